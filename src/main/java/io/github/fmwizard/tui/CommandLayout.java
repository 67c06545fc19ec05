// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui;

import io.github.fmwizard.screen.Block;
import io.github.fmwizard.screen.CellText;
import java.util.regex.Pattern;

/** Lays out a command: broken between arguments, never shortened. */
final class CommandLayout {

  private static final String INDENT = "    ";
  private static final Pattern NEEDS_NO_QUOTES = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

  private final Sheet sheet;
  private final StringBuilder line = new StringBuilder();

  CommandLayout(Sheet sheet) {
    this.sheet = sheet;
  }

  void add(Block.Command command) {
    for (String argument : command.line()) {
      add(sheet.look().safe(quoted(argument)));
    }
    end();
    if (!command.known().isEmpty()) {
      sheet.hanging("  ", Theme.PLAIN, command.known(), Theme.PLAIN);
    }
  }

  private void add(String argument) {
    int room = sheet.width() - INDENT.length() - 2;
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
    sheet.verbatim(INDENT, line.toString(), Theme.STRONG);
    line.setLength(0);
  }

  private static String quoted(String argument) {
    return NEEDS_NO_QUOTES.matcher(argument).matches()
        ? argument
        : "'" + argument.replace("'", "'\\''") + "'";
  }
}
