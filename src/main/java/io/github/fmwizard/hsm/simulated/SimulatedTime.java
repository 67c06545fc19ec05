// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated;

import java.time.Duration;
import java.time.Instant;

/** Where a simulated card takes its time from, so that a demonstration need not wait. */
public interface SimulatedTime {

  /**
   * Returns the present moment.
   *
   * @return never before a moment returned earlier
   */
  Instant now();

  /**
   * Lets time go by.
   *
   * @param duration how long; not negative
   */
  void pause(Duration duration);
}
