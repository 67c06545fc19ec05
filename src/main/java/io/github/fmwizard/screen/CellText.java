// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen;

import java.util.ArrayList;
import java.util.List;

/**
 * Text as cells of a terminal. Every method first makes its text safe, as {@link #safe} does, so
 * that nothing from a card, a tool or a file is ever interpreted; safe text is left as it is.
 */
public final class CellText {

  private CellText() {}

  /**
   * Makes one safe line. Control characters, escape sequences, bidirectional controls, invisible
   * and unassigned signs, and signs beyond the basic plane are shown by their number, for example
   * {@code <U+202E>}; line breaks, tabs and odd spaces become spaces.
   *
   * @param text any text, however long
   * @return text that a terminal can only draw, without any line break
   */
  public static String safe(String text) {
    return SafeText.line(text, false);
  }

  /**
   * Makes a safe line of ASCII signs only, with twins such as {@code ...} where they are usual and
   * the sign's number elsewhere.
   *
   * @param text any text, however long
   * @return printable ASCII
   */
  public static String ascii(String text) {
    return SafeText.line(text, true);
  }

  /**
   * Counts the cells that a line takes: two for wide signs, none for combining marks.
   *
   * @param text any text
   * @return the cells of its safe form
   */
  public static int width(String text) {
    return cells(safe(text));
  }

  /**
   * Wraps text at spaces and between wide signs; line breaks and indents of its own stay. Words
   * wider than a line are cut in pieces, and no letter loses its marks.
   *
   * @param text any text; line breaks are {@code \n} or {@code \r\n}
   * @param width the cells of a line, at least 2
   * @return one line at least, none wider than the width, none ending in a space
   * @throws IllegalArgumentException if the width is below 2
   */
  public static List<String> wrap(String text, int width) {
    if (width < 2) {
      throw new IllegalArgumentException("Width of " + width + " cells");
    }
    var lines = new ArrayList<String>();
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      boolean both = end > start && text.charAt(end - 1) == '\r';
      new Wrapping(width, lines).add(safe(text.substring(start, both ? end - 1 : end)));
      start = end + 1;
    }
    new Wrapping(width, lines).add(safe(text.substring(start)));
    return List.copyOf(lines);
  }

  /**
   * Cuts a line that is too wide and puts a sign at its end that says so.
   *
   * @param text any text
   * @param width the cells that there are; 0 gives nothing
   * @param sign for example {@code ...}; cut itself if even it has no room
   * @return safe text, not wider than the width
   */
  public static String cut(String text, int width, String sign) {
    String line = safe(text);
    if (cells(line) <= width) {
      return line;
    }
    int room = width - cells(sign);
    return room < 0 ? head(sign, width) : head(line, room) + sign;
  }

  /**
   * Fills a line with spaces at its end.
   *
   * @param text any text
   * @param width the cells to fill; wider text is left as it is
   * @return safe text, at least as wide as the width
   */
  public static String pad(String text, int width) {
    String line = safe(text);
    return line + " ".repeat(Math.max(0, width - cells(line)));
  }

  static int cells(String safe) {
    int cells = 0;
    for (int at = 0; at < safe.length(); ) {
      int sign = safe.charAt(at);
      if (sign < CellWidth.SIMPLE) {
        cells++;
        at++;
      } else {
        sign = safe.codePointAt(at);
        cells += CellWidth.of(sign);
        at += Character.charCount(sign);
      }
    }
    return cells;
  }

  /**
   * Finds where a letter ends, with its marks.
   *
   * @param safe safe text
   * @param start index where the letter begins
   * @return the index behind it
   */
  public static int letterEnd(String safe, int start) {
    int end = start + 1;
    if (safe.charAt(start) < CellWidth.SIMPLE
        && (end == safe.length() || safe.charAt(end) < CellWidth.SIMPLE)) {
      return end;
    }
    end = start + Character.charCount(safe.codePointAt(start));
    while (end < safe.length() && CellWidth.of(safe.codePointAt(end)) == 0) {
      end += Character.charCount(safe.codePointAt(end));
    }
    return end;
  }

  private static String head(String safe, int room) {
    int end = 0;
    int used = 0;
    while (end < safe.length()) {
      used += CellWidth.of(safe.codePointAt(end));
      if (used > room) {
        break;
      }
      end = letterEnd(safe, end);
    }
    return safe.substring(0, end);
  }
}
