// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui;

import io.github.fmwizard.terminal.TtySize;
import java.util.Arrays;

/** A screenful of cells, blank at first. */
final class Grid {

  private final int columns;
  private final int rows;
  private final Cell blank;
  private final Cell[] cells;

  Grid(TtySize size, Cell blank) {
    columns = size.columns();
    rows = size.rows();
    this.blank = blank;
    cells = new Cell[columns * rows];
    Arrays.fill(cells, blank);
  }

  int columns() {
    return columns;
  }

  Cell at(int column, int row) {
    return cells[row * columns + column];
  }

  /** Puts a cell; outside of the screen nothing happens. */
  void put(int column, int row, Cell cell) {
    if (column >= 0 && column < columns && row >= 0 && row < rows) {
      cells[row * columns + column] = cell;
    }
  }

  /** Returns the column behind the last one of a row that isn't blank. */
  int end(int row) {
    int end = columns;
    while (end > 0 && at(end - 1, row).equals(blank)) {
      end--;
    }
    return end;
  }
}
