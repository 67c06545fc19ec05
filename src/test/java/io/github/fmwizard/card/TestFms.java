// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.card;

import java.util.EnumMap;
import java.util.Map;

/** Makes FMs of the attributes that a test names; a new attribute leaves it alone. */
public final class TestFms {

  private TestFms() {}

  /** Reads an ID. */
  public static FmId id(String text) {
    return FmId.parse(text).orElseThrow();
  }

  /** Makes an FM of pairs of words and texts, for example {@code "label", "alpha"}. */
  public static Fm of(String id, String... wordsAndTexts) {
    Map<Fm.Attribute, String> values = new EnumMap<>(Fm.Attribute.class);
    for (int i = 0; i < wordsAndTexts.length; i += 2) {
      values.put(
          Word.find(Fm.Attribute.class, wordsAndTexts[i]).orElseThrow(), wordsAndTexts[i + 1]);
    }
    return Fm.of(id(id), values);
  }
}
