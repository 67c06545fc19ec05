// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui.lanterna;

import com.googlecode.lanterna.TerminalPosition;

/**
 * Where the terminal's cursor is, as far as that is known, and where it is wanted. A move is sent
 * only when it is needed, in the shortest way.
 */
final class CursorMoves {

  /** A letter after which nobody knows where the cursor is. */
  static final int UNKNOWN = -1;

  private final FrameBytes frame;
  private int column = UNKNOWN;
  private int row = UNKNOWN;
  private int wantedColumn;
  private int wantedRow;

  CursorMoves(FrameBytes frame) {
    this.frame = frame;
  }

  void want(int nextColumn, int nextRow) {
    wantedColumn = nextColumn;
    wantedRow = nextRow;
  }

  TerminalPosition wanted() {
    return new TerminalPosition(wantedColumn, wantedRow);
  }

  boolean isWantedAt(int otherColumn, int otherRow) {
    return wantedColumn == otherColumn && wantedRow == otherRow;
  }

  boolean isThere() {
    return column == wantedColumn && row == wantedRow;
  }

  /** Notes where it is, and wants it there. */
  void isAt(int nowColumn, int nowRow) {
    column = nowColumn;
    row = nowRow;
    want(nowColumn, nowRow);
  }

  /** Notes that other bytes moved it. */
  void forget() {
    column = UNKNOWN;
    row = UNKNOWN;
  }

  /** Notes that a letter moved it; at the end of a row nobody knows where to. */
  void advance(int cells, int columns) {
    wantedColumn += Math.max(1, cells);
    boolean known = cells != UNKNOWN && column != UNKNOWN && column + cells < columns;
    column = known ? column + cells : UNKNOWN;
  }

  /** Sends what moves it to where it is wanted. */
  void move() {
    if (isThere()) {
      return;
    }
    boolean sameRow = row == wantedRow;
    if (sameRow && wantedColumn == 0) {
      frame.add("\r");
    } else if (sameRow && column != UNKNOWN && wantedColumn > column) {
      int steps = wantedColumn - column;
      frame.add("\u001B[" + (steps > 1 ? steps : "") + "C");
    } else if (wantedColumn == 0 && row != UNKNOWN && wantedRow == row + 1) {
      frame.add("\r\n");
    } else {
      var to = wantedColumn > 0 ? ";" + (wantedColumn + 1) : "";
      frame.add("\u001B[" + (wantedRow + 1) + to + "H");
    }
    column = wantedColumn;
    row = wantedRow;
  }
}
