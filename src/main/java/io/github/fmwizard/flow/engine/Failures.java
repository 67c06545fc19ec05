// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.engine;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.flow.model.AnswerName;
import io.github.fmwizard.flow.model.FlowMap;
import io.github.fmwizard.flow.model.Move;
import io.github.fmwizard.flow.model.Position;
import io.github.fmwizard.flow.model.Signal;
import io.github.fmwizard.flow.model.Step;
import java.util.List;

/** What can be done when something went wrong, and how a run ends. */
final class Failures {

  private final FlowMap map;
  private final StepEntry arrival;

  Failures(FlowMap map, StepEntry arrival) {
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
    Move move = moveOf(state, signal);
    boolean open =
        Moves.offered(map, state, cause, move) && Moves.lock(map, state, cause, move).isEmpty();
    Engine.require(open, state, signal);
    return switch (move) {
      case LOOK_AGAIN, MANUAL_ACT -> again(state.withPass(List.of()), cause);
      case RESTART_CARD ->
          arrival.arrive(state.withPass(List.of()), map.plainRestart().orElseThrow());
      case REPEAT_RUNG -> repeat(state, cause);
      case ANOTHER_FM -> another(state, cause);
      case NEXT_RUNG -> up(state, RungState.FAILED);
      case DEVIATE -> up(state, RungState.SKIPPED);
      case CASE_TEXT, STOP -> state;
    };
  }

  /** Moves that need words have an event of their own. */
  private static Move moveOf(EngineState state, Signal signal) {
    if (signal instanceof Signal.Moved moved) {
      Move move = moved.move();
      boolean wordless =
          move == Move.LOOK_AGAIN
              || move == Move.RESTART_CARD
              || move == Move.REPEAT_RUNG
              || move == Move.NEXT_RUNG;
      Engine.require(wordless, state, signal);
      return move;
    }
    if (signal instanceof Signal.Answered answered) {
      boolean named = answered.answer().equals(AnswerName.CULPRIT.word()) && answered.given();
      Engine.require(named, state, signal);
      return Move.ANOTHER_FM;
    }
    if (signal == Signal.Plain.MANUAL_ACT) {
      return Move.MANUAL_ACT;
    }
    if (signal == Signal.Plain.CASE_TEXT) {
      return Move.CASE_TEXT;
    }
    Engine.require(signal == Signal.Plain.DEVIATED, state, signal);
    return Move.DEVIATE;
  }

  EngineState again(EngineState state, Waiting.Cause cause) {
    return switch (cause) {
      case CHECK -> state.look(Waiting.Purpose.AGAIN_CHECK);
      case GUARD, DECLINED -> state.look(Waiting.Purpose.GATE);
      case ACT -> state.look(Waiting.Purpose.AGAIN_ACT);
      case VERIFY, VERIFY_UNKNOWN -> state.look(Waiting.Purpose.VERIFY);
    };
  }

  private EngineState repeat(EngineState state, Waiting.Cause cause) {
    return state.position().section() == Position.Section.RUNG
        ? arrival.repair(state, cause)
        : arrival.arrive(state.withPass(List.of()), Position.START);
  }

  /**
   * Another FM is named: a rung for one FM begins anew with that one. What was erased on another
   * rung stays so; there only the judgement is another.
   */
  private EngineState another(EngineState before, Waiting.Cause cause) {
    EngineState state = before.withPass(List.of());
    int rung = state.position().rung();
    boolean erases = map.rungActions(rung).stream().anyMatch(ActionKind::erases);
    return erases
        ? again(state, cause)
        : arrival.repair(state.withMarks(state.marks().withRestarted(false)), Waiting.Cause.VERIFY);
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
}
