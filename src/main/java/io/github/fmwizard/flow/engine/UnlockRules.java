// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.engine;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.Truth;
import io.github.fmwizard.flow.model.FlowMap;
import io.github.fmwizard.flow.model.Minimum;
import io.github.fmwizard.flow.model.Predicate;
import io.github.fmwizard.flow.model.Step;

/** Whether a failure points to the card and so opens the next rung. Nothing else does. */
final class UnlockRules {

  private static final int LAST_ONE_FM_RUNG = 1;

  private UnlockRules() {}

  static boolean unlocks(FlowMap map, EngineState state, Waiting.Cause cause) {
    return switch (cause) {
      case CHECK -> check(map, state);
      case ACT -> act(map, state) && !no(state, Predicate.ANOTHER_BUILD);
      case VERIFY -> verify(state) && !no(state, Predicate.ANOTHER_BUILD);
      case GUARD, DECLINED, VERIFY_UNKNOWN -> false;
    };
  }

  /** The one-FM rungs can't even be tried on a halted card. */
  private static boolean check(FlowMap map, EngineState state) {
    boolean expected =
        map.step(state.position())
            .map(Step::body)
            .filter(body -> body instanceof Step.Check check && expectsNotHalted(check))
            .isPresent();
    boolean halted = no(state, Predicate.CARD_NOT_HALTED);
    boolean gone =
        state.marks().restartFailedBefore()
            && state.position().rung() <= LAST_ONE_FM_RUNG
            && no(state, Predicate.CARD_ANSWERS);
    return expected && (halted || gone);
  }

  /**
   * Tells whether the FM that the evidence names was treated, alone or with all others, or could
   * not be, since the card is halted. Where the evidence names none, every FM will do.
   */
  static boolean treated(EngineState state) {
    return state.marks().allErased()
        || no(state, Predicate.CARD_NOT_HALTED)
        || state.truths().of(Minimum.CULPRIT_BY_EVIDENCE) != Truth.NO;
  }

  private static boolean expectsNotHalted(Step.Check check) {
    return check.expectations().stream()
        .anyMatch(e -> e.use().predicate() == Predicate.CARD_NOT_HALTED);
  }

  private static boolean act(FlowMap map, EngineState state) {
    ActionKind action = map.act(state.position()).map(Step.Act::action).orElseThrow();
    return switch (action) {
      case LOAD_FM, DELETE_FM -> state.marks().failedAct() && no(state, Predicate.ACT_SEEN);
      case RESTART_CARD -> state.marks().failedAct() && no(state, Predicate.CARD_ANSWERS);
      case ERASE_ALL_FMS, ERASE_SMFS, ACTIVATE_SMFS -> false;
    };
  }

  /** A rung on which the card was not restarted has not been tried. */
  private static boolean verify(EngineState state) {
    boolean sick =
        no(state, Predicate.CARD_ANSWERS)
            || no(state, Predicate.CULPRIT_CURED)
            || no(state, Predicate.APPLICATION_TEST_PASSED);
    return state.marks().restartedInRung() && sick;
  }

  private static boolean no(EngineState state, Predicate predicate) {
    return state.truths().of(predicate) == Truth.NO;
  }
}
