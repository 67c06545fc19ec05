// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui;

import io.github.fmwizard.screen.Screen;
import io.github.fmwizard.tui.edit.Editor;
import io.github.fmwizard.tui.layout.BodyLayout;
import io.github.fmwizard.tui.layout.StyledLine;
import io.github.fmwizard.tui.layout.Theme;
import java.util.List;

/**
 * Paints the body and, below it, what can be answered. What doesn't fit is scrolled, and a line
 * says how much of it there is.
 */
final class BodyPainter {

  private static final int BODY_AT_LEAST = 4;

  private final Canvas canvas;
  private final int left;
  private final int width;

  BodyPainter(Canvas canvas, int left, int width) {
    this.canvas = canvas;
    this.left = left;
    this.width = width;
  }

  /** Paints from row top to the row before bottom. */
  Scroll paint(Screen screen, Editor editor, int first, int top, int bottom) {
    int rows = bottom - top;
    var whole = editor.pane(width, canvas.mode());
    int least = Math.min(BODY_AT_LEAST, screen.body().size());
    var pane = whole.within(least == 0 ? rows : rows - least - 1);
    int taken =
        pane.lines().isEmpty() || least == 0 ? pane.lines().size() : pane.lines().size() + 1;
    var body = new BodyLayout(canvas.mode(), width, rows - taken).lines(screen);
    var scroll = Scroll.of(body.size(), rows - taken, first);
    lines(top, body.subList(scroll.first(), scroll.first() + scroll.shown()));
    int below = top + scroll.shown();
    if (scroll.isNeeded()) {
      canvas.draw(left, below, StyledLine.of(scroll.words(), Theme.NOTICE), width);
      below++;
    }
    int paneTop = body.isEmpty() || pane.lines().isEmpty() ? below : below + 1;
    lines(paneTop, pane.lines());
    if (pane.cursorLine() >= 0) {
      canvas.cursor(left + pane.cursorColumn(), paneTop + pane.cursorLine());
    }
    return scroll;
  }

  private void lines(int row, List<StyledLine> lines) {
    int at = row;
    for (var line : lines) {
      canvas.draw(left, at, line, width);
      at++;
    }
  }
}
