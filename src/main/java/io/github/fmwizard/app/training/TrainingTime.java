// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.training;

import io.github.fmwizard.app.running.SteadyClock;
import io.github.fmwizard.hsm.simulated.SimulatedTime;
import io.github.fmwizard.wizard.WizardTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Time in training: waits pass at once, or are shortened. The clock then runs ahead of the host's
 * by what was saved. May be used by any thread.
 */
public final class TrainingTime implements WizardTime, SimulatedTime, InstantSource {

  /** A wait of so many seconds takes one second at a console. */
  private static final int LAPSE = 20;

  private final SteadyClock host;
  private final boolean virtual;
  private volatile Duration ahead = Duration.ZERO;

  /**
   * Begins at the host's time.
   *
   * @param host the clock of this process
   * @param virtual true if waits pass at once
   */
  public TrainingTime(SteadyClock host, boolean virtual) {
    this.host = host;
    this.virtual = virtual;
  }

  @Override
  public Instant now() {
    return instant();
  }

  @Override
  public Instant instant() {
    return host.instant().plus(ahead);
  }

  @Override
  public Duration ahead() {
    return host.ahead();
  }

  @Override
  public void pause(Duration duration) {
    Duration slept = virtual ? Duration.ZERO : duration.dividedBy(LAPSE);
    if (!slept.isZero()) {
      sleep(slept);
    }
    skip(duration.minus(slept));
  }

  private synchronized void skip(Duration duration) {
    ahead = ahead.plus(duration);
  }

  private static void sleep(Duration duration) {
    try {
      Thread.sleep(duration.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
