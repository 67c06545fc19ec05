// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated;

import java.time.Duration;
import java.time.Instant;

/** Time that moves only when somebody pauses: for demonstrations and tests. Used by one thread. */
public final class VirtualTime implements SimulatedTime {

  private Instant now;

  /**
   * Starts at a moment.
   *
   * @param start the first moment
   */
  public VirtualTime(Instant start) {
    this.now = start;
  }

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public void pause(Duration duration) {
    if (duration.isNegative()) {
      throw new IllegalArgumentException("Time does not run backwards: " + duration);
    }
    now = now.plus(duration);
  }
}
