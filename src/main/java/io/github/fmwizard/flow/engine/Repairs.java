// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.engine;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.Blame;
import io.github.fmwizard.card.Truth;
import io.github.fmwizard.flow.model.Expectation;
import io.github.fmwizard.flow.model.FlowMap;
import io.github.fmwizard.flow.model.Position;
import io.github.fmwizard.flow.model.Predicate;
import io.github.fmwizard.flow.model.PredicateUse;
import io.github.fmwizard.flow.model.Step;
import io.github.fmwizard.flow.model.Uses;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A repair goes through its rung again and repeats only what failed. An act that is done and stands
 * is left out with its gate, and so is all that was read, asked and checked for it.
 */
public final class Repairs {

  private final FlowMap map;

  /**
   * Prepares.
   *
   * @param map the flow
   */
  public Repairs(FlowMap map) {
    this.map = map;
  }

  /**
   * Lists the acts of the rung at hand that a repair would not repeat.
   *
   * @param state where the run is
   * @return their actions, in the order of the flow
   */
  public List<ActionKind> standing(EngineState state) {
    List<ActionKind> standing = new ArrayList<>();
    for (Position act : acts(state)) {
      if (stands(state, act)) {
        map.act(act).map(Step.Act::action).ifPresent(standing::add);
      }
    }
    return List.copyOf(standing);
  }

  /** Begins a repair of the rung at hand: says how far all is settled and what is asked again. */
  Repair begin(EngineState state, Waiting.Cause cause) {
    boolean verified = cause == Waiting.Cause.VERIFY || cause == Waiting.Cause.VERIFY_UNKNOWN;
    boolean asks = verified || cause == Waiting.Cause.CHECK || loads(state, cause);
    int settled = 0;
    for (Position act : acts(state)) {
      boolean kept =
          switch (map.act(first(act)).map(Step.Act::action).orElseThrow()) {
            case ERASE_ALL_FMS, ERASE_SMFS -> true;
            case DELETE_FM -> !verified;
            case LOAD_FM, RESTART_CARD, ACTIVATE_SMFS -> !asks;
          };
      if (kept && state.repair().done().contains(act) && stands(state, act)) {
        settled = Math.max(settled, act.turn() > 0 ? act.step() : act.step() + 1);
      }
    }
    return state.repair().begun(settled, asks);
  }

  /** Another file helps where a load failed, but not against a wrong password. */
  private boolean loads(EngineState state, Waiting.Cause cause) {
    boolean login = cause == Waiting.Cause.ACT && state.marks().blame() == Blame.LOGIN;
    List<ActionKind> open =
        cause == Waiting.Cause.ACT
            ? map.act(state.position()).map(Step.Act::action).stream().toList()
            : map.actions(state.position(), Plans.at(map, state.position()));
    return !login && open.contains(ActionKind.LOAD_FM);
  }

  /** Tells whether a repair leaves a place out. */
  boolean leavesOut(EngineState state, Position place) {
    Optional<Step> step = map.step(place);
    if (step.isEmpty() || isNext(state, step.get())) {
      return false;
    }
    if (!state.repair().repairing()) {
      return deletes(place, step.get()).filter(act -> stands(state, act)).isPresent();
    }
    boolean settled = place.step() < state.repair().settled();
    return switch (step.get().body()) {
      case Step.Explain ignored -> settled;
      case Step.Ask ask -> settled && !asked(state, ask);
      case Step.Check ignored ->
          loaded(state, place)
              || (settled && !concerned(state, place) && !shortOfLogins(state, place));
      case Step.Gate gate -> settled || stands(state, map.find(place, gate.covers().get(0)));
      case Step.Act ignored -> settled || stands(state, place);
      case Step.Verify ignored -> false;
      case Step.ForEach ignored -> false;
    };
  }

  /** An FM that this run has deleted is gone, whichever way the run came here again. */
  private Optional<Position> deletes(Position place, Step step) {
    Optional<Position> act =
        switch (step.body()) {
          case Step.Gate gate -> Optional.of(map.find(place, gate.covers().get(0)));
          case Step.Act ignored -> Optional.of(place);
          case Step.Explain ignored -> Optional.empty();
          case Step.Ask ignored -> Optional.empty();
          case Step.Check ignored -> Optional.empty();
          case Step.Verify ignored -> Optional.empty();
          case Step.ForEach ignored -> Optional.empty();
        };
    return act.filter(
        one -> map.act(one).filter(body -> body.action() == ActionKind.DELETE_FM).isPresent());
  }

