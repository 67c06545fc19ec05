// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.engine;

import io.github.fmwizard.card.Blame;
import io.github.fmwizard.card.Truth;
import io.github.fmwizard.flow.model.AskKind;
import io.github.fmwizard.flow.model.Condition;
import io.github.fmwizard.flow.model.FlowMap;
import io.github.fmwizard.flow.model.Position;
import io.github.fmwizard.flow.model.Signal;
import io.github.fmwizard.flow.model.Step;
import java.util.List;
import java.util.Optional;

/** Comes to a place in the flow and finds out what is to be waited for there. */
final class StepEntry {

  private final FlowMap map;
  private final Checks checks;
  private final Repairs repairs;

  StepEntry(FlowMap map, Checks checks) {
    this.map = map;
    this.checks = checks;
    this.repairs = new Repairs(map);
  }

  EngineState advance(EngineState state) {
    return arrive(state, map.next(state.position(), state.rows()));
  }

  /** Tells whether an answer is one to the question at hand. */
  boolean fits(EngineState state, Signal.Answered answered) {
    Step.Ask ask = ask(state);
    return answered.answer().equals(ask.answer())
        && (answered.given() || ask.optional())
        && answered.rows() <= Step.ForEach.MAX_TURNS;
  }

  EngineState take(EngineState state, Signal.Answered answered) {
    EngineState next = state.withAnswer(answered.answer(), answered.given());
    return ask(state).kind() == AskKind.FM_FILES ? next.withRows(answered.rows()) : next;
  }

  private Step.Ask ask(EngineState state) {
    return (Step.Ask) map.step(state.position()).orElseThrow().body();
  }

  EngineState arrive(EngineState before, Position place) {
    EngineState state = before.at(place);
    Optional<Step> step = map.step(place);
    if (step.isEmpty()) {
      return sectionEnd(state);
    }
    if (repairs.leavesOut(state, place)) {
      return advance(state);
    }
    Optional<Condition> condition = step.get().onlyIf();
    if (condition.isEmpty()) {
      return enter(state);
    }
    return switch (truth(state, condition.get())) {
      case YES -> enter(state);
      case NO -> skip(state);
      case UNKNOWN -> state.look(Waiting.Purpose.CONDITION);
    };
  }

  private Truth truth(EngineState state, Condition condition) {
    return switch (condition) {
      case Condition.Holds holds -> state.truths().of(map.at(state.position(), holds.use()));
      case Condition.Given given -> Truth.of(state.given().contains(given.answer()));
    };
  }

  EngineState afterConditionLook(EngineState state) {
    Condition condition = map.step(state.position()).flatMap(Step::onlyIf).orElseThrow();
    return switch (truth(state, condition)) {
      case YES -> enter(state);
      case NO -> skip(state);
      case UNKNOWN -> state.waitingFor(new Waiting.Undecided());
    };
  }

  EngineState skip(EngineState state) {
    String id = map.step(state.position()).map(Step::id).orElse("");
    EngineState next = state.withSkipped(state.position());
    return advance(state.pass().contains(id) ? next.withPass(List.of()) : next);
  }

  /** Enters a step and finds what is waited for there. */
  EngineState enter(EngineState before) {
    EngineState state = before.withEntered(before.position());
    return switch (map.step(state.position()).orElseThrow().body()) {
      case Step.Explain ignored -> state.waitingFor(new Waiting.Reading());
      case Step.Ask ignored -> state.waitingFor(new Waiting.Question());
      case Step.Check ignored -> state.look(Waiting.Purpose.CHECK);
      case Step.Gate ignored -> state.withPass(List.of()).look(Waiting.Purpose.GATE);
      case Step.Act ignored -> enterAct(state);
      case Step.Verify ignored -> state.look(Waiting.Purpose.VERIFY);
      case Step.ForEach loop -> enterLoop(state, loop);
    };
  }

  private EngineState enterLoop(EngineState state, Step.ForEach loop) {
    return state.rows() > 0 && state.given().contains(loop.in())
        ? arrive(state, state.position().inTurn(1, 0))
        : skip(state);
  }

  /**
   * An act runs only as the next one of an open plan; otherwise what is left of the plan gets a new
   * gate.
   */
  private EngineState enterAct(EngineState state) {
    String id = map.step(state.position()).orElseThrow().id();
    boolean next = !state.pass().isEmpty() && state.pass().get(0).equals(id);
    return next
        ? state.waitingFor(new Waiting.Comparing())
        : state.withPass(List.of()).look(Waiting.Purpose.GATE);
  }

  /**
   * The card was looked at ahead of a gate: a gate of the flow, or a new one for the rest of a
   * plan.
   */
  EngineState gateAfterLook(EngineState state, boolean moved) {
    return gateFor(state, Plans.at(map, state.position()), moved);
  }

  EngineState gateFor(EngineState state, List<String> plan, boolean moved) {
    if (plan.isEmpty()) {
      throw new IllegalStateException("No gate covers the act at " + map.path(state.position()));
    }
    Waiting.Readiness readiness = checks.guard(state, plan);
    return readiness == Waiting.Readiness.READY
        ? state.waitingFor(new Waiting.AtGate(plan, moved))
        : state.waitingFor(new Waiting.GuardShown(readiness, plan));
  }

  private EngineState sectionEnd(EngineState state) {
    return switch (state.position().section()) {
      case BEFORE -> startRung(state, 0);
      case RUNG -> state.waitingFor(new Waiting.Failure(Waiting.Cause.VERIFY));
      case AFTER ->
          state.waitingFor(
              new Waiting.Ended(
                  state.marks().unseen()
                      ? Waiting.End.RECOVERED_WITH_WARNING
                      : Waiting.End.RECOVERED));
    };
  }

  EngineState startRung(EngineState before, int rung) {
    EngineState.Marks marks = before.marks().withRestarted(false).withBlame(Blame.UNKNOWN);
    EngineState state = before.withPass(List.of()).withRepair(Repair.NONE).withMarks(marks);
    return arrive(state.withRung(rung, RungState.CURRENT), Position.rung(rung));
  }

  /** Goes through a rung again for what failed; what is done there stands. */
  EngineState repair(EngineState before, Waiting.Cause cause) {
    EngineState.Marks marks = before.marks().withBlame(Blame.UNKNOWN);
    boolean fresh = before.repair().done().isEmpty();
    EngineState state =
        before
            .withPass(List.of())
            .withRepair(repairs.begin(before, cause))
            .withMarks(fresh ? marks.withRestarted(false) : marks);
    return arrive(state, Position.rung(before.position().rung()));
  }
}
