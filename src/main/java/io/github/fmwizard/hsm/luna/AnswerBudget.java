// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.luna;

import java.util.OptionalInt;

/**
 * How many lines the officer may answer at a program's prompts: one for each decision of theirs.
 * Whatever a program asks, any answered line counts as a try, since nothing known tells prompts
 * apart. Used by the thread that types and the one that watches.
 */
final class AnswerBudget {

  private static final int MOST = 3;

  private final OptionalInt attemptsLeft;
  private int answered;
  private boolean anything;
  private boolean open = true;

  /**
   * Makes the count of one act.
   *
   * @param attemptsLeft logins left when it began, if the card told
   */
  AnswerBudget(OptionalInt attemptsLeft) {
    this.attemptsLeft = attemptsLeft;
  }

  /** Tells whether a typed byte goes to the program. */
  synchronized boolean open() {
    return open;
  }

  /**
   * A byte is about to go to the program.
   *
   * @param enter whether it ends the line: then nothing goes on before another decision
   */
  synchronized void typed(boolean enter) {
    anything = true;
    if (enter) {
      answered++;
      open = false;
    }
  }

  /** Nothing goes to the program before another decision, though none was answered. */
  synchronized void shut() {
    open = false;
  }

  /**
   * The officer decided to answer once more.
   *
   * @return false if that could be the login that zeroizes: then nothing goes to the program
   */
  synchronized boolean again() {
    open = mayAnswerAgain();
    return open;
  }

  /** Another try must leave one that is not the last. */
  synchronized boolean mayAnswerAgain() {
    return left() > 1;
  }

  /** Returns how many logins are left at worst; three are taken for unknown. */
  synchronized int left() {
    return Math.max(0, attemptsLeft.orElse(MOST) - answered);
  }

  synchronized boolean leftIsKnown() {
    return attemptsLeft.isPresent();
  }

  /** Tells whether any byte went to the program. */
  synchronized boolean anything() {
    return anything;
  }

  synchronized int answered() {
    return answered;
  }
}
