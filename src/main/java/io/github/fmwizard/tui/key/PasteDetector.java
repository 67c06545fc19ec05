// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui.key;

/**
 * Tells a paste of several lines from typing on a terminal that can't mark it, even where a slow
 * line delivers it in pieces: nobody types so many letters so fast, and Enter behind them.
 */
final class PasteDetector {

  /** More than lies between the pieces that a serial line delivers. */
  private static final long QUIET = 30_000_000L;

  private static final int LEAST_OF_A_PASTE = 8;
  private static final int ESC = 0x1B;

  private long latest = Long.MIN_VALUE / 2;
  private int letters;
  private boolean refused;

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
      boolean enter = value == '\r' || value == '\n';
      if (enter && letters >= LEAST_OF_A_PASTE) {
        refused = true;
      }
      letters = enter || value == ESC ? 0 : letters + 1;
    }
    return refused;
  }
}
