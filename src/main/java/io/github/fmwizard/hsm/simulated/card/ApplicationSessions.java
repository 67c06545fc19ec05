// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated.card;

/**
 * Sessions of other applications on a card.
 *
 * @param all sessions now, not negative
 * @param readWrite those of them that can write
 * @param comeBack whether the applications open them again after a restart; invented
 */
public record ApplicationSessions(int all, int readWrite, boolean comeBack) {

  /** No application. */
  public static final ApplicationSessions NONE = new ApplicationSessions(0, 0, false);

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if one is negative, or more can write than there are
   */
  public ApplicationSessions {
    if (all < 0 || readWrite < 0 || readWrite > all) {
      throw new IllegalArgumentException(
          "Sessions do not add up: " + all + ", of them " + readWrite + " that can write");
    }
  }

  public ApplicationSessions afterRestart() {
    return comeBack ? this : NONE;
  }
}
