// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.terminal;

/**
 * Parts what a terminal sends into plain bytes, the Esc key and escape sequences. Sequences that
 * nobody knows come out whole, so that none of their letters is ever taken for typing.
 *
 * <p>A lone Esc is told from the beginning of a sequence by time alone: what follows within the
 * patience belongs to it.
 */
public final class EscapeLexer {

  private static final int ESC = 0x1B;
  private static final int BELL = 0x07;
  private static final int LONGEST = 64;

  private final long patience;
  private final Listener listener;
  private final StringBuilder sequence = new StringBuilder();
  private State state = State.GROUND;
  private int rest;
  private long latest;

  /** Hears what was sent. */
  public interface Listener {
    /**
     * Hears of a byte that is no part of a sequence.
     *
     * @param value 0 to 255, never Esc
     */
    void plain(int value);

    /** Hears of the Esc key. */
    void escape();

    /**
     * Hears of a whole sequence.
     *
     * @param text what came after Esc, for example {@code [A}; at most its first 64 signs
     */
    void sequence(String text);
  }

  private enum State {
    GROUND,
    ESCAPE,
    /** After {@code ESC [}: ends with a letter or one of a few signs. */
    CONTROL,
    /** After the begin of a string: ends with Bell or {@code ESC \}. */
    STRING,
    STRING_ESCAPE,
    /** A known number of bytes follows. */
    COUNTED
  }

  /**
   * Makes a lexer.
   *
   * @param patience nanoseconds that may pass between the bytes of one sequence
   * @param listener who hears of what was sent
   */
  public EscapeLexer(long patience, Listener listener) {
    this.patience = patience;
    this.listener = listener;
  }

  /**
   * Takes a byte.
   *
   * @param value 0 to 255
   * @param arrived when it arrived, as {@link System#nanoTime} tells
   */
  public void feed(int value, long arrived) {
    expire(arrived);
    latest = arrived;
    switch (state) {
      case GROUND -> ground(value);
      case ESCAPE -> afterEscape(value);
      case CONTROL -> control(value);
      case COUNTED -> counted(value);
      case STRING -> string(value);
      case STRING_ESCAPE -> stringEscape(value);
    }
  }

  /**
   * Tells whether a sequence has begun and not ended: then {@link #expire} must be called when the
   * patience has passed.
   *
   * @return true if something is pending
   */
  public boolean isPending() {
    return state != State.GROUND;
  }

  /**
   * Ends what is pending if the patience has passed: a lone Esc is the key, and a torn sequence is
   * thrown away.
   *
   * @param now the time, as {@link System#nanoTime} tells
   */
  public void expire(long now) {
    if (state == State.GROUND || now - latest <= patience) {
      return;
    }
    if (state == State.ESCAPE) {
      state = State.GROUND;
      listener.escape();
    } else {
      finish();
    }
  }

  private void ground(int value) {
    if (value == ESC) {
      state = State.ESCAPE;
    } else {
      listener.plain(value);
    }
  }

  private void afterEscape(int value) {
    switch (value) {
      case ESC -> listener.escape();
      case '[' -> begin(State.CONTROL, value);
      case 'O' -> expect(value, 1);
      case ']', 'P', 'X', '^', '_' -> begin(State.STRING, value);
      default -> togetherWithAlt(value);
    }
  }

  /** No letter is taken for typing that may be a command, but Ctrl-C is never lost. */
  private void togetherWithAlt(int value) {
    begin(State.GROUND, value);
    if (isControlLetter(value)) {
      sequence.setLength(0);
      listener.escape();
      listener.plain(value);
    } else {
      finish();
    }
  }

  private static boolean isControlLetter(int value) {
    return value < ' ' && value != '\r' && value != '\n';
  }

  private void control(int value) {
    if (value < ' ') {
      finish();
      ground(value);
    } else if (value >= '@' && value <= '~') {
      lastOfControl(value);
    } else {
      keep(value);
    }
  }

  /** Two odd ones: function keys of the Linux console, and old mouse reports. */
  private void lastOfControl(int value) {
    boolean first = sequence.length() == 1;
    if (first && value == '[') {
      expect(value, 1);
    } else if (first && value == 'M') {
      expect(value, 3);
    } else {
      keep(value);
      finish();
    }
  }

  private void counted(int value) {
    if (value < ' ') {
      finish();
      ground(value);
      return;
    }
    keep(value);
    rest--;
    if (rest == 0) {
      finish();
    }
  }

  private void string(int value) {
    if (value == ESC) {
      state = State.STRING_ESCAPE;
    } else if (value == BELL) {
      finish();
    } else {
      keep(value);
    }
  }

  private void stringEscape(int value) {
    finish();
    if (value != '\\') {
      state = State.ESCAPE;
      afterEscape(value);
    }
  }

  private void begin(State next, int value) {
    state = next;
    keep(value);
  }

  private void expect(int value, int more) {
    state = State.COUNTED;
    rest = more;
    keep(value);
  }

  private void keep(int value) {
    if (sequence.length() < LONGEST) {
      sequence.append((char) value);
    }
  }

  private void finish() {
    var text = sequence.toString();
    sequence.setLength(0);
    state = State.GROUND;
    listener.sequence(text);
  }
}
