// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.model;

import io.github.fmwizard.card.ActionKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers questions about places in a flow. Immutable. */
public final class FlowMap {

  private final Flow flow;
  private final Policy policy;
  private final Set<PredicateUse> uses;

  /**
   * Prepares a flow for a site without a policy.
   *
   * @param flow the flow
   */
  public FlowMap(Flow flow) {
    this(flow, Policy.none());
  }

  /**
   * Prepares a flow.
   *
   * @param flow the flow
   * @param policy what the site asks beyond the built-in minimum
   */
  public FlowMap(Flow flow, Policy policy) {
    this.flow = flow;
    this.policy = policy;
    Set<PredicateUse> all = new HashSet<>(Uses.of(flow));
    all.addAll(policy.judged());
    this.uses = Set.copyOf(all);
  }

  /**
   * Returns the flow.
   *
   * @return the flow
   */
  public Flow flow() {
    return flow;
  }

  /**
   * Returns what the site asks.
   *
   * @return the policy
   */
  public Policy policy() {
    return policy;
  }

  /**
   * Returns all predicates that may be judged: those of the flow and the built-in ones.
   *
   * @return the predicates
   */
  public Set<PredicateUse> uses() {
    return uses;
  }

  /**
   * Returns the predicates that are judged after each event: all but those of rows that a table
   * does not have.
   *
   * @param rows rows of the table
   * @return the predicates
   */
  public Set<PredicateUse> uses(int rows) {
    return uses.stream()
        .filter(use -> Uses.turn(use) <= rows)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Returns a predicate of the flow as it is judged at a place: in a turn of a loop, the loop's
   * variable stands for the row of that turn.
   *
   * @param position the place
   * @param use the predicate as the flow has it
   * @return the predicate as the truths have it
   */
  public PredicateUse at(Position position, PredicateUse use) {
    return position.turn() > 0
            && steps(position).get(position.step()).body() instanceof Step.ForEach loop
        ? Uses.inTurn(loop, position.turn(), use)
        : use;
  }

  /**
   * Returns what the check at a place expects, each as it is judged there.
   *
   * @param position the place
   * @return the expectations, empty if it is no check
   */
  public List<Expectation> expectations(Position position) {
    if (step(position).isEmpty() || !(step(position).get().body() instanceof Step.Check check)) {
      return List.of();
    }
    return check.expectations().stream()
        .map(e -> new Expectation(at(position, e.use()), e.override(), e.help()))
        .toList();
  }

  /**
   * Returns the steps of a section.
   *
   * @param position any place in it
   * @return its steps
   */
  public List<Step> steps(Position position) {
    return switch (position.section()) {
      case BEFORE -> flow.before();
      case RUNG -> flow.rungs().get(position.rung()).steps();
      case AFTER -> flow.after();
    };
  }

  /**
   * Returns the step at a place.
   *
   * @param position the place
   * @return the step, or empty at the end of a section
   */
  public Optional<Step> step(Position position) {
    List<Step> steps = steps(position);
    if (position.step() >= steps.size()) {
      return Optional.empty();
    }
    Step outer = steps.get(position.step());
    if (position.turn() > 0 && outer.body() instanceof Step.ForEach loop) {
      return Optional.of(loop.steps().get(position.inner()));
    }
    return Optional.of(outer);
  }

  /**
   * Names a place for people and journals.
   *
   * @param position the place
   * @return for example {@code delete-then-load/delete} or {@code erase-fms/reload/2/load}
   */
  public String path(Position position) {
    String section =
        switch (position.section()) {
          case BEFORE -> "before";
          case RUNG -> flow.rungs().get(position.rung()).id();
          case AFTER -> "after";
        };
    List<Step> steps = steps(position);
    if (position.step() >= steps.size()) {
      return section;
    }
    Step outer = steps.get(position.step());
    if (position.turn() > 0 && outer.body() instanceof Step.ForEach loop) {
      String inner = loop.steps().get(position.inner()).id();
      return section + "/" + outer.id() + "/" + position.turn() + "/" + inner;
    }
    return section + "/" + outer.id();
  }

  /**
   * Returns the place after this one.
   *
   * @param position the place
   * @param rows the number of turns of a loop that the place is in
   * @return the next place
   */
  public Position next(Position position, int rows) {
    if (position.turn() > 0
        && steps(position).get(position.step()).body() instanceof Step.ForEach loop) {
      if (position.inner() + 1 < loop.steps().size()) {
        return position.inTurn(position.turn(), position.inner() + 1);
      }
      if (position.turn() < rows) {
        return position.inTurn(position.turn() + 1, 0);
      }
    }
    return position.nextStep();
  }

  /** Returns the steps among which a place lies: those of its section, or of its loop. */
  public List<Step> siblings(Position position) {
    if (position.turn() > 0
        && steps(position).get(position.step()).body() instanceof Step.ForEach loop) {
      return loop.steps();
    }
    return steps(position);
  }

  /** Returns the place of a sibling. */
  Position sibling(Position position, int index) {
    return position.turn() > 0 ? position.inTurn(position.turn(), index) : position.at(index);
  }

  /** Finds the acts that a new gate must cover when the plan broke before the act at this place. */
  public List<String> planFrom(Position position) {
    List<Step> siblings = siblings(position);
    String act = step(position).map(Step::id).orElse("");
    for (Step step : siblings) {
      if (step.body() instanceof Step.Gate gate && gate.covers().contains(act)) {
        return gate.covers().subList(gate.covers().indexOf(act), gate.covers().size());
      }
    }
    return List.of();
  }

  /**
   * Finds an act among the neighbours of a place.
   *
   * @param position a place beside it
   * @param id the act's id
   * @return its place
   * @throws IllegalArgumentException if there is none
   */
  public Position find(Position position, String id) {
    List<Step> siblings = siblings(position);
    for (int i = 0; i < siblings.size(); i++) {
      if (siblings.get(i).id().equals(id)) {
        return sibling(position, i);
      }
    }
    throw new IllegalArgumentException("No step " + id + " beside " + path(position));
  }

  /**
   * Returns the act at a place.
   *
   * @param position the place
   * @return the act, or empty if another step stands there
   */
  public Optional<Step.Act> act(Position position) {
    return step(position)
        .flatMap(s -> s.body() instanceof Step.Act act ? Optional.of(act) : Optional.empty());
  }

  /**
   * Returns the actions of a plan, in order.
   *
   * @param position a place beside its acts
   * @param plan the ids of its acts
   * @return the actions
   */
  public List<ActionKind> actions(Position position, List<String> plan) {
    List<ActionKind> actions = new ArrayList<>();
    for (String id : plan) {
      act(find(position, id)).ifPresent(act -> actions.add(act.action()));
    }
    return List.copyOf(actions);
  }

  /**
   * Tells whether a rung does an action.
   *
   * @param rung the rung's index
   * @param action the action
   * @return true if one of its steps does it
   */
  public boolean rungDoes(int rung, ActionKind action) {
    return rungActions(rung).contains(action);
  }

  /**
   * Returns what a rung does.
   *
   * @param rung the rung's index
   * @return the actions of its steps
   */
  public Set<ActionKind> rungActions(int rung) {
    return every(flow.rungs().get(rung).steps()).stream()
        .flatMap(step -> step.body() instanceof Step.Act act ? Stream.of(act) : Stream.empty())
        .map(Step.Act::action)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Returns where the plain restart ahead of the ladder begins.
   *
   * @return the place of the gate that covers a restart and nothing else; empty if the flow has
   *     none
   */
  public Optional<Position> plainRestart() {
    for (int i = 0; i < flow.before().size(); i++) {
      Position place = new Position(Position.Section.BEFORE, 0, i, 0, 0);
      boolean restarts =
          flow.before().get(i).body() instanceof Step.Gate gate
              && Set.copyOf(actions(place, gate.covers())).equals(Set.of(ActionKind.RESTART_CARD));
      if (restarts) {
        return Optional.of(place);
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the step that asks which FM is the faulty one.
   *
   * @return the first one of the flow; empty if it never asks
   */
  public Optional<Step> asksCulprit() {
    return Stream.concat(
            flow.before().stream(), flow.rungs().stream().flatMap(rung -> rung.steps().stream()))
        .filter(
            step ->
                step.body() instanceof Step.Ask ask
                    && ask.answer().equals(AnswerName.CULPRIT.word()))
        .findFirst();
  }

  private static List<Step> every(List<Step> steps) {
    List<Step> all = new ArrayList<>();
    for (Step step : steps) {
      all.add(step);
      if (step.body() instanceof Step.ForEach loop) {
        all.addAll(loop.steps());
      }
    }
    return all;
  }
}
