// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui;

import java.util.OptionalLong;

/**
 * Throws away what is typed in the first seconds of a gate, and of a page that can't be taken back:
 * it was meant for the screen before, and nobody reads that fast. Enter right behind another key is
 * none there either: something fell on the keys, or text was sent.
 */
final class GateGuard {

  private static final long SECOND = 1_000_000_000L;
  private static final long WAIT = 3 * SECOND;
  private static final long BURST = SECOND * 3 / 100;

  private final boolean waits;
  private boolean active;
  private long began;
  private long key = Long.MIN_VALUE;
  private boolean burst;

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

  /** Hears of a key. */
  void keyComes(long now) {
    burst = waits && key != Long.MIN_VALUE && now - key < BURST;
    key = now;
  }

  /** Tells whether the latest key came faster behind another one than anybody types. */
  boolean isBurst() {
    return burst;
  }

  boolean waits() {
    return waits;
  }

  /** Nanoseconds until no key can follow any more that came at once with one of then. */
  static OptionalLong untilAlone(long since, long now) {
    return now - since < BURST ? OptionalLong.of(BURST - (now - since)) : OptionalLong.empty();
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
