// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.terminal;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The state of a terminal's line.
 *
 * @param text as {@code stty -g} prints it: four sets of flags in hex, then what keys do
 */
record LineState(String text) {

  /** 9 to 81 hexadecimal numbers with colons. */
  private static final Pattern FORM = Pattern.compile("[0-9a-f]+(:[0-9a-f]+){8,80}");

  private static final int CONTROL_FLAGS = 2;
  private static final int LOCAL_FLAGS = 3;

  /** The flags ICANON and ECHO of Linux: the terminal edits lines, and shows what is typed. */
  private static final long LINES_AND_ECHO = 0b1010;

  /** The bits of Linux that say the speed; these speeds are numbered upwards. */
  private static final long SPEED = 0x100F;

  private static final long SLOWEST = 1;
  private static final long FASTEST_OF_THE_SLOW = 14;

  /** Takes what {@code stty} printed, of any form. */
  static LineState of(String text) {
    return new LineState(text);
  }

  /** Takes what was kept, if its form is right. */
  static Optional<LineState> parse(String text) {
    return isWellFormed(text.strip()) ? Optional.of(new LineState(text.strip())) : Optional.empty();
  }

  private static boolean isWellFormed(String text) {
    return FORM.matcher(text).matches();
  }

  /** Tells whether keys are neither collected to lines nor shown. */
  boolean isRaw() {
    return isWellFormed(text) && (flags(LOCAL_FLAGS) & LINES_AND_ECHO) == 0;
  }

  /** Tells whether keys are collected to lines or shown, as far as the state can be read. */
  boolean showsOrCollects() {
    return isWellFormed(text) && (flags(LOCAL_FLAGS) & LINES_AND_ECHO) != 0;
  }

  /** Tells whether the line has a speed of 50 to 19200 baud; pseudo-terminals say 38400. */
  boolean isSlow() {
    if (!isWellFormed(text)) {
      return false;
    }
    long speed = flags(CONTROL_FLAGS) & SPEED;
    return speed >= SLOWEST && speed <= FASTEST_OF_THE_SLOW;
  }

  private long flags(int index) {
    return Long.parseUnsignedLong(text.split(":", -1)[index], 16);
  }
}
