// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.engine;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.Blame;
import io.github.fmwizard.card.LoginUse;
import io.github.fmwizard.card.OutcomeKind;
import io.github.fmwizard.card.Truth;
import io.github.fmwizard.flow.model.FlowMap;
import io.github.fmwizard.flow.model.Move;
import io.github.fmwizard.flow.model.Position;
import io.github.fmwizard.flow.model.Predicate;
import io.github.fmwizard.flow.model.Signal;
import io.github.fmwizard.flow.model.Step;
import java.util.List;
import java.util.Optional;

/** Leads an act from its gate to its outcome. */
final class Acts {

  private final FlowMap map;
  private final StepEntry arrival;
  private final Checks checks;

  Acts(FlowMap map, StepEntry arrival) {
    this.map = map;
    this.arrival = arrival;
    this.checks = new Checks(map);
  }

  EngineState compared(EngineState state, Signal signal) {
    if (signal == Signal.Plain.SCOPE_MOVED) {
      return arrival.gateAfterLook(state.withPass(List.of()), true);
    }
    Engine.require(signal == Signal.Plain.SCOPE_SAME, state, signal);
    return checks.mayAct(state, action(state))
        ? begun(state).waitingFor(new Waiting.Acting())
        : state.withPass(List.of()).waitingFor(new Waiting.Failure(Waiting.Cause.GUARD));
  }

  private EngineState begun(EngineState state) {
    EngineState.Marks marks = state.marks();
    boolean spends = action(state).mayLogIn() && marks.consent() == LoginConsent.GIVEN;
    return state.withMarks(spends ? marks.withConsent(LoginConsent.SPENT) : marks);
  }

  /** The act has certainly taken no login, so somebody may be asked again. */
  private EngineState unspent(EngineState state) {
    boolean gives = action(state).mayLogIn() && state.marks().consent() == LoginConsent.SPENT;
    return gives ? state.withMarks(state.marks().withConsent(LoginConsent.NOT_GIVEN)) : state;
  }

  private static Truth approved(EngineState state) {
    return state.truths().of(Predicate.AS_APPROVED);
  }

  private ActionKind action(EngineState state) {
    return map.act(state.position()).map(Step.Act::action).orElseThrow();
  }

  Engine.Step ended(EngineState before, Signal signal) {
    if (signal == Signal.Plain.ACT_UNRESOLVED) {
      EngineState next = before.withPass(List.of()).withMarks(before.marks().withActed());
      return Engine.Step.to(next.look(Waiting.Purpose.CUT_OFF));
    }
    if (signal == Signal.Plain.NEVER_BEGAN) {
      return Engine.Step.to(arrival.gateAfterLook(unspent(before).withPass(List.of()), true));
    }
    if (!(signal instanceof Signal.ActEnded ended)) {
      throw Engine.illegal(before, signal);
    }
    EngineState state = loggedIn(before.withMarks(before.marks().withActed()), ended.login());
    Truth seen = state.truths().of(Predicate.ACT_SEEN);
    OutcomeKind outcome = OutcomeRules.settle(action(state), ended.said(), seen, approved(state));
    return settled(state, outcome, seen, blame(state, ended));
  }

  /** A restart that was not refused and after which the card never came back blames the card. */
  private Blame blame(EngineState state, Signal.ActEnded ended) {
    boolean waitedInVain =
        action(state) == ActionKind.RESTART_CARD
            && (ended.said() == OutcomeKind.DONE || ended.said() == OutcomeKind.UNKNOWN);
    Truth answers = state.truths().of(Predicate.CARD_ANSWERS);
    return waitedInVain ? Blame.CARD : ended.blame().after(action(state), ended.login(), answers);
  }

  private EngineState loggedIn(EngineState state, LoginUse use) {
    return switch (use) {
      case SUCCEEDED -> state.withMarks(state.marks().withConsent(LoginConsent.NOT_GIVEN));
      case NONE -> unspent(state);
      case FAILED, POSSIBLY -> state;
    };
  }

  private Engine.Step settled(EngineState before, OutcomeKind outcome, Truth seen, Blame blame) {
    EngineState state = before.withMarks(before.marks().withBlame(blame));
    if (outcome == OutcomeKind.UNKNOWN) {
      return new Engine.Step(
          state.withPass(List.of()).waitingFor(new Waiting.Unresolved()), Optional.of(outcome));
    }
    EngineState next = outcome == OutcomeKind.DONE ? done(state, seen) : notDone(state, outcome);
    if (outcome == OutcomeKind.OTHER && action(state) != ActionKind.RESTART_CARD) {
      next = doneHere(next);
    }
    return new Engine.Step(next.waitingFor(new Waiting.ActShown(outcome)), Optional.of(outcome));
  }

