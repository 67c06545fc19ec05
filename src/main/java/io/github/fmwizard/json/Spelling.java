// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.json;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the word that was probably meant. */
public final class Spelling {

  private static final int LONGEST = 40;

  private Spelling() {}

  /**
   * Makes the mend for a word that is not one of those allowed.
   *
   * @param word the word
   * @param allowed those allowed
   * @return what was probably meant, or all of them
   */
  public static String mend(String word, Collection<String> allowed) {
    return nearest(word, allowed)
        .map(near -> "Did you mean " + Quote.of(near))
        .orElseGet(() -> "Use one of: " + String.join(", ", allowed));
  }

  static Optional<String> nearest(String word, Collection<String> allowed) {
    if (word.length() > LONGEST) {
      return Optional.empty();
    }
    return allowed.stream()
        .filter(other -> distance(word, other) <= tolerance(word))
        .min(Comparator.comparingInt(other -> distance(word, other)))
        .or(() -> onlyOneThatBeginsWith(word, allowed));
  }

  private static Optional<String> onlyOneThatBeginsWith(String word, Collection<String> allowed) {
    List<String> longer = allowed.stream().filter(other -> other.startsWith(word)).toList();
    return word.length() > 2 && longer.size() == 1 ? Optional.of(longer.get(0)) : Optional.empty();
  }

  private static int tolerance(String word) {
    return Math.max(1, Math.min(3, word.length() / 3));
  }

  /**
   * Counts the characters to insert, drop, replace or swap with the next.
   *
   * @param from a word
   * @param to another
   * @return how many it takes to make one of the other
   */
  public static int distance(String from, String to) {
    int[][] cost = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : step(cost, from, to, i, j);
      }
    }
    return cost[from.length()][to.length()];
  }

  private static int step(int[][] cost, String from, String to, int i, int j) {
    boolean same = from.charAt(i - 1) == to.charAt(j - 1);
    int best = cost[i - 1][j - 1] + (same ? 0 : 1);
    best = Math.min(best, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
    boolean swapped =
        i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1);
    return swapped ? Math.min(best, 1 + cost[i - 2][j - 2]) : best;
  }
}
