// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.terminal;

import java.util.regex.Pattern;

/**
 * The size of a terminal.
 *
 * @param columns cells in a row
 * @param rows rows
 */
public record TtySize(int columns, int rows) {

  /** What is taken where a terminal doesn't know its size, as serial lines don't. */
  public static final TtySize USUAL = new TtySize(80, 24);

  private static final Pattern FORM = Pattern.compile("\\s*([0-9]{1,5}) ([0-9]{1,5})\\s*");
  private static final int AT_MOST = 1000;

  /** Reads what {@code stty size} prints: rows, then columns. */
  static TtySize parse(String text) {
    var form = FORM.matcher(text);
    if (!form.matches()) {
      return USUAL;
    }
    int rows = Math.min(AT_MOST, Integer.parseInt(form.group(1)));
    int columns = Math.min(AT_MOST, Integer.parseInt(form.group(2)));
    return rows == 0 || columns == 0 ? USUAL : new TtySize(columns, rows);
  }
}
