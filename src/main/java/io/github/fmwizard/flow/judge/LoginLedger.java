// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.judge;

import io.github.fmwizard.card.LoginUse;
import java.util.OptionalInt;

/**
 * How many logins of the HSM SO are left, as far as this run can tell.
 *
 * @param sensed the last value that the card told in this run, or that follows from a success
 * @param possiblySpent logins that may have been spent since
 */
public record LoginLedger(OptionalInt sensed, int possiblySpent) {

  /** Nothing is known. */
  public static final LoginLedger UNKNOWN = new LoginLedger(OptionalInt.empty(), 0);

  private static final int ALL = 3;

  /**
   * Takes a value that the card told.
   *
   * @param left logins left
   * @return the new ledger
   */
  public LoginLedger told(int left) {
    return new LoginLedger(OptionalInt.of(left), 0);
  }

  /**
   * Takes what an act spent. A success resets the count (LOGIN).
   *
   * @param use what it spent
   * @return the new ledger
   */
  public LoginLedger after(LoginUse use) {
    return switch (use) {
      case NONE -> this;
      case SUCCEEDED -> new LoginLedger(OptionalInt.of(ALL), 0);
      case FAILED, POSSIBLY -> new LoginLedger(sensed, possiblySpent + 1);
    };
  }

  /**
   * Returns the logins that are certainly left.
   *
   * @return the number, not negative, or empty if never told
   */
  public OptionalInt left() {
    return sensed.isPresent()
        ? OptionalInt.of(Math.max(0, sensed.getAsInt() - possiblySpent))
        : OptionalInt.empty();
  }
}
