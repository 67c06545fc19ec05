// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui;

import java.util.OptionalLong;

/**
 * Throws away what is typed in the first seconds of a gate: it was meant for the screen before, and
 * nobody reads that fast.
 */
final class GateGuard {

  private static final long SECOND = 1_000_000_000L;
  private static final long WAIT = 3 * SECOND;

  private final boolean waits;
  private boolean active;
  private long began;

  /**
   * Makes a guard.
   *
   * @param waits false where time is virtual
   */
  GateGuard(boolean waits) {
    this.waits = waits;
  }

  void begin(long now) {
    active = waits;
    began = now;
  }

  void end() {
    active = false;
  }

  boolean holds(long now) {
    active = active && now - began < WAIT;
    return active;
  }

  /** Tells whether what is shown of the wait is out of date: it runs, or has just ended. */
  boolean moves(long now) {
    boolean was = active;
    return holds(now) || was;
  }

  /** Nanoseconds until keys count, if they don't yet. */
  OptionalLong left(long now) {
    return holds(now) ? OptionalLong.of(WAIT - (now - began)) : OptionalLong.empty();
  }

  /** Seconds until keys count, at least one. */
  long secondsLeft(long now) {
    return Math.max(1, (WAIT - (now - began) + SECOND - 1) / SECOND);
  }
}
