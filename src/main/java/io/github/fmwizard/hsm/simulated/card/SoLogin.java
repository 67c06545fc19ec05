// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated.card;

import io.github.fmwizard.card.Account;
import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.LoginUse;
import io.github.fmwizard.card.Outcome;
import io.github.fmwizard.card.ReturnCode;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a login of the HSM SO does to a card. Pure.
 *
 * <p>Three failures in a row zeroize, a success resets the count, a missing key or one of another
 * colour does not count (LOGIN). A zeroize wipes SMFS and keeps the FMs (EFF).
 */
public final class SoLogin {

  private SoLogin() {}

  /** What was presented at a prompt. */
  public enum Presented {
    /** The right credential. */
    RIGHT,
    /** A wrong password, or a wrong blue key. */
    WRONG,
    /** A PED key of another colour. */
    OTHER_COLOUR,
    /** No PED key. */
    NO_KEY,
    /** Enter alone; that it is not sent to the card is invented. */
    NOTHING,
    /** More than any password has; that it is not sent to the card is invented. */
    TOO_LONG,
    /** The officer left. */
    LEFT,
    /** The line is gone. */
    NOBODY
  }

  /**
   * What came of a login.
   *
   * @param card the card afterwards
   * @param use whether a login was spent
   * @param end how the act ends here; empty if it goes on
   */
  public record Step(SimulatedCard card, LoginUse use, Optional<Outcome> end) {}

  public static Step after(SimulatedCard card, ActionKind kind, Presented presented) {
    return switch (presented) {
      case RIGHT -> new Step(card.so(card.so().failures(0)), LoginUse.SUCCEEDED, Optional.empty());
      case WRONG -> wrong(card, kind);
      case OTHER_COLOUR ->
          unspent(card, kind, "The key was not the blue one; that is no failed login.");
      case NO_KEY -> unspent(card, kind, "No key was presented; that is no failed login.");
      case NOTHING -> unspent(card, kind, "Nothing was typed; no login was spent.");
      case TOO_LONG -> unspent(card, kind, "What was typed is too long; no login was spent.");
      case LEFT -> unspent(card, kind, Account.PROMPT_LEFT);
      case NOBODY -> unspent(card, kind, "Nobody answered the prompt; no login was spent.");
    };
  }

  private static Step unspent(SimulatedCard card, ActionKind kind, String reading) {
    Outcome end = new Outcome.Refused(Refusals.mendable(kind, reading), OptionalInt.empty());
    return new Step(card, LoginUse.NONE, Optional.of(end));
  }

  private static Step wrong(SimulatedCard card, ActionKind kind) {
    int failures = Math.min(card.so().failures() + 1, SoRole.MOST_FAILURES);
    SimulatedCard counted = card.so(card.so().failures(failures));
    boolean zeroizes = failures == SoRole.MOST_FAILURES;
    ReturnCode code =
        zeroizes ? ReturnCode.CKR_SO_LOGIN_FAILURE_THRESHOLD : ReturnCode.CKR_PIN_INCORRECT;
    Outcome end =
        new Outcome.Refused(
            Outcome.Failure.of(Refusals.call(kind), code),
            OptionalInt.of(counted.so().attemptsLeft()));
    return new Step(zeroizes ? zeroized(counted) : counted, LoginUse.FAILED, Optional.of(end));
  }

  private static SimulatedCard zeroized(SimulatedCard card) {
    return card.flags(card.flags().afterZeroize()).smfs(card.smfs().wiped());
  }
}
