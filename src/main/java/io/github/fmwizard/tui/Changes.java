// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui;

import com.googlecode.lanterna.TerminalPosition;
import java.nio.charset.StandardCharsets;

/**
 * The bytes that change what a terminal shows, as few as is easy: on a serial line a hundred of
 * them take a tenth of a second. Only sequences that a VT100 knows are used.
 */
final class Changes {

  private static final int NOWHERE = -1;

  /** Sending so many unchanged letters again costs no more than jumping over them. */
  private static final int NOT_WORTH_A_JUMP = 4;

  private final StringBuilder bytes = new StringBuilder();
  private final Pen pen = new Pen(bytes);
  private int column = NOWHERE;
  private int row = NOWHERE;

  byte[] bytes() {
    return bytes.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Erases the whole screen. */
  void clear() {
    pen.plain();
    bytes.append("\u001B[H\u001B[2J");
    column = 0;
    row = 0;
  }

  /** Changes one row. */
  void row(int row, Grid shown, Grid wanted) {
    int used = wanted.end(row);
    for (int at = 0; at < used; at++) {
      var cell = wanted.at(at, row);
      if (!cell.equals(shown.at(at, row))) {
        fillOrJump(at, row, wanted);
        put(cell, at, wanted.columns());
      }
      at += cell.isWide() ? 1 : 0;
    }
    if (shown.end(row) > used) {
      move(used, row);
      pen.plain();
      bytes.append("\u001B[K");
    }
  }

  boolean isEmpty() {
    return bytes.length() == 0;
  }

  /** Places the cursor and puts the pen down; nothing follows. */
  void cursor(TerminalPosition position) {
    pen.plain();
    move(position.getColumn(), position.getRow());
  }

  private void fillOrJump(int at, int row, Grid wanted) {
    int gap = at - column;
    if (this.row == row
        && column != NOWHERE
        && gap > 0
        && gap <= NOT_WORTH_A_JUMP
        && sameLook(row, at, wanted)) {
      for (int between = column; between < at; between++) {
        bytes.append(wanted.at(between, row).letter());
      }
      column = at;
    } else {
      move(at, row);
    }
  }

  private boolean sameLook(int row, int at, Grid wanted) {
    for (int between = column; between < at; between++) {
      var cell = wanted.at(between, row);
      if (!pen.has(cell) || !cell.isAscii()) {
        return false;
      }
    }
    return true;
  }

  /** Terminals disagree about the width of some letters, so none but ASCII moves our idea of it. */
  private void put(Cell cell, int at, int columns) {
    pen.take(cell);
    bytes.append(cell.letter());
    column = cell.isAscii() && at + 1 < columns ? at + 1 : NOWHERE;
  }

  private void move(int toColumn, int toRow) {
    if (column == toColumn && row == toRow) {
      return;
    }
    if (toColumn == 0 && row == toRow) {
      bytes.append('\r');
    } else if (column == NOWHERE || row != toRow || toColumn < column) {
      jump(toColumn, toRow);
    } else {
      forward(toColumn - column);
    }
    column = toColumn;
    row = toRow;
  }

  private void jump(int toColumn, int toRow) {
    if (toColumn == 0 && row != NOWHERE && toRow == row + 1) {
      bytes.append("\r\n");
    } else {
      bytes.append("\u001B[").append(toRow + 1);
      if (toColumn > 0) {
        bytes.append(';').append(toColumn + 1);
      }
      bytes.append('H');
    }
  }

  private void forward(int steps) {
    bytes.append("\u001B[");
    if (steps > 1) {
      bytes.append(steps);
    }
    bytes.append('C');
  }
}
