// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui;

/** The frame of a gate before an erasing act, like that of no other screen, with any signs. */
final class ErasingBorder {

  /** Cells at each side. */
  static final int SIDE = 3;

  private static final String TITLE = " ERASING: CANNOT BE UNDONE ";
  private static final String SIGN = "!";

  private final Canvas canvas;
  private final int columns;

  ErasingBorder(Canvas canvas) {
    this.canvas = canvas;
    columns = canvas.size().columns();
  }

  /** Paints the sides of all rows but header and keys, and two rows in full. */
  void paint(int top, int bottom) {
    for (int row = 1; row < canvas.size().rows() - 1; row++) {
      canvas.fill(row, 0, SIDE - 1, SIGN, Theme.ERASING);
      canvas.fill(row, columns - SIDE + 1, columns, SIGN, Theme.ERASING);
    }
    canvas.fill(top, 0, columns, SIGN, Theme.ERASING);
    canvas.fill(bottom, 0, columns, SIGN, Theme.ERASING);
    int middle = (columns - TITLE.length()) / 2;
    canvas.draw(middle, top, StyledLine.of(TITLE, Theme.ERASING), TITLE.length());
  }
}
