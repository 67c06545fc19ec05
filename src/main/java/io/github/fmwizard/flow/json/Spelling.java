// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.json;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the word that was probably meant. */
final class Spelling {

  private static final int LONGEST = 40;

  private Spelling() {}

  /** Makes the mend for a word that is not one of those allowed. */
  static String mend(String word, Collection<String> allowed) {
    return nearest(word, allowed)
        .map(near -> "Did you mean " + Prose.quote(near))
        .orElseGet(() -> "Use one of: " + String.join(", ", allowed));
  }

  static Optional<String> nearest(String word, Collection<String> allowed) {
    if (word.length() > LONGEST) {
      return Optional.empty();
    }
    return allowed.stream()
        .filter(other -> distance(word, other) <= tolerance(word))
        .min(Comparator.comparingInt(other -> distance(word, other)));
  }

  private static int tolerance(String word) {
    return Math.max(1, Math.min(3, word.length() / 3));
  }

  /** Counts the letters to insert, drop or replace. */
  private static int distance(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.length()];
  }
}
