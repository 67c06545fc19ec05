// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui.edit;

import io.github.fmwizard.screen.CellText;
import io.github.fmwizard.tui.layout.DisplayMode;
import io.github.fmwizard.tui.layout.StyledLine;
import io.github.fmwizard.tui.layout.Theme;
import java.util.ArrayList;
import java.util.List;

/** Draws a one-line field with its label. */
final class FieldPane {

  private static final int NARROWEST = 20;

  private FieldPane() {}

  /** Draws label and field, in one line if there is room for both, and lines below. */
  static AnswerPane of(
      String label,
      TextField line,
      int maxLength,
      int width,
      DisplayMode mode,
      List<StyledLine> below) {
    var name = mode.safe(label) + ": ";
    int wanted = Math.min(Math.max(maxLength, 4), 60) + 3;
    int beside = width - CellText.width(name);
    var lines = new ArrayList<StyledLine>();
    var start = StyledLine.EMPTY;
    if (beside >= Math.min(wanted, NARROWEST + 3)) {
      start = StyledLine.of(name);
    } else {
      mode.wrap(label + ":", width).forEach(piece -> lines.add(StyledLine.of(piece)));
    }
    int room = Math.min(wanted, width - start.width()) - 2;
    var window = line.window(room, mode);
    var field = start.and("[").and(CellText.pad(window.text(), room), Theme.FIELD).and("]");
    int cursorLine = lines.size();
    lines.add(field);
    lines.addAll(below);
    return new AnswerPane(lines, cursorLine, start.width() + 1 + window.column());
  }
}
