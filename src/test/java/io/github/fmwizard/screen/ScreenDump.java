// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen;

import java.util.ArrayList;
import java.util.List;

/** A screen as plain words, for looking something up in it. */
final class ScreenDump {

  private ScreenDump() {}

  static String of(Screen screen) {
    List<String> lines = new ArrayList<>();
    lines.add(screen.header().card() + " | " + screen.place());
    screen.body().forEach(block -> lines.add(line(block)));
    lines.add(screen.status());
    lines.add(screen.question());
    if (screen.prompt() instanceof Prompt.Choose choose) {
      choose
          .options()
          .forEach(o -> lines.add(o.word() + ": " + o.label() + o.disabled().orElse("")));
    } else {
      lines.add(screen.prompt().toString());
    }
    screen.keys().forEach(key -> lines.add(key.key() + " " + key.label()));
    return String.join("\n", lines);
  }

  private static String line(Block block) {
    if (block instanceof Block.Text text) {
      return text.text();
    }
    if (block instanceof Block.Item item) {
      return item.mark().sign() + " " + item.text() + " | " + item.detail();
    }
    if (block instanceof Block.Table table) {
      List<String> rows = new ArrayList<>();
      rows.add(String.join(" | ", table.head()));
      table.rows().forEach(row -> rows.add(String.join(" | ", row)));
      return String.join("\n", rows);
    }
    if (block instanceof Block.Command command) {
      return "$ " + String.join(" ", command.line()) + " (" + command.known() + ")";
    }
    if (block instanceof Block.Heading heading) {
      return "-- " + heading.text() + heading.remark().map(r -> " (" + r + ")").orElse("");
    }
    return block.toString();
  }
}
