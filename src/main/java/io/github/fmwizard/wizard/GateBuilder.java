// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.wizard;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.FactName;
import io.github.fmwizard.card.Loss;
import io.github.fmwizard.card.Strength;
import io.github.fmwizard.flow.RunState;
import io.github.fmwizard.flow.engine.Plans;
import io.github.fmwizard.flow.engine.Waiting;
import io.github.fmwizard.flow.judge.LookAlikes;
import io.github.fmwizard.flow.model.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/** Builds what a gate shows, from the card and the plan alone. */
final class GateBuilder {

  private final ActPlanner planner;
  private final WizardLimits limits;
  private final IntUnaryOperator chance;

  GateBuilder(ActPlanner planner, WizardLimits limits, IntUnaryOperator chance) {
    this.planner = planner;
    this.limits = limits;
    this.chance = chance;
  }

  OpenGate build(RunState state, Waiting.AtGate gate, List<String> moved) {
    Position here = state.engine().position();
    List<ActPlanner.Ready> ready = new ArrayList<>();
    Strength strength = Plans.strength(state.map(), here, gate.plan());
    for (String id : gate.plan()) {
      ActPlanner.Ready act = planner.plan(state, state.map().find(here, id));
      ready.add(act);
    }
    List<GateShown.PlannedAct> acts = ready.stream().map(ActPlanner.Ready::shown).toList();
    Optional<GateShown.FactQuestion> question =
        strength == Strength.TYPED_SERIAL_WITNESS
            ? Optional.of(question(state, acts))
            : Optional.empty();
    GateShown shown =
        new GateShown(
            strength,
            acts,
            moved,
            LookAlikes.digits(state.known()),
            question,
            limits.holdSeconds(),
            limits.wordSeconds());
    return new OpenGate(state.path(), shown, ready, state.known().facts(), Optional.empty());
  }

  private GateShown.FactQuestion question(RunState state, List<GateShown.PlannedAct> acts) {
    List<GateShown.FactQuestion> candidates =
        candidates(
            state.known().setting().orElseThrow().node(),
            acts,
            state.known().lastSeen().text(FactName.CARD_LABEL));
    return candidates.get(chance.applyAsInt(candidates.size()));
  }

  /** Returns what can be asked: facts that are on the screen; a count of nothing is none. */
  static List<GateShown.FactQuestion> candidates(
      String node, List<GateShown.PlannedAct> acts, Optional<String> cardLabel) {
    List<GateShown.FactQuestion> candidates = new ArrayList<>();
    candidates.add(
        new GateShown.FactQuestion("Type the device node of the card, as shown above", node));
    long destroyed =
        acts.stream()
            .filter(act -> act.action() == ActionKind.ERASE_SMFS)
            .flatMap(act -> act.losses().stream())
            .filter(loss -> loss.kind() == Loss.Kind.DESTROYED)
            .count();
    if (destroyed > 0) {
      candidates.add(
          new GateShown.FactQuestion(
              "Type how many lines above say DESTROYED, as a number", Long.toString(destroyed)));
    }
    cardLabel
        .filter(label -> !label.isBlank())
        .ifPresent(
            label ->
                candidates.add(
                    new GateShown.FactQuestion(
                        "Type the label of the card, as shown above", label)));
    return candidates;
  }
}
