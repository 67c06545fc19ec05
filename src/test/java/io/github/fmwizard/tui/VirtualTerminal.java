// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui;

import com.googlecode.lanterna.TerminalPosition;
import io.github.fmwizard.screen.CellText;
import java.util.Arrays;

/** A terminal that knows the sequences that we send, and none else. */
final class VirtualTerminal {

  private static final String RIGHT_HALF = "";

  private final String[][] cells;
  private int column;
  private int row;

  VirtualTerminal(int columns, int rows) {
    cells = new String[rows][columns];
    clear();
  }

  void take(String text) {
    for (int at = 0; at < text.length(); ) {
      char sign = text.charAt(at);
      if (sign == '\u001B') {
        int end = at + 2;
        while (!Character.isLetter(text.charAt(end))) {
          end++;
        }
        control(text.substring(at + 2, end), text.charAt(end));
        at = end + 1;
      } else if (sign == '\r' || sign == '\n') {
        column = sign == '\r' ? 0 : column;
        row += sign == '\n' ? 1 : 0;
        at++;
      } else {
        int end = CellText.letterEnd(text, at);
        put(text.substring(at, end));
        at = end;
      }
    }
  }

  String text(int line) {
    return String.join("", cells[line]).stripTrailing();
  }

  TerminalPosition cursor() {
    return new TerminalPosition(column, row);
  }

  private void control(String numbers, char function) {
    var parts = Arrays.stream(numbers.split(";", -1)).mapToInt(VirtualTerminal::number).toArray();
    switch (function) {
      case 'H' -> {
        row = parts[0] - 1;
        column = parts.length > 1 ? parts[1] - 1 : 0;
      }
      case 'C' -> column += parts[0];
      case 'K' -> Arrays.fill(cells[row], column, cells[row].length, " ");
      case 'J' -> clear();
      case 'm' -> {}
      default -> throw new AssertionError("No VT100 knows " + numbers + function);
    }
  }

  private static int number(String text) {
    return text.isEmpty() ? 1 : Integer.parseInt(text);
  }

  private void put(String letter) {
    if (column > 0 && cells[row][column].equals(RIGHT_HALF)) {
      cells[row][column - 1] = " ";
    }
    if (CellText.width(letter) == 2) {
      cells[row][column + 1] = RIGHT_HALF;
    } else if (column + 1 < cells[row].length && cells[row][column + 1].equals(RIGHT_HALF)) {
      cells[row][column + 1] = " ";
    }
    cells[row][column] = letter;
    column += CellText.width(letter);
  }

  private void clear() {
    for (var line : cells) {
      Arrays.fill(line, " ");
    }
  }
}
