// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.run;

import io.github.fmwizard.card.FactName;
import io.github.fmwizard.card.FactValue;
import io.github.fmwizard.card.Facts;
import io.github.fmwizard.card.Seen;
import java.util.EnumMap;
import java.util.Map;

/** Facts for tests. */
final class TestFacts {

  private TestFacts() {}

  static Facts with(FactValue value) {
    return Facts.NONE.knownAfter(of(FactName.FMS_LIST, value));
  }

  static Facts of(FactName name, FactValue value) {
    return new Facts(Map.of(name, new Seen.Known(value, "a call")));
  }

  static Facts texts(Object... namesAndTexts) {
    Map<FactName, Seen> facts = new EnumMap<>(FactName.class);
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      FactName name = (FactName) namesAndTexts[i];
      String text = (String) namesAndTexts[i + 1];
      facts.put(name, new Seen.Known(new FactValue.Text(text), "a call"));
    }
    return new Facts(facts);
  }
}
