// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.engine;

import io.github.fmwizard.card.OutcomeKind;
import io.github.fmwizard.flow.model.FlowMap;
import io.github.fmwizard.flow.model.Move;
import io.github.fmwizard.flow.model.Position;
import io.github.fmwizard.flow.model.Signal;
import io.github.fmwizard.flow.model.Truths;
import java.util.List;
import java.util.Optional;

/**
 * Walks a flow. A pure function: the same state, signal and truths give the same next state;
 * nothing here sees a clock, a file, a device, a terminal, a text or a secret.
 */
public final class Engine {

  private final FlowMap map;
  private final StepEntry arrival;
  private final Checks checks;
  private final Acts acts;
  private final Failures failures;

  /**
   * Makes an engine for a flow.
   *
   * @param map the flow
   */
  public Engine(FlowMap map) {
    this.map = map;
    this.checks = new Checks(map);
    this.arrival = new StepEntry(map, checks);
    this.acts = new Acts(map, arrival);
    this.failures = new Failures(map, arrival);
  }

  /**
   * What came of a signal.
   *
   * @param state the next state
   * @param settled the outcome of the latest act, if this signal settled it
   */
  public record Step(EngineState state, Optional<OutcomeKind> settled) {
    static Step to(EngineState state) {
      return new Step(state, Optional.empty());
    }
  }

  /**
   * Returns the state before anything happened.
   *
   * @return the state
   */
  public EngineState start() {
    return EngineState.start(map);
  }

  /**
   * Takes a signal.
   *
   * @param before the state
   * @param signal what happened
   * @param truths the truths after it
   * @return the next state
   * @throws IllegalTransitionException if the state does not wait for this signal
   */
  public Step next(EngineState before, Signal signal, Truths truths) {
    EngineState state = before.withTruths(truths);
    boolean over = state.waiting() instanceof Waiting.Ended;
    if (signal == Signal.Plain.STOPPED && !over) {
      return Step.to(state.waitingFor(new Waiting.Ended(new Stopping(map, state).end())));
    }
    if (signal == Signal.Plain.RESUMED && !over) {
      return Step.to(resumed(state.withPass(List.of())));
    }
    return taken(state, signal);
  }

  private Step taken(EngineState state, Signal signal) {
    return switch (state.waiting()) {
      case Waiting.Look look -> looked(state, look.purpose(), signal);
      case Waiting.Reading ignored -> Step.to(arrival.advance(wentOn(state, signal)));
      case Waiting.Question ignored -> Step.to(question(state, signal));
      case Waiting.Undecided ignored -> Step.to(decided(state, signal));
      case Waiting.CheckShown check -> Step.to(check(state, check, signal));
      case Waiting.GuardShown guard -> Step.to(guard(state, guard, signal));
      case Waiting.AtGate gate -> Step.to(gate(state, gate, signal));
      case Waiting.Comparing ignored -> Step.to(acts.compared(state, signal));
      case Waiting.Acting ignored -> acts.ended(state, signal);
      case Waiting.ActShown shown -> Step.to(acts.shown(wentOn(state, signal), shown.outcome()));
      case Waiting.Unresolved ignored -> acts.unresolved(state, signal);
      case Waiting.Verified verified ->
          Step.to(failures.afterVerdict(wentOn(state, signal), verified.verdict()));
      case Waiting.Failure failure -> Step.to(failures.move(state, failure.cause(), signal));
      case Waiting.Ended ignored -> throw illegal(state, signal);
    };
  }

  private Step looked(EngineState state, Waiting.Purpose purpose, Signal signal) {
    if (signal == Signal.Plain.OPENED && purpose == Waiting.Purpose.START) {
      return Step.to(state);
    }
    require(signal == Signal.Plain.LOOKED, state, signal);
    return switch (purpose) {
      case START, RESUME -> Step.to(arrival.arrive(state, state.position()));
      case CONDITION -> Step.to(arrival.afterConditionLook(state));
      case CHECK, AGAIN_CHECK -> Step.to(checks.show(state));
      case GATE -> Step.to(arrival.gateAfterLook(state, false));
      case VERIFY -> Step.to(checks.verify(state));
      case AGAIN_ACT -> acts.lookedAgain(state);
      case CUT_OFF -> acts.lookedCutOff(state);
      case UNRESOLVED -> acts.lookedUnresolved(state);
    };
  }

