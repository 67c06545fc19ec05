// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui;

import io.github.fmwizard.screen.Answer;
import java.util.Optional;
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
  private OptionalLong arrived = OptionalLong.empty();
  private Optional<Answer> held = Optional.empty();
  private long heldSince;

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

  /** Hears when the next key came from the terminal; it may have waited since. */
  void arrives(long at) {
    arrived = OptionalLong.of(at);
  }

  /** Hears of a key, which came just now where nothing else was heard. */
  void keyComes(long now) {
    long at = arrived.orElse(now);
    arrived = OptionalLong.empty();
    burst = waits && key != Long.MIN_VALUE && at - key < BURST;
    key = at;
  }

  /** Tells whether the latest key came faster behind another one than anybody types. */
  boolean isBurst() {
    return burst;
  }

  boolean waits() {
    return waits;
  }

  /** Keeps an answer until no key can follow any more that came at once with it. */
  void hold(Answer answer, long now) {
    held = Optional.of(answer);
    heldSince = now;
  }

  /** Lets the kept answer go, whatever becomes of it. */
  Optional<Answer> letGo() {
    var gone = held;
    held = Optional.empty();
    return gone;
  }

  /** Lets the kept answer go if it stayed alone. */
  Optional<Answer> alone(long now) {
    return now - heldSince < BURST ? Optional.empty() : letGo();
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

  /** Nanoseconds until keys count or a kept answer does, if they don't yet. */
  OptionalLong left(long now) {
    if (held.isPresent()) {
      return OptionalLong.of(Math.max(1, BURST - (now - heldSince)));
    }
    return holds(now) ? OptionalLong.of(WAIT - (now - began)) : OptionalLong.empty();
  }

  /** Seconds until keys count, at least one. */
  long secondsLeft(long now) {
    return Math.max(1, (WAIT - (now - began) + SECOND - 1) / SECOND);
  }
}
