// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.check;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.Strength;
import io.github.fmwizard.flow.model.Step;
import io.github.fmwizard.flow.model.Step.Gate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Every act under a gate, and every gate over the acts that it is shown for. */
final class GateRules {

  private final Outline outline;
  private final Set<String> ids;
  private final List<Finding> findings = new ArrayList<>();

  GateRules(Outline outline) {
    this.outline = outline;
    this.ids = outline.spots().stream().map(Spot::id).collect(Collectors.toSet());
  }

  List<Finding> findings() {
    for (Spot spot : outline.spots()) {
      if (spot.step().body() instanceof Gate gate) {
        checkGate(spot, gate);
      }
      if (spot.act().isPresent() && !isCovered(spot)) {
        findings.add(
            spot.finding(
                Rule.ACT_WITHOUT_GATE,
                "No gate covers the act " + spot.id(),
                "Put a gate right before it that covers it"));
      }
    }
    return findings;
  }

  private static boolean isCovered(Spot act) {
    return act.siblings().subList(0, act.index()).stream()
        .anyMatch(step -> step.body() instanceof Gate gate && gate.covers().contains(act.id()));
  }

  private void checkGate(Spot spot, Gate gate) {
    List<String> unknown = gate.covers().stream().filter(id -> !ids.contains(id)).toList();
    for (String id : unknown) {
      findings.add(
          spot.finding(
              Rule.UNKNOWN_STEP,
              "The gate covers %s, which is no step".formatted(id),
              "Write the id of an act that follows the gate"));
    }
    if (unknown.isEmpty()) {
      checkOrder(spot, gate);
    }
    List<Step> covered =
        spot.siblings().stream().filter(step -> gate.covers().contains(step.id())).toList();
    checkConditions(spot, covered);
    checkActions(spot, gate, actions(covered));
  }

  private void checkOrder(Spot spot, Gate gate) {
    List<String> next =
        spot.following().stream()
            .takeWhile(step -> step.body() instanceof Step.Act)
            .limit(gate.covers().size())
            .map(Step::id)
            .toList();
    if (!next.equals(gate.covers())) {
      findings.add(
          spot.finding(
              Rule.GATE_COVERS_OTHER,
              "The gate covers %s, but %s"
                  .formatted(
                      String.join(", ", gate.covers()),
                      next.isEmpty()
                          ? "no act follows it"
                          : "what follows it is " + String.join(", ", next)),
              "Let it cover the acts right behind it, in their order"));
    }
  }

  private void checkConditions(Spot spot, List<Step> covered) {
    for (Step step : covered) {
      if (!step.onlyIf().equals(spot.step().onlyIf())) {
        findings.add(
            spot.finding(
                Rule.CONDITIONS_DIFFER,
                "The gate and %s are not done under the same condition".formatted(step.id()),
                "Give both the same \"only-if\", or none"));
      }
    }
  }

  private static List<ActionKind> actions(List<Step> steps) {
    return steps.stream()
        .map(Step::body)
        .filter(Step.Act.class::isInstance)
        .map(Step.Act.class::cast)
        .map(Step.Act::action)
        .toList();
  }

  private void checkActions(Spot spot, Gate gate, List<ActionKind> actions) {
    Strength needed =
        actions.stream().map(ActionKind::least).max(naturalOrder()).orElse(Strength.CONFIRM);
    if (gate.strength().compareTo(needed) < 0) {
      findings.add(
          spot.finding(
              Rule.GATE_TOO_WEAK,
              "A gate of strength %s covers %s"
                  .formatted(gate.strength().word(), strongest(actions)),
              "Make it %s".formatted(needed.word())));
    }
    long logins = actions.stream().filter(ActionKind::mayLogIn).count();
    if (logins > 1) {
      findings.add(
          spot.finding(
              Rule.TWO_LOGINS,
              "%d acts under this gate may log in".formatted(logins),
              "Give each of them a gate of its own"));
    }
  }

  private static String strongest(List<ActionKind> actions) {
    return actions.stream().max(comparing(ActionKind::least)).map(ActionKind::word).orElse("");
  }
}