  /** What an open gate covers is done, whatever was done before it. */
  private static boolean isNext(EngineState state, Step step) {
    return !state.pass().isEmpty() && state.pass().get(0).equals(step.id());
  }

  private boolean stands(EngineState state, Position act) {
    Step.Act body = map.act(act).orElseThrow();
    if (state.repair().done().isEmpty() && body.action() != ActionKind.DELETE_FM) {
      return false;
    }
    return switch (body.action()) {
      case DELETE_FM ->
          yes(state, PredicateUse.ofFm(Predicate.DELETE_STANDS, body.fm().orElseThrow()));
      case LOAD_FM ->
          yes(
              state,
              map.at(act, PredicateUse.ofImage(Predicate.LOAD_STANDS, body.image().orElseThrow())));
      case ERASE_ALL_FMS, ERASE_SMFS -> state.repair().done().contains(act);
      case RESTART_CARD -> yes(state, PredicateUse.of(Predicate.RESTART_STANDS));
      case ACTIVATE_SMFS ->
          state.repair().done().contains(act) && yes(state, PredicateUse.of(Predicate.SMFS_READY));
    };
  }

  private static boolean yes(EngineState state, PredicateUse use) {
    return state.truths().of(use) == Truth.YES;
  }

  /** Tells whether a question names what is to be loaded, and is asked again for that. */
  private boolean asked(EngineState state, Step.Ask ask) {
    return state.repair().asks() && sources(state).contains(ask.answer());
  }

  /** A check of a file that is loaded already says nothing about what is to come. */
  private boolean loaded(EngineState state, Position place) {
    return map.expectations(place).stream()
        .map(Expectation::use)
        .filter(use -> use.of().isPresent())
        .anyMatch(
            use -> yes(state, PredicateUse.ofImage(Predicate.LOAD_STANDS, use.of().orElseThrow())));
  }

  /** Tells whether a check looks at files that are named again. */
  private boolean concerned(EngineState state, Position place) {
    Set<String> again = new HashSet<>();
    for (Step step : map.steps(state.position())) {
      if (step.body() instanceof Step.Ask ask && asked(state, ask)) {
        again.add(ask.answer());
      }
    }
    return map.expectations(place).stream()
        .map(Expectation::use)
        .anyMatch(
            use ->
                use.of().map(Uses::answer).filter(again::contains).isPresent()
                    || (use.predicate() == Predicate.FILES_FOR_ALL_FMS && !again.isEmpty()));
  }

  /** A login that failed since is a reason to stop at the check of logins again. */
  private boolean shortOfLogins(EngineState state, Position place) {
    return map.expectations(place).stream()
        .map(Expectation::use)
        .anyMatch(use -> use.predicate() == Predicate.LOGINS_LEFT_AT_LEAST && !yes(state, use));
  }

  /** Returns the answers that name what the loads of the rung load. */
  private Set<String> sources(EngineState state) {
    Set<String> sources = new HashSet<>();
    for (Step step : map.steps(state.position())) {
      if (step.body() instanceof Step.ForEach loop) {
        sources.add(loop.in());
      } else if (step.body() instanceof Step.Act act) {
        act.image().ifPresent(sources::add);
      }
    }
    return sources;
  }

  /** Returns the first act of the plan that an act belongs to. */
  private Position first(Position act) {
    String id = map.step(act).map(Step::id).orElseThrow();
    return map.siblings(act).stream()
        .map(Step::body)
        .filter(Step.Gate.class::isInstance)
        .map(body -> ((Step.Gate) body).covers())
        .filter(covers -> covers.contains(id))
        .map(covers -> map.find(act, covers.get(0)))
        .findFirst()
        .orElse(act);
  }

  /** Lists the places of all acts of the section, each turn of a loop by itself. */
  private List<Position> acts(EngineState state) {
    List<Position> acts = new ArrayList<>();
    List<Step> steps = map.steps(state.position());
    for (int i = 0; i < steps.size(); i++) {
      Position outer = new Position(state.position().section(), state.position().rung(), i, 0, 0);
      if (steps.get(i).body() instanceof Step.ForEach loop) {
        for (int turn = 1; turn <= state.rows(); turn++) {
          for (int inner = 0; inner < loop.steps().size(); inner++) {
            acts.add(outer.inTurn(turn, inner));
          }
        }
      } else {
        acts.add(outer);
      }
    }
    acts.removeIf(place -> map.act(place).isEmpty());
    return acts;
  }
}
