// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.wizard;

import java.time.Duration;

/**
 * How long a wizard waits. Ours, not the vendor's: nothing documents usual times.
 *
 * @param restartWait the full wait for a card to come back from a restart
 * @param pollEvery the pause between two looks while waiting
 * @param settle how long a card that answers at once is watched for a change of state after a
 *     restart
 * @param holdSeconds the pause at the strongest gate
 * @param wordSeconds the time for its word
 */
public record WizardLimits(
    Duration restartWait, Duration pollEvery, Duration settle, long holdSeconds, long wordSeconds) {

  /** The built-in limits. */
  public static final WizardLimits BUILT_IN =
      new WizardLimits(
          Duration.ofSeconds(900), Duration.ofSeconds(3), Duration.ofSeconds(20), 30, 60);
}