  private EngineState done(EngineState state, Truth seen) {
    EngineState.Marks marks = state.marks();
    ActionKind action = action(state);
    if (action == ActionKind.ERASE_ALL_FMS) {
      marks = marks.withAllErased();
    }
    if (action == ActionKind.RESTART_CARD) {
      marks = marks.withRestarted(true);
    }
    if (action.erases() && seen != Truth.YES) {
      marks = marks.withUnseen();
    }
    List<String> pass = state.pass();
    List<String> rest = pass.isEmpty() ? pass : pass.subList(1, pass.size());
    return doneHere(state).withMarks(marks).withPass(rest);
  }

  private static EngineState doneHere(EngineState state) {
    return state.position().section() == Position.Section.RUNG
        ? state.withRepair(state.repair().with(state.position()))
        : state;
  }

  private EngineState notDone(EngineState state, OutcomeKind outcome) {
    EngineState.Marks marks = state.marks();
    boolean restarted =
        action(state) == ActionKind.RESTART_CARD
            && outcome == OutcomeKind.FAILED
            && marks.failedAct();
    if (restarted) {
      marks = marks.withRestarted(true);
      if (state.position().section() == Position.Section.BEFORE) {
        marks = marks.withRestartFailedBefore();
      }
    }
    return state.withMarks(marks).withPass(List.of());
  }

  EngineState shown(EngineState state, OutcomeKind outcome) {
    return outcome == OutcomeKind.DONE
        ? arrival.advance(state)
        : state.waitingFor(new Waiting.Failure(Waiting.Cause.ACT));
  }

  Engine.Step unresolved(EngineState state, Signal signal) {
    if (signal == Signal.Plain.RESOLVED_DONE) {
      Truth seen = state.truths().of(Predicate.ACT_SEEN);
      return settled(state, OutcomeRules.said(seen, approved(state)), seen, Blame.UNKNOWN);
    }
    if (signal == Signal.Plain.RESOLVED_NOT_DONE) {
      boolean other = approved(state) == Truth.NO;
      return settled(
          state, other ? OutcomeKind.OTHER : OutcomeKind.FAILED, Truth.UNKNOWN, Blame.UNKNOWN);
    }
    boolean again =
        signal == Signal.Plain.MANUAL_ACT || signal.equals(new Signal.Moved(Move.LOOK_AGAIN));
    if (signal == Signal.Plain.CASE_TEXT) {
      return Engine.Step.to(state);
    }
    Engine.require(again, state, signal);
    return Engine.Step.to(state.look(Waiting.Purpose.UNRESOLVED));
  }

  /**
   * The program of an act that was cut off is gone: what the card shows is how far it came. What is
   * due at a restart may not be seen yet.
   */
  Engine.Step lookedCutOff(EngineState state) {
    boolean due =
        action(state).changesFms() && state.truths().of(Predicate.RESTART_NOT_PENDING) != Truth.YES;
    boolean notDone =
        approved(state) != Truth.NO && state.truths().of(Predicate.ACT_SEEN) == Truth.NO && !due;
    return notDone
        ? settled(state, OutcomeKind.FAILED, Truth.NO, Blame.UNKNOWN)
        : lookedUnresolved(state);
  }

  Engine.Step lookedUnresolved(EngineState state) {
    return byLook(state, new Waiting.Unresolved());
  }

  /**
   * After a failed act somebody looked again, perhaps after a power cycle: it may be done by now.
   */
  Engine.Step lookedAgain(EngineState state) {
    return byLook(state, new Waiting.Failure(Waiting.Cause.ACT));
  }

  /** Settles an act by what is seen of it; goes on waiting if nothing is. */
  private Engine.Step byLook(EngineState state, Waiting waiting) {
    Truth seen = state.truths().of(Predicate.ACT_SEEN);
    if (approved(state) == Truth.NO) {
      return settled(state, OutcomeKind.OTHER, seen, Blame.UNKNOWN);
    }
    return seen == Truth.YES
        ? settled(state, OutcomeKind.DONE, seen, Blame.UNKNOWN)
        : Engine.Step.to(state.waitingFor(waiting));
  }
}
