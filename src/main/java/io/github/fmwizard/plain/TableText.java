// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.plain;

import io.github.fmwizard.screen.Block;
import io.github.fmwizard.screen.CellText;
import java.util.ArrayList;
import java.util.List;

/** Writes a table in columns if it fits; else row by row, so that no cell is ever cut. */
final class TableText {

  private static final String BETWEEN = "  ";

  private final LinePage page;

  TableText(LinePage page) {
    this.page = page;
  }

  void add(Block.Table table) {
    var widths = widths(table);
    int all = widths.stream().mapToInt(width -> width + BETWEEN.length()).sum() - BETWEEN.length();
    if (table.rows().isEmpty()) {
      page.hanging("  ", String.join(", ", table.head()) + ": none");
    } else if (all + BETWEEN.length() <= page.room()) {
      page.whole(columns(table.head(), widths));
      table.rows().forEach(row -> page.whole(columns(row, widths)));
    } else {
      table.rows().forEach(row -> row(table.head(), row));
    }
  }

  private List<Integer> widths(Block.Table table) {
    var widths = new ArrayList<Integer>();
    for (int column = 0; column < table.head().size(); column++) {
      int widest = CellText.width(page.safe(table.head().get(column)));
      for (List<String> row : table.rows()) {
        widest = Math.max(widest, CellText.width(page.safe(row.get(column))));
      }
      widths.add(widest);
    }
    return widths;
  }

  private String columns(List<String> cells, List<Integer> widths) {
    var line = new StringBuilder();
    for (int column = 0; column < cells.size(); column++) {
      line.append(BETWEEN).append(CellText.pad(page.safe(cells.get(column)), widths.get(column)));
    }
    return line.toString();
  }

  /** A first column without a title holds marks. */
  private void row(List<String> head, List<String> row) {
    boolean marked = head.get(0).isEmpty();
    var parts = new ArrayList<String>();
    for (int column = marked ? 1 : 0; column < head.size(); column++) {
      var cell = row.get(column);
      parts.add(head.get(column) + ": " + (cell.isEmpty() ? "-" : cell));
    }
    var lead = marked ? page.safe(row.get(0)) : "-";
    page.hanging(BETWEEN + lead + " ", String.join("; ", parts));
  }
}
