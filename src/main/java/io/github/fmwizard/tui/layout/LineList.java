// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui.layout;

import io.github.fmwizard.screen.CellText;
import java.util.ArrayList;
import java.util.List;

/** Lines of one width that grow downwards. */
public final class LineList {

  private final DisplayMode mode;
  private final int width;
  private final List<StyledLine> lines = new ArrayList<>();

  public LineList(DisplayMode mode, int width) {
    this.mode = mode;
    this.width = width;
  }

  public DisplayMode mode() {
    return mode;
  }

  public int width() {
    return width;
  }

  public List<StyledLine> lines() {
    return List.copyOf(lines);
  }

  public void add(StyledLine line) {
    lines.add(line);
  }

  public void gap() {
    lines.add(StyledLine.EMPTY);
  }

  /** Adds a wrapped paragraph. */
  public void text(String text, Theme theme) {
    hanging("", Theme.PLAIN, text, theme);
  }

  /** Adds a paragraph behind a sign; its further lines are as far in as the first. */
  public void hanging(String sign, Theme signTheme, String text, Theme theme) {
    var first = StyledLine.of(mode.safe(sign), signTheme);
    var indent = StyledLine.of(" ".repeat(first.width()));
    beside(first, indent, text, theme);
  }

  /** Adds a paragraph with the same sign before each of its lines. */
  public void barred(String sign, String text, Theme theme) {
    var bar = StyledLine.of(mode.safe(sign));
    beside(bar, bar, text, theme);
  }

  private void beside(StyledLine first, StyledLine others, String text, Theme theme) {
    int room = Math.max(2, width - first.width());
    var start = first;
    for (String line : mode.wrap(text, room)) {
      lines.add(start.and(line, theme));
      start = others;
    }
  }

  /** Adds a line without a break between words; what has no room goes on in the next one. */
  public void verbatim(String indent, String text, Theme theme) {
    var rest = mode.safe(text);
    int room = Math.max(2, width - indent.length());
    do {
      var head = CellText.cut(rest, room, "");
      lines.add(StyledLine.of(indent).and(head, theme));
      rest = rest.substring(head.length());
    } while (!rest.isEmpty());
  }
}
