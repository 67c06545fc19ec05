// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training;

import io.github.fmwizard.hsm.simulated.SimulatedTime;
import io.github.fmwizard.wizard.WizardTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Time that moves only when somebody pauses, for all threads of a training. */
final class PlayTime implements WizardTime, SimulatedTime, InstantSource {

  static final Instant START = Instant.parse("2026-05-04T08:00:00Z");

  private Instant now = START;

  @Override
  public synchronized Instant now() {
    return now;
  }

  @Override
  public Instant instant() {
    return now();
  }

  @Override
  public synchronized void pause(Duration duration) {
    now = now.plus(duration);
  }
}
