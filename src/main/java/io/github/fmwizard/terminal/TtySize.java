// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.terminal;

/**
 * The size of a terminal.
 *
 * @param columns cells in a row
 * @param rows rows
 */
public record TtySize(int columns, int rows) {

  /** What is taken where a terminal doesn't know its size, as serial lines don't. */
  public static final TtySize USUAL = new TtySize(80, 24);

  private static final int LONGEST = 5;
  private static final int AT_MOST = 1000;

  /** Reads what {@code stty size} prints: rows, then columns. */
  static TtySize parse(String text) {
    var numbers = text.strip().split(" ", -1);
    if (numbers.length != 2) {
      return USUAL;
    }
    int rows = number(numbers[0]);
    int columns = number(numbers[1]);
    return rows == 0 || columns == 0 ? USUAL : new TtySize(columns, rows);
  }

  /** Takes one to five digits; anything else is 0, which is no size. */
  private static int number(String digits) {
    for (int i = 0; i < digits.length(); i++) {
      if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
        return 0;
      }
    }
    return digits.isEmpty() || digits.length() > LONGEST
        ? 0
        : Math.min(AT_MOST, Integer.parseInt(digits));
  }
}
