// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.wizard;

import java.time.Duration;
import java.time.Instant;

/** Time as a run sees it: real on a real card, virtual or faster in training. */
public interface WizardTime {

  /**
   * Returns the time.
   *
   * @return now
   */
  Instant now();

  /**
   * Waits.
   *
   * @param duration how long, not negative
   * @throws InterruptedException if the thread is interrupted
   */
  void pause(Duration duration) throws InterruptedException;
}
