// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui.layout;

import io.github.fmwizard.screen.Block;
import io.github.fmwizard.screen.CellText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Lays out a table. Columns get room by what is in them; where there isn't enough the widest give
 * first, and their cells wrap, so that no name of what will be lost is cut off.
 */
final class TableLayout {

  private static final int SPACE = 2;
  private static final int NARROWEST = 4;
  private static final int LINES_AT_MOST = 8;

  private final LineList lines;

  TableLayout(LineList lines) {
    this.lines = lines;
  }

  void add(Block.Table table) {
    if (table.head().isEmpty()) {
      return;
    }
    int[] widths = widths(table);
    row(table.head(), widths, Theme.STRONG);
    rule(widths);
    for (var row : table.rows()) {
      row(row, widths, Theme.PLAIN);
    }
    if (table.rows().isEmpty()) {
      lines.text("(none)", Theme.PLAIN);
    }
  }

  private int[] widths(Block.Table table) {
    int[] widths = new int[table.head().size()];
    widen(widths, table.head());
    table.rows().forEach(row -> widen(widths, row));
    int room = lines.width() - SPACE * (widths.length - 1);
    while (Arrays.stream(widths).sum() > room && narrowWidest(widths)) {
      // One cell at a time, so that equal columns stay equal.
    }
    return widths;
  }

  private void widen(int[] widths, List<String> row) {
    for (int i = 0; i < widths.length; i++) {
      int cells = Math.min(lines.width(), CellText.width(lines.mode().safe(row.get(i))));
      widths[i] = Math.max(widths[i], Math.max(cells, 1));
    }
  }

  private static boolean narrowWidest(int[] widths) {
    int widest = 0;
    for (int i = 1; i < widths.length; i++) {
      widest = widths[i] > widths[widest] ? i : widest;
    }
    widths[widest]--;
    return widths[widest] >= NARROWEST;
  }

  private void rule(int[] widths) {
    var line = new StringBuilder();
    for (int width : widths) {
      line.append(line.length() > 0 ? " ".repeat(SPACE) : "");
      line.append(lines.mode().rule().repeat(width));
    }
    lines.add(StyledLine.of(line.toString()));
  }

  private void row(List<String> row, int[] widths, Theme theme) {
    var cells = new ArrayList<List<String>>();
    for (int i = 0; i < widths.length; i++) {
      cells.add(cell(row.get(i), widths[i]));
    }
    int height = cells.stream().mapToInt(List::size).max().orElse(1);
    for (int line = 0; line < height; line++) {
      lines.add(StyledLine.of(line(cells, line, widths), theme));
    }
  }

  private List<String> cell(String text, int width) {
    var wrapped = lines.mode().wrap(text, Math.max(2, width));
    if (wrapped.size() <= LINES_AT_MOST) {
      return wrapped;
    }
    var kept = new ArrayList<>(wrapped.subList(0, LINES_AT_MOST));
    var sign = lines.mode().cutSign();
    var last = kept.get(LINES_AT_MOST - 1);
    kept.set(
        LINES_AT_MOST - 1,
        CellText.cut(last, Math.max(0, width - CellText.width(sign)), "") + sign);
    return kept;
  }

  private static String line(List<List<String>> cells, int line, int[] widths) {
    var text = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      var piece = line < cells.get(i).size() ? cells.get(i).get(line) : "";
      boolean last = i == widths.length - 1;
      text.append(last ? piece : CellText.pad(piece, widths[i] + SPACE));
    }
    return text.toString().stripTrailing();
  }
}
