// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.judge;

import io.github.fmwizard.card.LoginUse;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * How many logins of the HSM SO are left, as far as this run can tell: the least of what the card
 * told, of what people said, and of what this run counted since then.
 *
 * @param sensed the last value that the card told in this run, or that follows from a success
 * @param said what follows from the failures that somebody named since then
 * @param possiblySpent logins that may have been spent since
 */
public record LoginLedger(OptionalInt sensed, OptionalInt said, int possiblySpent) {

  /** Nothing is known. */
  public static final LoginLedger UNKNOWN =
      new LoginLedger(OptionalInt.empty(), OptionalInt.empty(), 0);

  /** The word for a number that the card told. */
  static final String SENSED = "sensed";

  /** Failed logins in a row that zeroize the HSM. */
  public static final int ALL = 3;

  /**
   * Takes a value that the card told. It speaks for itself: what was said before is of no use any
   * more.
   *
   * @param left logins left
   * @return the new ledger
   */
  public LoginLedger told(int left) {
    return new LoginLedger(OptionalInt.of(left), OptionalInt.empty(), 0);
  }

  /**
   * Takes what a person said. What this run may have spent is not taken for a part of it.
   *
   * @param failed failed logins since the last good one
   * @return the new ledger
   */
  public LoginLedger saidFailed(int failed) {
    return new LoginLedger(sensed, OptionalInt.of(Math.max(0, ALL - failed)), possiblySpent);
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
      case SUCCEEDED -> told(ALL);
      case FAILED, POSSIBLY -> new LoginLedger(sensed, said, possiblySpent + 1);
    };
  }

  /**
   * Returns the logins that are certainly left.
   *
   * @return the number, not negative, or empty if neither told nor said
   */
  public OptionalInt left() {
    OptionalInt least = IntStream.concat(sensed.stream(), said.stream()).min();
    return least.isPresent()
        ? OptionalInt.of(Math.max(0, least.getAsInt() - possiblySpent))
        : OptionalInt.empty();
  }

  /**
   * Says how the number is known.
   *
   * @return {@code sensed}, {@code said} or {@code counted by us}; for a number that is known
   */
  public String how() {
    if (possiblySpent > 0) {
      return "counted by us";
    }
    return isSaid() ? "said" : SENSED;
  }

  /**
   * Tells whether the number rests on what a person said.
   *
   * @return true if they said no more than the card told
   */
  public boolean isSaid() {
    return said.isPresent() && (sensed.isEmpty() || said.getAsInt() < sensed.getAsInt());
  }
}
