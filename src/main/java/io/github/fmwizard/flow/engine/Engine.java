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
    if (state.waiting() instanceof Waiting.Ended) {
      throw illegal(state, signal);
    }
    if (signal == Signal.Plain.STOPPED) {
      return Step.to(state.waitingFor(new Waiting.Ended(new Stopping(map, state).end())));
    }
    if (signal == Signal.Plain.RESUMED) {
      return Step.to(resumed(state.withPass(List.of())));
    }
    return state.waiting() instanceof Waiting.Look look
        ? looked(state, look.purpose(), signal)
        : answered(state, signal);
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
      case UNRESOLVED -> acts.lookedUnresolved(state);
    };
  }

  private Step answered(EngineState state, Signal signal) {
    Waiting waiting = state.waiting();
    if (waiting instanceof Waiting.Reading) {
      require(signal == Signal.Plain.WENT_ON, state, signal);
      return Step.to(arrival.advance(state));
    }
    if (waiting instanceof Waiting.Question) {
      return Step.to(question(state, signal));
    }
    if (waiting instanceof Waiting.Undecided) {
      boolean yes = signal == Signal.Plain.DECIDED_YES;
      require(yes || signal == Signal.Plain.DECIDED_NO, state, signal);
      return Step.to(yes ? arrival.enter(state) : arrival.skip(state));
    }
    if (waiting instanceof Waiting.CheckShown check) {
      return Step.to(check(state, check, signal));
    }
    if (waiting instanceof Waiting.GuardShown guard) {
      return Step.to(guard(state, guard, signal));
    }
    if (waiting instanceof Waiting.AtGate gate) {
      return Step.to(gate(state, gate, signal));
    }
    return acting(state, signal);
  }

  private Step acting(EngineState state, Signal signal) {
    Waiting waiting = state.waiting();
    if (waiting instanceof Waiting.Comparing) {
      return Step.to(acts.compared(state, signal));
    }
    if (waiting instanceof Waiting.Acting) {
      return acts.ended(state, signal);
    }
    if (waiting instanceof Waiting.ActShown shown) {
      require(signal == Signal.Plain.WENT_ON, state, signal);
      return Step.to(acts.shown(state, shown.outcome()));
    }
    if (waiting instanceof Waiting.Unresolved) {
      return acts.unresolved(state, signal);
    }
    if (waiting instanceof Waiting.Verified verified) {
      require(signal == Signal.Plain.WENT_ON, state, signal);
      return Step.to(failures.afterVerdict(state, verified.verdict()));
    }
    if (waiting instanceof Waiting.Failure failure) {
      return Step.to(failures.move(state, failure.cause(), signal));
    }
    throw illegal(state, signal);
  }

  private EngineState question(EngineState state, Signal signal) {
    require(signal instanceof Signal.Answered, state, signal);
    Signal.Answered answered = (Signal.Answered) signal;
    require(arrival.fits(state, answered), state, signal);
    return arrival.advance(arrival.take(state, answered));
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
    Waiting waiting = state.waiting();
    if (waiting instanceof Waiting.Look || waiting instanceof Waiting.Acting) {
      return state;
    }
    if (waiting instanceof Waiting.AtGate
        || waiting instanceof Waiting.GuardShown
        || waiting instanceof Waiting.Comparing) {
      return state.look(Waiting.Purpose.GATE);
    }
    if (waiting instanceof Waiting.Unresolved) {
      return state.look(Waiting.Purpose.UNRESOLVED);
    }
    if (waiting instanceof Waiting.ActShown shown) {
      return shown.outcome() == OutcomeKind.DONE
          ? state.at(map.next(state.position(), state.rows())).look(Waiting.Purpose.RESUME)
          : state.look(Waiting.Purpose.AGAIN_ACT);
    }
    if (waiting instanceof Waiting.Verified) {
      return state.look(Waiting.Purpose.VERIFY);
    }
    return waiting instanceof Waiting.Failure failure
        ? failures.again(state, failure.cause())
        : state.look(Waiting.Purpose.RESUME);
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
