// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui.lanterna;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TextColor;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;

/**
 * The attributes and colours in which letters are drawn: those asked for, and those that the
 * terminal has now. Lanterna sends a sequence for each of them; here one sequence sets all, and
 * only when a letter follows.
 */
final class Rendition {

  private static final String PLAIN = "";

  private final EnumSet<SGR> attributes = EnumSet.noneOf(SGR.class);
  private TextColor text = TextColor.ANSI.DEFAULT;
  private TextColor ground = TextColor.ANSI.DEFAULT;
  private String wanted = PLAIN;
  private String current = PLAIN;
  private boolean changed;

  void reset() {
    attributes.clear();
    text = TextColor.ANSI.DEFAULT;
    ground = TextColor.ANSI.DEFAULT;
    changed = true;
  }

  void add(SGR attribute) {
    attributes.add(attribute);
    changed = true;
  }

  void remove(SGR attribute) {
    attributes.remove(attribute);
    changed = true;
  }

  void text(TextColor color) {
    text = color;
    changed = true;
  }

  void ground(TextColor color) {
    ground = color;
    changed = true;
  }

  boolean isPlain() {
    return wanted().equals(PLAIN);
  }

  /** Tells whether the terminal has what is asked for. */
  boolean isCurrent() {
    return wanted().equals(current);
  }

  /** Returns the sequence that gives the terminal what is asked for; empty if it has that. */
  String change() {
    if (isCurrent()) {
      return "";
    }
    var reset = current.equals(PLAIN) || wanted.equals(PLAIN) ? "" : "0;";
    current = wanted;
    return "\u001B[" + reset + wanted + "m";
  }

  /** Notes that the terminal was reset by other bytes. */
  void forget() {
    reset();
    current = PLAIN;
  }

  private String wanted() {
    if (changed) {
      wanted = numbers();
      changed = false;
    }
    return wanted;
  }

  private String numbers() {
    var numbers = new StringBuilder();
    for (var attribute : attributes) {
      append(numbers, number(attribute));
    }
    if (text != TextColor.ANSI.DEFAULT) {
      append(numbers, ascii(text.getForegroundSGRSequence()));
    }
    if (ground != TextColor.ANSI.DEFAULT) {
      append(numbers, ascii(ground.getBackgroundSGRSequence()));
    }
    return numbers.toString();
  }

  private static void append(StringBuilder numbers, String number) {
    if (numbers.length() > 0) {
      numbers.append(';');
    }
    numbers.append(number);
  }

  private static String ascii(byte[] bytes) {
    return new String(bytes, StandardCharsets.US_ASCII);
  }

  private static String number(SGR attribute) {
    return switch (attribute) {
      case BOLD -> "1";
      case ITALIC -> "3";
      case UNDERLINE -> "4";
      case BLINK -> "5";
      case REVERSE -> "7";
      case CROSSED_OUT -> "9";
      case FRAKTUR -> "20";
      case BORDERED -> "51";
      case CIRCLED -> "52";
    };
  }
}
