// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui;

import io.github.fmwizard.terminal.TtySize;
import io.github.fmwizard.tui.layout.LineList;
import io.github.fmwizard.tui.layout.Theme;

/** What a window shows that is too small for the screens. */
final class TooSmall {

  private TooSmall() {}

  static boolean is(TtySize size) {
    return size.columns() < FramePainter.LEAST_COLUMNS || size.rows() < FramePainter.LEAST_ROWS;
  }

  static void paint(Canvas canvas) {
    var size = canvas.size();
    var laidOut = new LineList(canvas.mode(), Math.max(2, size.columns()));
    laidOut.text("This window is too small.", Theme.STRONG);
    laidOut.text(
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
    laidOut.text("Make it larger, or the letters smaller: the run goes on here.", Theme.PLAIN);
    laidOut.text(
        "Until then no key answers anything; only Ctrl-C asks whether to stop.", Theme.PLAIN);
    int row = 0;
    for (var line : laidOut.lines()) {
      if (row < size.rows()) {
        canvas.draw(0, row, line, size.columns());
      }
      row++;
    }
  }
}
