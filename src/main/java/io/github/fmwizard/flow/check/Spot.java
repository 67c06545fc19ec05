// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.check;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.flow.model.Condition;
import io.github.fmwizard.flow.model.Step;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A step and where it stands.
 *
 * @param step the step
 * @param number its number in the whole flow
 * @param section the part of the flow
 * @param rung the rung's number, or {@link #NO_RUNG}
 * @param loop the loop around it
 * @param siblings the list it stands in
 * @param index its index there
 */
record Spot(
    Step step,
    int number,
    Section section,
    int rung,
    Optional<Spot> loop,
    List<Step> siblings,
    int index) {

  static final int NO_RUNG = -1;

  /** The parts of a flow. */
  enum Section {
    BEFORE,
    RUNG,
    AFTER
  }

  String id() {
    return step.id();
  }

  Optional<Step.Act> act() {
    return step.body() instanceof Step.Act act ? Optional.of(act) : Optional.empty();
  }

  Optional<ActionKind> action() {
    return act().map(Step.Act::action);
  }

  boolean does(ActionKind action) {
    return action().filter(action::equals).isPresent();
  }

  boolean isVerify() {
    return step.body() instanceof Step.Verify;
  }

  Optional<Step.Ask> ask() {
    return step.body() instanceof Step.Ask ask ? Optional.of(ask) : Optional.empty();
  }

  /** Lists the conditions of the step and of the loop around it. */
  List<Condition> conditions() {
    return Stream.concat(
            step.onlyIf().stream(), loop.stream().flatMap(outer -> outer.conditions().stream()))
        .toList();
  }

  List<Step> following() {
    return siblings.subList(index + 1, siblings.size());
  }

  /** Makes a finding here. */
  Finding finding(Rule rule, String message, String mend) {
    return new Finding(rule, id(), message, mend);
  }
}
