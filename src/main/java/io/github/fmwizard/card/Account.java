// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.card;

import java.util.OptionalInt;

/**
 * What a program or call said about an act: its account, not what became of the card.
 *
 * @param outcome what it said
 * @param login whether a login was spent
 */
public record Account(Outcome outcome, LoginUse login) {

  /**
   * Makes the account of something that nobody can tell.
   *
   * @param why completes the sentence "unknown because ..."
   * @return the account, with a login that may have been spent
   */
  public static Account unknown(String why) {
    return new Account(new Outcome.Unknown(why), LoginUse.POSSIBLY);
  }

  /** What is read of an act whose prompt the officer left. */
  public static final String PROMPT_LEFT =
      "The operator left the prompt without an answer; no login was spent.";

  /**
   * Tells whether the act ended since the officer left its prompt.
   *
   * @return true if the program had no part in that
   */
  public boolean promptLeft() {
    return reading().equals(PROMPT_LEFT);
  }

  /**
   * Returns what it said in a word.
   *
   * @return done, refused, failed, other or unknown
   */
  public OutcomeKind said() {
    return outcome.kind();
  }

  /**
   * Returns the function or program that failed.
   *
   * @return its name; empty if none did
   */
  public String call() {
    return outcome.anyFailure().map(Outcome.Failure::call).orElse("");
  }

  /**
   * Returns the raw code.
   *
   * @return the code; empty if there is none
   */
  public String code() {
    return outcome.anyFailure().map(Outcome.Failure::code).orElse("");
  }

  /**
   * Returns our reading.
   *
   * @return the reading, or why it is unknown; empty if done
   */
  public String reading() {
    return switch (outcome) {
      case Outcome.Done done -> "";
      case Outcome.Refused refused -> refused.failure().reading();
      case Outcome.Failed failed -> failed.failure().reading();
      case Outcome.Unknown unknown -> unknown.why();
      case Outcome.Other other -> other.what();
    };
  }

  /**
   * Returns whom it speaks against.
   *
   * @return the blame; unknown if nothing failed
   */
  public Blame blame() {
    return outcome.anyFailure().map(Outcome.Failure::blame).orElse(Blame.UNKNOWN);
  }

  /**
   * Returns the logins left.
   *
   * @return the count, where a refused login told
   */
  public OptionalInt attemptsLeft() {
    return outcome instanceof Outcome.Refused refused
        ? refused.attemptsLeft()
        : OptionalInt.empty();
  }
}
