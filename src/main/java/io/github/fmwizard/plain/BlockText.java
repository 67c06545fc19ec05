// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.plain;

import io.github.fmwizard.screen.Block;
import java.util.List;
import java.util.regex.Pattern;

/** Writes blocks of a screen as lines. */
final class BlockText {

  /** Lines of output shown in the middle of a screen. */
  private static final int OUTPUT_LINES = 20;

  private static final String OUTPUT_BAR = "  : ";
  private static final Pattern PLAIN_ARGUMENT = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

  private final LinePage page;
  private final boolean complete;

  /**
   * Writes to a page.
   *
   * @param complete true to leave out nothing of long output
   */
  BlockText(LinePage page, boolean complete) {
    this.page = page;
    this.complete = complete;
  }

  void add(Block block) {
    switch (block) {
      case Block.Text text -> {
        text(text);
      }
      case Block.Item item -> {
        page.hanging(item.mark().sign() + " ", joined(item.text(), item.detail()));
      }
      case Block.Table table -> {
        new TableText(page).add(table);
      }
      case Block.Command command -> {
        command(command);
      }
      case Block.Elapsed elapsed -> {
        page.text(elapsed(elapsed));
      }
      case Block.Output output -> {
        output(output);
      }
      case Block.Heading heading -> {
        page.gap()
            .text("-- " + heading.text() + " --" + heading.remark().map(r -> " " + r).orElse(""));
      }
      case Block.Gap ignored -> {
        page.gap();
      }
    }
  }

  private void text(Block.Text text) {
    switch (text.style()) {
      case NORMAL, STRONG, WARNING -> page.text(text.text());
      case DIM -> page.hanging("  ", text.text());
      case FLOW -> page.barred("| ", text.text());
      case LOUD -> page.gap().barred("*** ", text.text()).gap();
    }
  }

  /** Breaks between arguments only, and marks the break as a shell does. */
  private void command(Block.Command command) {
    var line = new StringBuilder("    ");
    int arguments = 0;
    for (String argument : command.line()) {
      String word = quoted(page.safe(argument));
      if (arguments > 0 && line.length() + word.length() + 3 > page.room()) {
        page.whole(line + " \\");
        line.replace(0, line.length(), "      ").append(word);
      } else {
        line.append(arguments > 0 ? " " : "").append(word);
      }
      arguments++;
    }
    page.whole(line.toString());
    page.hanging("  ", command.known());
  }

  private static String quoted(String argument) {
    return PLAIN_ARGUMENT.matcher(argument).matches()
        ? argument
        : "'" + argument.replace("'", "'\\''") + "'";
  }

  private void output(Block.Output output) {
    List<String> lines = output.lines();
    int hidden = complete ? 0 : Math.max(0, lines.size() - OUTPUT_LINES);
    if (!output.title().isEmpty()) {
      page.text(output.title() + ":");
    }
    if (hidden > 0) {
      page.text("  (" + hidden + " earlier lines: type :output)");
    }
    if (lines.isEmpty()) {
      page.text("  (no output)");
    }
    lines.subList(hidden, lines.size()).forEach(line -> page.barred(OUTPUT_BAR, line));
  }

  private static String elapsed(Block.Elapsed elapsed) {
    var text = new StringBuilder(elapsed.label()).append(": ").append(elapsed.seconds());
    text.append(" s");
    elapsed
        .giveUp()
        .ifPresent(end -> text.append("; we stop waiting at ").append(end).append(" s"));
    if (!elapsed.usual().isEmpty()) {
      text.append("; ").append(elapsed.usual());
    }
    return text.toString();
  }

  private static String joined(String text, String detail) {
    return detail.isEmpty() ? text : text + ": " + detail;
  }
}
