// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.plain;

import io.github.fmwizard.screen.CellText;
import java.util.ArrayList;
import java.util.List;

/** Lines in the making: safe, wrapped by cells, and never two empty ones in a row. */
final class LinePage {

  private static final int LEAST_ROOM = 20;

  private final PlainOptions options;
  private final String edge;
  private final List<String> lines = new ArrayList<>();
  private boolean gap;

  LinePage(PlainOptions options) {
    this(options, "");
  }

  /**
   * Makes a page with something in front of each line.
   *
   * @param edge put in front of each line
   */
  LinePage(PlainOptions options, String edge) {
    this.options = options;
    this.edge = edge;
  }

  /** Cells of a line, without the edge. */
  int room() {
    return options.width() - CellText.width(edge);
  }

  /** Leaves a line empty before what comes next. */
  LinePage gap() {
    gap = true;
    return this;
  }

  /** Adds wrapped text. */
  LinePage text(String text) {
    return hanging("", text);
  }

  /** Adds wrapped text behind a lead, and its further lines below its first letter. */
  LinePage hanging(String lead, String text) {
    return behind(lead, " ".repeat(CellText.width(lead)), text);
  }

  /** Adds wrapped text, every line of it behind the same bar. */
  LinePage barred(String bar, String text) {
    return behind(bar, bar, text);
  }

  /** Adds one line that must not be wrapped. */
  LinePage whole(String line) {
    add(safe(line));
    return this;
  }

  /** Makes one safe line in the signs that may be written. */
  String safe(String text) {
    return options.ascii() ? CellText.ascii(text) : CellText.safe(text);
  }

  List<String> lines() {
    return List.copyOf(lines);
  }

  private LinePage behind(String first, String next, String text) {
    int width = Math.max(LEAST_ROOM, room() - CellText.width(first));
    var lead = first;
    for (String paragraph : text.split("\r?\n", -1)) {
      for (String line : CellText.wrap(safe(paragraph), width)) {
        add(lead + line);
        lead = next;
      }
    }
    return this;
  }

  private void add(String line) {
    if (gap && !lines.isEmpty()) {
      lines.add(edge.stripTrailing());
    }
    gap = false;
    lines.add((edge + line).stripTrailing());
  }
}