  private static EngineState wentOn(EngineState state, Signal signal) {
    require(signal == Signal.Plain.WENT_ON, state, signal);
    return state;
  }

  private EngineState question(EngineState state, Signal signal) {
    if (signal == Signal.Plain.DRAFTED) {
      return state;
    }
    if (signal instanceof Signal.Answered answered && arrival.fits(state, answered)) {
      return arrival.advance(arrival.take(state, answered));
    }
    throw illegal(state, signal);
  }

  private EngineState decided(EngineState state, Signal signal) {
    boolean yes = signal == Signal.Plain.DECIDED_YES;
    require(yes || signal == Signal.Plain.DECIDED_NO, state, signal);
    return yes ? arrival.enter(state) : arrival.skip(state);
  }

  private EngineState check(EngineState state, Waiting.CheckShown check, Signal signal) {
    if (signal instanceof Signal.Overridden over) {
      return checks.show(state.withOverridden(checks.overridable(state, over.uses())));
    }
    if (signal == Signal.Plain.ATTESTED) {
      return checks.show(state);
    }
    if (signal.equals(new Signal.Moved(Move.LOOK_AGAIN))) {
      return state.look(Waiting.Purpose.AGAIN_CHECK);
    }
    require(signal == Signal.Plain.WENT_ON, state, signal);
    return check.readiness() == Waiting.Readiness.READY
        ? arrival.advance(state)
        : state.waitingFor(new Waiting.Failure(Waiting.Cause.CHECK));
  }

  private EngineState guard(EngineState state, Waiting.GuardShown guard, Signal signal) {
    if (signal instanceof Signal.Overridden over) {
      boolean logins = over.uses().contains(map.policy().logins());
      return arrival.gateFor(logins ? checks.consent(state) : state, guard.plan(), false);
    }
    if (signal == Signal.Plain.ATTESTED) {
      return arrival.gateFor(state, guard.plan(), false);
    }
    if (signal.equals(new Signal.Moved(Move.LOOK_AGAIN))) {
      return state.look(Waiting.Purpose.GATE);
    }
    require(signal == Signal.Plain.WENT_ON, state, signal);
    return state.waitingFor(new Waiting.Failure(Waiting.Cause.GUARD));
  }

  private EngineState gate(EngineState state, Waiting.AtGate gate, Signal signal) {
    if (signal == Signal.Plain.GATE_DECLINED) {
      return state.withPass(List.of()).waitingFor(new Waiting.Failure(Waiting.Cause.DECLINED));
    }
    require(signal == Signal.Plain.GATE_PASSED, state, signal);
    EngineState passed = state.withPass(gate.plan());
    Position act = map.find(state.position(), gate.plan().get(0));
    return arrival.arrive(passed, act);
  }

  private EngineState resumed(EngineState state) {
    return switch (state.waiting()) {
      case Waiting.Look ignored -> state;
      case Waiting.Acting ignored -> state;
      case Waiting.AtGate ignored -> state.look(Waiting.Purpose.GATE);
      case Waiting.GuardShown ignored -> state.look(Waiting.Purpose.GATE);
      case Waiting.Comparing ignored -> state.look(Waiting.Purpose.GATE);
      case Waiting.Unresolved ignored -> state.look(Waiting.Purpose.UNRESOLVED);
      case Waiting.ActShown shown ->
          shown.outcome() == OutcomeKind.DONE
              ? state.at(map.next(state.position(), state.rows())).look(Waiting.Purpose.RESUME)
              : state.look(Waiting.Purpose.AGAIN_ACT);
      case Waiting.Verified ignored -> state.look(Waiting.Purpose.VERIFY);
      case Waiting.Failure failure -> failures.again(state, failure.cause());
      case Waiting.Reading ignored -> state.look(Waiting.Purpose.RESUME);
      case Waiting.Question ignored -> state.look(Waiting.Purpose.RESUME);
      case Waiting.Undecided ignored -> state.look(Waiting.Purpose.RESUME);
      case Waiting.CheckShown ignored -> state.look(Waiting.Purpose.RESUME);
      case Waiting.Ended ignored -> throw illegal(state, Signal.Plain.RESUMED);
    };
  }

  static void require(boolean holds, EngineState state, Signal signal) {
    if (!holds) {
      throw illegal(state, signal);
    }
  }

  static IllegalTransitionException illegal(EngineState state, Signal signal) {
    return new IllegalTransitionException(state.position() + " in " + state.waiting(), signal);
  }
}
