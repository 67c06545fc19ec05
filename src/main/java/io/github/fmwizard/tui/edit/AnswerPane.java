// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui.edit;

import io.github.fmwizard.tui.layout.StyledLine;
import io.github.fmwizard.tui.layout.Theme;
import java.util.ArrayList;
import java.util.List;

/**
 * What an editor draws below the body.
 *
 * @param lines from top to bottom; may be none
 * @param cursorLine the line of the focused item, or -1
 * @param cursorColumn its column
 */
public record AnswerPane(List<StyledLine> lines, int cursorLine, int cursorColumn) {

  public static final AnswerPane NONE = new AnswerPane(List.of(), -1, 0);

  public AnswerPane {
    lines = List.copyOf(lines);
  }

  /** Returns as many lines as there is room for, with the focused one among them. */
  public AnswerPane within(int rows) {
    if (lines.size() <= rows) {
      return this;
    }
    int shown = Math.max(1, rows - 1);
    int first = Math.max(0, Math.min(cursorLine - shown / 2, lines.size() - shown));
    var kept = new ArrayList<>(lines.subList(first, first + shown));
    kept.add(
        StyledLine.of("-- " + words(first, lines.size() - first - shown) + " --", Theme.NOTICE));
    return new AnswerPane(kept, cursorLine - first, cursorColumn);
  }

  private static String words(int above, int below) {
    var words = new ArrayList<String>();
    if (below > 0) {
      words.add(below + (below == 1 ? " more line below" : " more lines below"));
    }
    if (above > 0) {
      words.add(above + " above");
    }
    return String.join(", ", words) + ": arrow keys";
  }
}
