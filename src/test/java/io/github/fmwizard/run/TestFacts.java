// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.run;

import io.github.fmwizard.card.Fact;
import io.github.fmwizard.card.FactName;
import io.github.fmwizard.card.FactValue;
import io.github.fmwizard.card.Facts;
import java.util.EnumMap;
import java.util.Map;

/** Facts for tests. */
final class TestFacts {

  private TestFacts() {}

  static Facts with(FactValue value) {
    return Facts.NONE.knownAfter(of(FactName.FMS_LIST, value));
  }

  static Facts of(FactName name, FactValue value) {
    return new Facts(Map.of(name, new Fact.Known<>(value, "a call", Fact.UNTIMED)));
  }

  static Facts texts(Object... namesAndTexts) {
    Map<FactName, Fact<FactValue>> facts = new EnumMap<>(FactName.class);
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      FactName name = (FactName) namesAndTexts[i];
      String text = (String) namesAndTexts[i + 1];
      facts.put(name, new Fact.Known<>(new FactValue.Text(text), "a call", Fact.UNTIMED));
    }
    return new Facts(facts);
  }
}
