// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui;

import com.googlecode.lanterna.SGR;

/** The look in which a terminal draws letters now. */
final class Pen {

  private static final String PLAIN = "";

  private final StringBuilder bytes;
  private String look = PLAIN;

  Pen(StringBuilder bytes) {
    this.bytes = bytes;
  }

  boolean has(Cell cell) {
    return look.equals(cell.look());
  }

  void take(Cell cell) {
    take(cell.look());
  }

  void plain() {
    take(PLAIN);
  }

  private void take(String next) {
    if (look.equals(next)) {
      return;
    }
    bytes.append("\u001B[");
    if (!look.equals(PLAIN) && !next.equals(PLAIN)) {
      bytes.append("0;");
    }
    bytes.append(next).append('m');
    look = next;
  }

  /** Returns the numbers of a theme, joined as the terminal wants them; of plain text none. */
  static String look(Theme theme, boolean mono) {
    var numbers = new StringBuilder();
    for (SGR attribute : theme.attributes(mono)) {
      append(numbers, number(attribute));
    }
    if (theme.text(mono) != Theme.Colour.DEFAULT) {
      append(numbers, theme.text(mono).asText());
    }
    if (theme.ground(mono) != Theme.Colour.DEFAULT) {
      append(numbers, theme.ground(mono).asGround());
    }
    return numbers.toString();
  }

  private static void append(StringBuilder numbers, String number) {
    if (numbers.length() > 0) {
      numbers.append(';');
    }
    numbers.append(number);
  }

  private static String number(SGR attribute) {
    if (attribute == SGR.BOLD) {
      return "1";
    }
    return attribute == SGR.UNDERLINE ? "4" : "7";
  }
}
