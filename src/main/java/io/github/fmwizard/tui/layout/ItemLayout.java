// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui.layout;

import io.github.fmwizard.screen.Block;
import io.github.fmwizard.screen.CellText;
import io.github.fmwizard.screen.Mark;
import java.util.List;

/** Lays out marked lines that follow each other, with their details in one column. */
final class ItemLayout {

  private static final int MARK = 4;
  private static final int SPACE = 2;

  /** Nothing that a person has to read in a line of a list is longer. */
  private static final int CELLS_AT_MOST = 800;

  private final LineList lines;

  ItemLayout(LineList lines) {
    this.lines = lines;
  }

  void add(List<Block.Item> items) {
    var kept = items.stream().map(this::shortened).toList();
    int column = column(kept);
    for (var item : kept) {
      add(item, column);
    }
  }

  private Block.Item shortened(Block.Item item) {
    return new Block.Item(item.mark(), shortened(item.text()), shortened(item.detail()));
  }

  private String shortened(String text) {
    return text.length() <= CELLS_AT_MOST ? text : lines.mode().cut(text, CELLS_AT_MOST);
  }

  /** The column of the details: behind the longest text that leaves them half the width. */
  private int column(List<Block.Item> items) {
    int half = lines.width() / 2 - MARK - SPACE;
    return items.stream()
        .filter(item -> !item.detail().isEmpty())
        .mapToInt(item -> CellText.width(lines.mode().safe(item.text())))
        .filter(width -> width <= half)
        .max()
        .orElse(half);
  }

  private void add(Block.Item item, int column) {
    var mark = item.mark().sign() + " ";
    var text = lines.mode().safe(item.text());
    if (item.detail().isEmpty()) {
      lines.hanging(mark, theme(item.mark()), item.text(), Theme.PLAIN);
    } else if (CellText.width(text) <= column) {
      beside(item, mark, CellText.pad(text, column + SPACE));
    } else {
      lines.hanging(mark, theme(item.mark()), item.text(), Theme.PLAIN);
      lines.hanging(" ".repeat(MARK + SPACE), Theme.PLAIN, item.detail(), Theme.PLAIN);
    }
  }

  private void beside(Block.Item item, String mark, String text) {
    var start = StyledLine.of(mark, theme(item.mark())).and(text);
    int indent = start.width();
    var further = StyledLine.of(" ".repeat(indent));
    for (String line : lines.mode().wrap(item.detail(), lines.width() - indent)) {
      lines.add(start.and(line));
      start = further;
    }
  }

  private static Theme theme(Mark mark) {
    return switch (mark) {
      case FAILED, UNKNOWN, OVERRIDDEN -> Theme.WARNING;
      case CURRENT -> Theme.STRONG;
      case SENSED, SAID, NOT_TAKEN, OPEN -> Theme.PLAIN;
    };
  }
}
