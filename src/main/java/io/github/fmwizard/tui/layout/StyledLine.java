// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui.layout;

import io.github.fmwizard.screen.CellText;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of a screen in pieces that look different. Its text is safe to draw.
 *
 * @param pieces from left to right
 */
public record StyledLine(List<Piece> pieces) {

  public static final StyledLine EMPTY = new StyledLine(List.of());

  /**
   * A piece of one look.
   *
   * @param text safe to draw
   * @param theme its look
   */
  public record Piece(String text, Theme theme) {}

  public StyledLine {
    pieces = List.copyOf(pieces);
  }

  public static StyledLine of(String text, Theme theme) {
    return new StyledLine(List.of(new Piece(text, theme)));
  }

  public static StyledLine of(String text) {
    return of(text, Theme.PLAIN);
  }

  public StyledLine and(String text, Theme theme) {
    var all = new ArrayList<>(pieces);
    all.add(new Piece(text, theme));
    return new StyledLine(all);
  }

  public StyledLine and(String text) {
    return and(text, Theme.PLAIN);
  }

  public int width() {
    int cells = 0;
    for (var piece : pieces) {
      cells += CellText.width(piece.text());
    }
    return cells;
  }
}
