// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.json;

/** Shows what a file says, short and harmless. */
public final class Quote {

  private static final int QUOTED = 40;

  private Quote() {}

  /**
   * Quotes a text.
   *
   * @param text what a file says
   * @return its beginning in quotes, on one line
   */
  public static String of(String text) {
    String line = oneLine(text);
    int length = line.codePointCount(0, line.length());
    String shown =
        length > QUOTED ? line.substring(0, line.offsetByCodePoints(0, QUOTED)) + "..." : line;
    return "\"" + shown + "\"";
  }

  /** Replaces what would not show as a character, and cuts what is too long to read. */
  static String oneLine(String text) {
    StringBuilder line = new StringBuilder();
    text.codePoints().limit(200).forEach(c -> line.appendCodePoint(isShown(c) ? c : '?'));
    return line.toString().strip();
  }

  /**
   * Tells whether a character may stand in a text: it shows, and changes nothing around it.
   *
   * @param codePoint the character
   * @return false for controls, formats, line separators and the like
   */
  public static boolean isShown(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
