// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated.card;

/**
 * The yes-and-no states of a card.
 *
 * @param transportMode whether it is in secure transport mode (STMR)
 * @param tampered whether it shows a tamper (TAMPER)
 * @param zeroized whether it is zeroized (STATUS)
 * @param restartPending whether a change waits for a restart
 */
public record CardFlags(
    boolean transportMode, boolean tampered, boolean zeroized, boolean restartPending) {

  /** No flag set. */
  public static final CardFlags NONE = new CardFlags(false, false, false, false);

  /** Returns a copy with another mark for a pending restart. */
  public CardFlags restartPending(boolean next) {
    return new CardFlags(transportMode, tampered, zeroized, next);
  }

  public CardFlags afterZeroize() {
    return new CardFlags(transportMode, tampered, true, restartPending);
  }
}
