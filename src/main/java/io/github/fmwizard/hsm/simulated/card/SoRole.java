// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated.card;

import io.github.fmwizard.card.AuthenticationKind;

/**
 * The HSM SO as the card knows them.
 *
 * @param authentication password or PED
 * @param failures failed logins in a row, 0 to 3; three zeroize (LOGIN)
 */
public record SoRole(AuthenticationKind authentication, int failures) {

  public static final int MOST_FAILURES = 3;

  /**
   * Checks the count.
   *
   * @throws IllegalArgumentException if it is not 0 to 3
   */
  public SoRole {
    if (failures < 0 || failures > MOST_FAILURES) {
      throw new IllegalArgumentException("There are 0 to 3 failed logins, not " + failures);
    }
  }

  public int attemptsLeft() {
    return MOST_FAILURES - failures;
  }

  /** Returns a copy with another count of failed logins. */
  public SoRole failures(int next) {
    return new SoRole(authentication, next);
  }
}
