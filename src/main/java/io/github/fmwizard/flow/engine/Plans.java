// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.engine;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.Strength;
import io.github.fmwizard.flow.model.Expectation;
import io.github.fmwizard.flow.model.FlowMap;
import io.github.fmwizard.flow.model.Minimum;
import io.github.fmwizard.flow.model.Position;
import io.github.fmwizard.flow.model.Predicate;
import io.github.fmwizard.flow.model.PredicateUse;
import io.github.fmwizard.flow.model.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a plan of acts needs before it may begin: built in, of the flow, and of the site. */
public final class Plans {

  private Plans() {}

  /**
   * Returns the acts that a gate at a place must cover: those of the flow's gate there, or what is
   * left of a plan that broke before the act there. One answer to a gate allows one login, whatever
   * a flow says; the rest gets a new gate.
   *
   * @param map the flow
   * @param position a gate or an act
   * @return the ids of the acts, in order; empty elsewhere
   */
  public static List<String> at(FlowMap map, Position position) {
    List<String> plan =
        map.step(position).isPresent() && map.step(position).get().body() instanceof Step.Gate gate
            ? gate.covers()
            : map.planFrom(position);
    return upToSecondLogin(map.actions(position, plan), plan);
  }

  private static List<String> upToSecondLogin(List<ActionKind> actions, List<String> plan) {
    int logins = 0;
    for (int i = 0; i < actions.size(); i++) {
      logins += actions.get(i).mayLogIn() ? 1 : 0;
      if (logins > 1) {
        return plan.subList(0, i);
      }
    }
    return plan;
  }

  /**
   * Returns how the gate of a plan must be confirmed.
   *
   * @param map the flow and the site's policy
   * @param position a place beside its acts
   * @param plan the ids of its acts
   * @return the strongest of what the flow, the site and the built-in minimum ask
   */
  public static Strength strength(FlowMap map, Position position, List<String> plan) {
    Strength site = map.policy().least(map.actions(position, plan));
    return map.siblings(position).stream()
        .map(Step::body)
        .filter(Step.Gate.class::isInstance)
        .map(Step.Gate.class::cast)
        .filter(gate -> covers(gate, plan))
        .map(Step.Gate::strength)
        .reduce(site, Strength::stronger);
  }

  private static boolean covers(Step.Gate gate, List<String> plan) {
    return !plan.isEmpty() && gate.covers().contains(plan.get(0));
  }

  /**
   * Returns what must hold directly before the acts of a plan.
   *
   * @param map the flow and the site's policy
   * @param position a place beside its acts
   * @param plan the ids of its acts
   * @return the expectations; only an unknown number of logins may be overridden
   */
  public static List<Expectation> guard(FlowMap map, Position position, List<String> plan) {
    List<Expectation> expectations = new ArrayList<>();
    Minimum.HARD.forEach(use -> expectations.add(new Expectation(use, false, Optional.empty())));
    if (map.actions(position, plan).stream().anyMatch(ActionKind::mayLogIn)) {
      expectations.add(new Expectation(map.policy().logins(), true, Optional.empty()));
    }
    if (map.policy().needsSignature(strength(map, position, plan))) {
      PredicateUse signed = PredicateUse.of(Predicate.WITNESS_SIGNED);
      expectations.add(new Expectation(signed, false, Optional.empty()));
    }
    return List.copyOf(expectations);
  }
}
