// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.output;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns what a program printed into lines of plain text, as it comes: escape sequences and control
 * characters are removed, a carriage return ends a line like a line end does, and a line that is
 * too long is broken.
 */
public final class OutputLines {

  private static final int LONGEST = 2000;
  private static final int ESCAPE = 0x1b;
  private static final int BELL = 0x07;

  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private State state = State.TEXT;

  private enum State {
    TEXT,
    ESCAPED,
    SEQUENCE,
    STRING,
    STRING_ESCAPED
  }

  /**
   * Takes what came.
   *
   * @param bytes in any pieces; read to their end
   * @return the lines that this ended, none of them empty
   */
  public List<String> add(ByteBuffer bytes) {
    List<String> ended = new ArrayList<>();
    while (bytes.hasRemaining()) {
      take(bytes.get() & 0xff, ended);
    }
    return ended;
  }

  /**
   * Returns the line that was begun, which may be a prompt, and begins another.
   *
   * @return its text, which may be empty
   */
  public String rest() {
    String text = text();
    line.reset();
    return text;
  }

  /**
   * Returns the line that was begun, and goes on with it.
   *
   * @return its text, which may be empty
   */
  public String begunText() {
    return text();
  }

  /**
   * Tells whether a line was begun that is not empty.
   *
   * @return true while a prompt may be waiting
   */
  public boolean begun() {
    return line.size() > 0;
  }

  private void take(int value, List<String> ended) {
    switch (state) {
      case TEXT -> text(value, ended);
      case ESCAPED -> state = escaped(value);
      case SEQUENCE -> state = value >= 0x40 && value <= 0x7e ? State.TEXT : State.SEQUENCE;
      case STRING ->
          state =
              value == ESCAPE
                  ? State.STRING_ESCAPED
                  : value == BELL || value == '\n' ? State.TEXT : State.STRING;
      case STRING_ESCAPED -> state = State.TEXT;
    }
  }

  private static State escaped(int value) {
    if (value == '[') {
      return State.SEQUENCE;
    }
    boolean string = value == ']' || value == 'P' || value == '_' || value == '^' || value == 'X';
    if (string) {
      return State.STRING;
    }
    boolean intermediate = value >= 0x20 && value <= 0x2f;
    return intermediate ? State.ESCAPED : State.TEXT;
  }

  private void text(int value, List<String> ended) {
    if (value == ESCAPE) {
      state = State.ESCAPED;
    } else if (value == '\n' || value == '\r') {
      end(ended);
    } else if (value == '\t') {
      line.write(' ');
    } else if (value >= ' ' && value != 0x7f) {
      line.write(value);
    }
    if (line.size() >= LONGEST) {
      end(ended);
    }
  }

  private void end(List<String> ended) {
    String text = rest();
    if (!text.isBlank()) {
      ended.add(text);
    }
  }

  /** What is left of control characters are those that only decoding shows. */
  private String text() {
    String decoded = line.toString(StandardCharsets.UTF_8);
    StringBuilder shown = new StringBuilder(decoded.length());
    decoded.codePoints().filter(OutputLines::isShown).forEach(shown::appendCodePoint);
    return shown.toString().stripTrailing();
  }

  private static boolean isShown(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
