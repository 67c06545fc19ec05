// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow;

import java.util.List;
import java.util.Optional;

/** What can be done when something went wrong, and how a run ends. */
final class Failures {

  private final FlowMap map;
  private final Arrival arrival;

  Failures(FlowMap map, Arrival arrival) {
    this.map = map;
    this.arrival = arrival;
  }

  EngineState afterVerdict(EngineState state, Waiting.Verdict verdict) {
    return switch (verdict) {
      case RECOVERED -> recovered(state);
      case FAILED -> state.waitingFor(new Waiting.Failure(Waiting.Cause.VERIFY));
      case UNKNOWN -> state.waitingFor(new Waiting.Failure(Waiting.Cause.VERIFY_UNKNOWN));
    };
  }

  private EngineState recovered(EngineState state) {
    EngineState next =
        state.position().section() == Position.Section.RUNG
            ? state.withRung(state.position().rung(), RungState.CURED)
            : state;
    return arrival.arrive(next, Position.afterLadder());
  }

  EngineState move(EngineState state, Waiting.Cause cause, Signal signal) {
    if (signal == Signal.Plain.MANUAL_ACT || signal.equals(new Signal.Moved(Move.LOOK_AGAIN))) {
      return again(state.withPass(List.of()), cause);
    }
    if (signal == Signal.Plain.CASE_TEXT) {
      return state;
    }
    if (signal.equals(new Signal.Moved(Move.REPEAT_RUNG))) {
      return repeat(state);
    }
    if (signal.equals(new Signal.Moved(Move.NEXT_RUNG))) {
      require(state, cause, Move.NEXT_RUNG, signal);
      return up(state, RungState.FAILED);
    }
    Engine.require(signal == Signal.Plain.DEVIATED, state, signal);
    require(state, cause, Move.DEVIATE, signal);
    return up(state, RungState.SKIPPED);
  }

  private void require(EngineState state, Waiting.Cause cause, Move move, Signal signal) {
    Optional<Moves.Lock> lock = Moves.lock(map, state, cause, move);
    Engine.require(lock.isEmpty(), state, signal);
  }

  EngineState again(EngineState state, Waiting.Cause cause) {
    return switch (cause) {
      case CHECK -> state.look(Waiting.Purpose.AGAIN_CHECK);
      case GUARD, DECLINED -> state.look(Waiting.Purpose.GATE);
      case ACT -> state.look(Waiting.Purpose.AGAIN_ACT);
      case VERIFY, VERIFY_UNKNOWN -> state.look(Waiting.Purpose.VERIFY);
    };
  }

  private EngineState repeat(EngineState state) {
    return state.position().section() == Position.Section.RUNG
        ? arrival.startRung(state, state.position().rung())
        : arrival.arrive(state.withPass(List.of()), Position.START);
  }

  private EngineState up(EngineState state, RungState left) {
    if (state.position().section() != Position.Section.RUNG) {
      return pastPlan(state.withPass(List.of()));
    }
    int rung = state.position().rung();
    return arrival.startRung(state.withRung(rung, left), rung + 1);
  }

  /** Leaves behind what a gate ahead of the ladder covered, or the step at hand. */
  private EngineState pastPlan(EngineState state) {
    Step step = map.step(state.position()).orElseThrow();
    List<String> plan =
        step.body() instanceof Step.Gate gate ? gate.covers() : map.planFrom(state.position());
    Position last =
        plan.isEmpty() ? state.position() : map.find(state.position(), plan.get(plan.size() - 1));
    return arrival.advance(state.at(last));
  }

  /** How a run ends that is stopped here. */
  Waiting.End endOf(EngineState state) {
    Waiting waiting = state.waiting();
    if (waiting instanceof Waiting.Unresolved
        || waiting instanceof Waiting.Acting
        || waiting.equals(new Waiting.Look(Waiting.Purpose.UNRESOLVED))
        || waiting.equals(new Waiting.Verified(Waiting.Verdict.UNKNOWN))
        || waiting.equals(new Waiting.Failure(Waiting.Cause.VERIFY_UNKNOWN))) {
      return Waiting.End.UNKNOWN;
    }
    boolean notReady =
        waiting.equals(new Waiting.Failure(Waiting.Cause.CHECK))
            || waiting.equals(new Waiting.Failure(Waiting.Cause.GUARD));
    if (notReady && !state.marks().acted()) {
      return Waiting.End.REFUSED;
    }
    return ladderEnded(state) ? Waiting.End.LADDER_ENDED : Waiting.End.STOPPED;
  }

  private boolean ladderEnded(EngineState state) {
    if (!(state.waiting() instanceof Waiting.Failure failure)
        || failure.cause() == Waiting.Cause.DECLINED
        || state.position().section() != Position.Section.RUNG) {
      return false;
    }
    return state.position().rung() == map.flow().rungs().size() - 1;
  }
}
