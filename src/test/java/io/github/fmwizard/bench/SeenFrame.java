// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.bench;

import java.util.Arrays;

/**
 * What a terminal of 80 columns by 24 rows shows after the bytes that our program sends to a VT100,
 * as text for the C program that shows the same. Other sequences than ours are not known.
 */
public final class SeenFrame {

  private static final int COLUMNS = 80;
  private static final int ROWS = 24;
  private static final char ESCAPE = '\u001B';

  private final char[][] text = new char[ROWS][COLUMNS];
  private final char[][] look = new char[ROWS][COLUMNS];
  private int row;
  private int column;
  private int attributes;

  /** Begins with an empty screen. */
  public SeenFrame() {
    erase();
  }

  private void erase() {
    for (int i = 0; i < ROWS; i++) {
      Arrays.fill(text[i], ' ');
      Arrays.fill(look[i], ' ');
    }
  }

  /** Takes bytes, a sign each. */
  public SeenFrame take(String bytes) {
    for (int at = 0; at < bytes.length(); ) {
      at = bytes.charAt(at) == ESCAPE ? escape(bytes, at + 1) : sign(bytes, at);
    }
    return this;
  }

  private int sign(String bytes, int at) {
    char sign = bytes.charAt(at);
    if (sign == '\r') {
      column = 0;
    } else if (sign == '\n') {
      row = Math.min(ROWS - 1, row + 1);
    } else if (sign >= ' ') {
      text[row][column] = sign;
      look[row][column] = attributes == 0 ? ' ' : (char) ('0' + attributes);
      column = Math.min(COLUMNS - 1, column + 1);
    }
    return at + 1;
  }

  private int escape(String bytes, int at) {
    if (bytes.charAt(at) != '[') {
      return at + 2;
    }
    int end = at + 1;
    while (!Character.isLetter(bytes.charAt(end))) {
      end++;
    }
    String numbers = bytes.substring(at + 1, end);
    if (!numbers.startsWith("?")) {
      control(bytes.charAt(end), numbers.isEmpty() ? new String[0] : numbers.split(";", -1));
    }
    return end + 1;
  }

  private void control(char function, String[] numbers) {
    switch (function) {
      case 'H' -> {
        row = Math.min(ROWS, number(numbers, 0)) - 1;
        column = Math.min(COLUMNS, number(numbers, 1)) - 1;
      }
      case 'C' -> column = Math.min(COLUMNS - 1, column + number(numbers, 0));
      case 'J' -> erase();
      case 'K' -> {
        Arrays.fill(text[row], column, COLUMNS, ' ');
        Arrays.fill(look[row], column, COLUMNS, ' ');
      }
      case 'm' -> attributes(numbers);
      default -> {}
    }
  }

  private void attributes(String[] numbers) {
    if (numbers.length == 0) {
      attributes = 0;
    }
    for (String number : numbers) {
      attributes =
          switch (number) {
            case "1" -> attributes | 1;
            case "4" -> attributes | 2;
            case "7" -> attributes | 4;
            default -> 0;
          };
    }
  }

  private static int number(String[] numbers, int index) {
    return index < numbers.length && !numbers[index].isEmpty()
        ? Integer.parseInt(numbers[index])
        : 1;
  }

  /** Returns the frame as the C program reads it. */
  public String lines() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < ROWS; i++) {
      lines.append(text[i]).append('\n').append(look[i]).append('\n');
    }
    return lines.append("cursor ").append(row).append(' ').append(column).append('\n').toString();
  }
}
