// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.wizard;

import java.time.Duration;
import java.time.Instant;

/**
 * Time as a run sees it: real on a real card, virtual or faster in training. Nobody can set it:
 * what lies between two of its times has gone by, whatever is done to the host's clock meanwhile.
 */
public interface WizardTime {

  /**
   * Returns the time.
   *
   * @return now
   */
  Instant now();

  /**
   * Tells how far the host's clock is ahead of the clock that this time goes by.
   *
   * @return about zero, unless somebody set the host's clock; negative if it was set back
   */
  default Duration ahead() {
    return Duration.ZERO;
  }

  /**
   * Waits.
   *
   * @param duration how long, not negative
   * @throws InterruptedException if the thread is interrupted
   */
  void pause(Duration duration) throws InterruptedException;
}
