// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui;

import io.github.fmwizard.screen.Block;
import io.github.fmwizard.screen.CellText;
import java.util.List;

/** Lays out one block. */
final class BlockLayout {

  private final Sheet sheet;
  private final int linesOfOutput;

  BlockLayout(Sheet sheet, int linesOfOutput) {
    this.sheet = sheet;
    this.linesOfOutput = linesOfOutput;
  }

  void add(Block block) {
    switch (block) {
      case Block.Text text -> {
        text(text);
      }
      case Block.Item item -> {
        new ItemLayout(sheet).add(List.of(item));
      }
      case Block.Table table -> {
        new TableLayout(sheet).add(table);
      }
      case Block.Command command -> {
        new CommandLayout(sheet).add(command);
      }
      case Block.Elapsed elapsed -> {
        elapsed(elapsed);
      }
      case Block.Output output -> {
        output(output);
      }
      case Block.Heading heading -> {
        heading(heading);
      }
      case Block.Gap ignored -> {
        sheet.gap();
      }
    }
  }

  private void text(Block.Text text) {
    switch (text.style()) {
      case NORMAL, DIM -> sheet.text(text.text(), Theme.PLAIN);
      case STRONG -> sheet.text(text.text(), Theme.STRONG);
      case WARNING -> sheet.text(text.text(), Theme.WARNING);
      case FLOW -> sheet.barred(sheet.look().bar() + " ", text.text(), Theme.PLAIN);
      case LOUD -> sheet.barred("*** ", text.text(), Theme.LOUD);
    }
  }

  private void elapsed(Block.Elapsed elapsed) {
    var words =
        new StringBuilder(elapsed.label()).append(": ").append(elapsed.seconds()).append(" s");
    if (elapsed.giveUp().isPresent()) {
      words.append(" of at most ").append(elapsed.giveUp().getAsLong()).append(" s");
    }
    sheet.text(words.toString(), Theme.STRONG);
    if (elapsed.giveUp().isPresent()) {
      sheet.add(StyledLine.of(bar(elapsed.seconds(), elapsed.giveUp().getAsLong())));
    }
    if (!elapsed.usual().isEmpty()) {
      sheet.text(elapsed.usual(), Theme.PLAIN);
    }
  }

  private String bar(long seconds, long giveUp) {
    int room = Math.min(50, sheet.width() - 2);
    long full = giveUp <= 0 ? room : Math.max(0, Math.min(room, seconds * room / giveUp));
    return "[" + "#".repeat((int) full) + ".".repeat(room - (int) full) + "]";
  }

  private void output(Block.Output output) {
    var body = new Sheet(sheet.look(), sheet.width());
    for (String line : output.lines()) {
      body.hanging(": ", Theme.PLAIN, line, Theme.PLAIN);
    }
    var lines = body.lines();
    int hidden = Math.max(0, lines.size() - linesOfOutput);
    var remark = hidden == 0 ? "" : " (" + hidden + " earlier lines)";
    sheet.text(output.title() + (lines.isEmpty() ? " (nothing yet)" : remark), Theme.STRONG);
    lines.subList(hidden, lines.size()).forEach(sheet::add);
  }

  private void heading(Block.Heading heading) {
    var text = sheet.look().cut(heading.text(), sheet.width());
    var remark = sheet.look().safe(heading.remark().orElse(""));
    int space = sheet.width() - CellText.width(text) - CellText.width(remark);
    if (remark.isEmpty() || space < 2) {
      sheet.text(heading.text(), Theme.STRONG);
      if (!remark.isEmpty()) {
        sheet.text(remark, Theme.PLAIN);
      }
    } else {
      sheet.add(StyledLine.of(text, Theme.STRONG).and(" ".repeat(space)).and(remark));
    }
  }
}
