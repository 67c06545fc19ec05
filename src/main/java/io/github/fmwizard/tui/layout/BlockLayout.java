// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui.layout;

import io.github.fmwizard.screen.Block;
import io.github.fmwizard.screen.CellText;
import java.util.List;
import java.util.regex.Pattern;

/** Lays out one block. */
final class BlockLayout {

  private final LineList lines;
  private final int linesOfOutput;

  BlockLayout(LineList lines, int linesOfOutput) {
    this.lines = lines;
    this.linesOfOutput = linesOfOutput;
  }

  void add(Block block) {
    switch (block) {
      case Block.Text text -> {
        text(text);
      }
      case Block.Item item -> {
        new ItemLayout(lines).add(List.of(item));
      }
      case Block.Table table -> {
        new TableLayout(lines).add(table);
      }
      case Block.Command command -> {
        new CommandLayout(lines).add(command);
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
        lines.gap();
      }
    }
  }

  private void text(Block.Text text) {
    switch (text.style()) {
      case NORMAL, DIM -> lines.text(text.text(), Theme.PLAIN);
      case STRONG -> lines.text(text.text(), Theme.STRONG);
      case WARNING -> lines.text(text.text(), Theme.WARNING);
      case FLOW -> lines.barred(lines.mode().bar() + " ", text.text(), Theme.PLAIN);
      case LOUD -> lines.barred("*** ", text.text(), Theme.LOUD);
    }
  }

  private void elapsed(Block.Elapsed elapsed) {
    var words =
        new StringBuilder(elapsed.label()).append(": ").append(elapsed.seconds()).append(" s");
    if (elapsed.giveUp().isPresent()) {
      words.append(" of at most ").append(elapsed.giveUp().getAsLong()).append(" s");
    }
    lines.text(words.toString(), Theme.STRONG);
    if (elapsed.giveUp().isPresent()) {
      lines.add(StyledLine.of(bar(elapsed.seconds(), elapsed.giveUp().getAsLong())));
    }
    if (!elapsed.usual().isEmpty()) {
      lines.text(elapsed.usual(), Theme.PLAIN);
    }
  }

  private String bar(long seconds, long giveUp) {
    int room = Math.min(50, lines.width() - 2);
    long full = giveUp <= 0 ? room : Math.max(0, Math.min(room, seconds * room / giveUp));
    return "[" + "#".repeat((int) full) + ".".repeat(room - (int) full) + "]";
  }

  private void output(Block.Output output) {
    var body = new LineList(lines.mode(), lines.width());
    for (String line : output.lines()) {
      body.hanging(": ", Theme.PLAIN, line, Theme.PLAIN);
    }
    var printed = body.lines();
    int hidden = Math.max(0, printed.size() - linesOfOutput);
    var remark = hidden == 0 ? "" : " (" + hidden + " earlier lines)";
    lines.text(output.title() + (printed.isEmpty() ? " (nothing yet)" : remark), Theme.STRONG);
    printed.subList(hidden, printed.size()).forEach(lines::add);
  }

  private void heading(Block.Heading heading) {
    var text = lines.mode().cut(heading.text(), lines.width());
    var remark = lines.mode().safe(heading.remark().orElse(""));
    int space = lines.width() - CellText.width(text) - CellText.width(remark);
    if (remark.isEmpty() || space < 2) {
      lines.text(heading.text(), Theme.STRONG);
      if (!remark.isEmpty()) {
        lines.text(remark, Theme.PLAIN);
      }
    } else {
      lines.add(StyledLine.of(text, Theme.STRONG).and(" ".repeat(space)).and(remark));
    }
  }

  /** Lays out a command: broken between arguments, never shortened. */
  private static final class CommandLayout {

    private static final String INDENT = "    ";
    private static final Pattern NEEDS_NO_QUOTES = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

    private final LineList lines;
    private final StringBuilder line = new StringBuilder();

    CommandLayout(LineList lines) {
      this.lines = lines;
    }

    void add(Block.Command command) {
      for (String argument : command.line()) {
        add(lines.mode().safe(quoted(argument)));
      }
      end();
      if (!command.known().isEmpty()) {
        lines.hanging("  ", Theme.PLAIN, command.known(), Theme.PLAIN);
      }
    }

    private void add(String argument) {
      int room = lines.width() - INDENT.length() - 2;
      if (line.length() > 0) {
        if (CellText.width(line + " " + argument) > room) {
          line.append(" \\");
          end();
          line.append("  ");
        } else {
          line.append(' ');
        }
      }
      line.append(argument);
    }

    private void end() {
      lines.verbatim(INDENT, line.toString(), Theme.STRONG);
      line.setLength(0);
    }

    private static String quoted(String argument) {
      return NEEDS_NO_QUOTES.matcher(argument).matches()
          ? argument
          : "'" + argument.replace("'", "'\\''") + "'";
    }
  }
}
