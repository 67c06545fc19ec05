// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.running;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * The time of this process: it begins at the host's clock and goes on by a count that nobody sets.
 * So the order of two times, and what lies between them, hold whatever is done to the host's clock;
 * {@link #ahead} tells what was done to it. May be used by any thread.
 */
public final class SteadyClock implements InstantSource {

  private static final SteadyClock OF_PROCESS =
      new SteadyClock(InstantSource.system(), System::nanoTime);

  private final InstantSource host;
  private final LongSupplier nanos;
  private final Instant begin;
  private final long beginNanos;

  /**
   * Makes a clock.
   *
   * @param host the host's clock
   * @param nanos counts nanoseconds
   */
  public SteadyClock(InstantSource host, LongSupplier nanos) {
    this.host = host;
    this.nanos = nanos;
    this.begin = host.instant();
    this.beginNanos = nanos.getAsLong();
  }

  /**
   * Returns the one clock of this process.
   *
   * @return the clock that everything in it goes by
   */
  public static SteadyClock ofProcess() {
    return OF_PROCESS;
  }

  @Override
  public Instant instant() {
    return begin.plusNanos(nanos.getAsLong() - beginNanos);
  }

  /**
   * Tells how far the host's clock is ahead of this time.
   *
   * @return about zero, unless somebody set that clock; negative if it was set back
   */
  public Duration ahead() {
    return Duration.between(instant(), host.instant());
  }
}
