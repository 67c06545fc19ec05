// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.engine;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.OutcomeKind;
import io.github.fmwizard.card.Truth;

/** Finds the outcome of an act from what was said and what was seen afterwards. */
public final class OutcomeRules {

  private OutcomeRules() {}

  /**
   * Finds the outcome. What was seen outweighs whatever was said; what nobody can see of an erasure
   * rests on recognised words of the program and is said to be unseen.
   *
   * @param action the action
   * @param said what the program or call said
   * @param seen whether the table's condition is seen to hold
   * @param approved whether no FM is seen changed but those that the gate named
   * @return the outcome
   */
  public static OutcomeKind settle(
      ActionKind action, OutcomeKind said, Truth seen, Truth approved) {
    if (approved == Truth.NO) {
      return OutcomeKind.OTHER;
    }
    if (seen == Truth.YES) {
      return OutcomeKind.DONE;
    }
    return switch (said) {
      case DONE -> claimed(action, seen);
      case REFUSED, FAILED, OTHER -> said;
      case UNKNOWN ->
          action == ActionKind.RESTART_CARD && seen == Truth.NO
              ? OutcomeKind.FAILED
              : OutcomeKind.UNKNOWN;
    };
  }

  private static OutcomeKind claimed(ActionKind action, Truth seen) {
    if (seen == Truth.NO) {
      return OutcomeKind.FAILED;
    }
    return action.erases() ? OutcomeKind.DONE : OutcomeKind.UNKNOWN;
  }

  /**
   * Finds the outcome of an act of which a person says that it is done. Their word stands only for
   * what nobody can see.
   *
   * @param seen whether the table's condition is seen to hold
   * @param approved whether no FM is seen changed but those that the gate named
   * @return done, or what is seen instead
   */
  static OutcomeKind said(Truth seen, Truth approved) {
    if (approved == Truth.NO) {
      return OutcomeKind.OTHER;
    }
    return seen == Truth.NO ? OutcomeKind.FAILED : OutcomeKind.DONE;
  }
}
