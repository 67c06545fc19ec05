// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui;

import io.github.fmwizard.terminal.TtySize;

/** What a window shows that is too small for the screens. */
final class TooSmall {

  private TooSmall() {}

  static boolean is(TtySize size) {
    return size.columns() < FramePainter.LEAST_COLUMNS || size.rows() < FramePainter.LEAST_ROWS;
  }

  static void paint(Canvas canvas) {
    var size = canvas.size();
    var sheet = new Sheet(canvas.look(), Math.max(2, size.columns()));
    sheet.text("This window is too small.", Theme.STRONG);
    sheet.text(
        "It has "
            + size.columns()
            + " columns and "
            + size.rows()
            + " rows; "
            + FramePainter.LEAST_COLUMNS
            + " and "
            + FramePainter.LEAST_ROWS
            + " are needed.",
        Theme.PLAIN);
    sheet.text("Make it larger, or the letters smaller: the run goes on here.", Theme.PLAIN);
    sheet.text(
        "Until then no key answers anything; only Ctrl-C asks whether to stop.", Theme.PLAIN);
    int row = 0;
    for (var line : sheet.lines()) {
      if (row < size.rows()) {
        canvas.draw(0, row, line, size.columns());
      }
      row++;
    }
  }
}
