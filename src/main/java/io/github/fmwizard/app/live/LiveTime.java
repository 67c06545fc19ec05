// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.live;

import io.github.fmwizard.app.running.SteadyClock;
import io.github.fmwizard.wizard.WizardTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The host's own time: on a real card every wait takes as long as it says. */
final class LiveTime implements WizardTime, InstantSource {

  private final SteadyClock clock = SteadyClock.ofProcess();

  @Override
  public Instant now() {
    return instant();
  }

  @Override
  public Instant instant() {
    return clock.instant();
  }

  @Override
  public Duration ahead() {
    return clock.ahead();
  }

  @Override
  public void pause(Duration duration) throws InterruptedException {
    Thread.sleep(duration.toMillis());
  }
}
