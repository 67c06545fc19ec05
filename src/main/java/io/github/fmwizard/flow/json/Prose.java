// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.json;

/** What may stand in a text of a flow, and how much room it takes. */
final class Prose {

  static final int COLUMNS = 76;
  static final int LINES = 16;
  static final int LONGEST = COLUMNS * LINES;

  private static final int FIRST_WIDE = 0x1100;

  private Prose() {}

  /** Counts the lines of a paragraph when its words are wrapped. */
  static int lines(String paragraph) {
    int lines = 1;
    int used = 0;
    for (String word : paragraph.split(" ", -1)) {
      int width = width(word);
      int needed = used == 0 ? width : used + 1 + width;
      if (needed > COLUMNS && used > 0) {
        lines++;
        needed = width;
      }
      lines += Math.max(0, needed - 1) / COLUMNS;
      used = needed > COLUMNS ? (needed - 1) % COLUMNS + 1 : needed;
    }
    return lines;
  }

  private static int width(String word) {
    return word.codePoints().map(Prose::width).sum();
  }

  /** Counts cells, on the safe side for scripts whose characters take two. */
  private static int width(int codePoint) {
    if (codePoint < FIRST_WIDE) {
      return 1;
    }
    boolean wide =
        Character.isIdeographic(codePoint)
            || codePoint >= 0x1F000
            || switch (Character.UnicodeScript.of(codePoint)) {
              case HANGUL, HIRAGANA, KATAKANA, YI, BOPOMOFO -> true;
              default -> codePoint >= 0x3000 && codePoint <= 0xFFEF;
            };
    return wide ? 2 : 1;
  }
}
