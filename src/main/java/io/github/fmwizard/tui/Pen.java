// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.TextColor;
import java.nio.charset.StandardCharsets;

/** The look in which a terminal draws letters now. */
final class Pen {

  private static final String PLAIN = "";

  private final StringBuilder bytes;
  private String look = PLAIN;

  Pen(StringBuilder bytes) {
    this.bytes = bytes;
  }

  boolean has(TextCharacter cell) {
    return look.equals(look(cell));
  }

  void take(TextCharacter cell) {
    take(look(cell));
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

  /** The numbers of a look, joined as the terminal wants them. */
  private static String look(TextCharacter cell) {
    var numbers = new StringBuilder();
    for (SGR attribute : cell.getModifiers()) {
      append(numbers, number(attribute));
    }
    append(
        numbers, cell.getForegroundColor(), cell.getForegroundColor().getForegroundSGRSequence());
    append(
        numbers, cell.getBackgroundColor(), cell.getBackgroundColor().getBackgroundSGRSequence());
    return numbers.toString();
  }

  private static void append(StringBuilder numbers, TextColor color, byte[] sequence) {
    if (color != TextColor.ANSI.DEFAULT) {
      append(numbers, new String(sequence, StandardCharsets.US_ASCII));
    }
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
