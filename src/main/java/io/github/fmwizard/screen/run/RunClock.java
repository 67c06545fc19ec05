// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Shows the run's time on the renderer's screen: their clocks differ where time is virtual.
 *
 * @param seen the run's time of the latest picture
 * @param heard the renderer's time when it first spoke after that picture
 */
record RunClock(Instant seen, Optional<Instant> heard) {

  static RunClock at(Instant seen) {
    return new RunClock(seen, Optional.empty());
  }

  RunClock hears(Instant now) {
    return heard.isPresent() ? this : new RunClock(seen, Optional.of(now));
  }

  /** Returns the run's time, never one before the latest picture of the run. */
  Instant at(Optional<Instant> now) {
    if (heard.isEmpty() || now.isEmpty() || now.get().isBefore(heard.get())) {
      return seen;
    }
    return seen.plus(Duration.between(heard.get(), now.get()));
  }
}
