// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui.key;

/**
 * Collects a paste that the terminal marks, and tells one of several lines from typing on a
 * terminal that can't mark it, even where a slow line delivers it in pieces: nobody types so many
 * letters so fast, and Enter behind them.
 */
final class PasteDetector {

  /** More than lies between the pieces that a serial line delivers. */
  private static final long QUIET = 30_000_000L;

  /** One that never ends, on a line that lost its end, ends by itself. */
  private static final long PATIENCE = 2_000_000_000L;

  private static final int LONGEST = 16_384;
  private static final int LEAST_OF_A_PASTE = 8;
  private static final int ESC = 0x1B;

  private final StringBuilder text = new StringBuilder();
  private boolean open;
  private long latestOfPaste;
  private long latest = Long.MIN_VALUE / 2;
  private int letters;
  private boolean refused;

  void begin(long now) {
    open = true;
    latestOfPaste = now;
  }

  boolean isOpen() {
    return open;
  }

  boolean isOver(long now) {
    boolean over = open && now - latestOfPaste > PATIENCE;
    latestOfPaste = now;
    return over;
  }

  void add(int letter) {
    if (text.length() < LONGEST) {
      text.appendCodePoint(letter);
    }
  }

  String end() {
    var whole = text.toString();
    text.setLength(0);
    open = false;
    return whole;
  }

  /**
   * Tells whether bytes that came together can't have been typed: Enter in the middle, and more
   * than a quick hand would give.
   */
  static boolean looksPasted(byte[] bytes) {
    boolean broken = false;
    for (int i = 0; i < bytes.length - 2; i++) {
      if (bytes[i] == ESC) {
        return false;
      }
      broken |= isEnter(bytes[i]);
    }
    return broken && bytes.length >= LEAST_OF_A_PASTE;
  }

  /** Takes the time of arrival; returns whether what came belongs to a paste that was refused. */
  boolean swallows(long arrived) {
    if (arrived - latest > QUIET) {
      letters = 0;
      refused = false;
    }
    latest = arrived;
    return refused;
  }

  /** Throws away what else belongs to a paste. */
  void refuse() {
    refused = true;
  }

  /** Counts letters; returns whether Enter came behind so many that they are a paste. */
  boolean isBrokenBy(byte[] bytes) {
    for (byte value : bytes) {
      boolean enter = isEnter(value);
      if (enter && letters >= LEAST_OF_A_PASTE) {
        refused = true;
      }
      letters = enter || value == ESC ? 0 : letters + 1;
    }
    return refused;
  }

  private static boolean isEnter(byte value) {
    return value == '\r' || value == '\n';
  }
}
