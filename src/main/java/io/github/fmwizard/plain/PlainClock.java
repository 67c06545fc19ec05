// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.plain;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/** The time that conversations are told; in virtual time pauses are skipped. */
final class PlainClock {

  private final InstantSource source;
  private final boolean virtual;
  private final LongSupplier nanos;
  private Duration skipped = Duration.ZERO;

  /**
   * Makes a clock.
   *
   * @param nanos counts nanoseconds, for waiting
   */
  PlainClock(InstantSource source, PlainOptions.Pace pace, LongSupplier nanos) {
    this.source = source;
    this.virtual = pace == PlainOptions.Pace.VIRTUAL;
    this.nanos = nanos;
  }

  long nanos() {
    return nanos.getAsLong();
  }

  boolean isVirtual() {
    return virtual;
  }

  Instant now() {
    return source.instant().plus(skipped);
  }

  void skip(long seconds) {
    skipped = skipped.plusSeconds(seconds);
  }
}
