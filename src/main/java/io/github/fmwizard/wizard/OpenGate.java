// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.wizard;

import io.github.fmwizard.card.Facts;
import io.github.fmwizard.card.Tool;
import io.github.fmwizard.flow.RunState;
import io.github.fmwizard.flow.judge.Knowledge;
import io.github.fmwizard.flow.model.Setting;
import io.github.fmwizard.hsm.Hsm;
import io.github.fmwizard.hsm.Invocation;
import io.github.fmwizard.run.Intent;
import io.github.fmwizard.run.Scope;
import io.github.fmwizard.run.ScopeBuilder;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A gate that was shown, with all that it is bound to.
 *
 * @param path the gate's place
 * @param shown what it showed
 * @param acts its acts, resolved
 * @param facts the facts that it showed
 * @param witness who stood by, once it was passed
 */
record OpenGate(
    String path,
    GateShown shown,
    List<ActPlanner.Ready> acts,
    Facts facts,
    Optional<String> witness) {

  OpenGate {
    acts = List.copyOf(acts);
  }

  OpenGate with(Optional<String> name) {
    return new OpenGate(path, shown, acts, facts, name);
  }

  /** The scope of what was shown. */
  Scope scope(WizardPorts.Digests digests, String operator) {
    ScopeBuilder builder = start(digests, operator);
    acts.forEach(act -> put(builder, act, act.shown().invocation()));
    return builder.facts(facts).losses(shown.losses()).build();
  }

  /**
   * The scope as it is now: the card looked at again, the programs of the acts to come resolved
   * again.
   */
  Scope scopeNow(WizardPorts.Digests digests, Knowledge known, Hsm hsm, Facts now, int done) {
    Setting setting = known.setting().orElseThrow();
    ScopeBuilder builder = start(digests, known.operator());
    for (int i = 0; i < acts.size(); i++) {
      ActPlanner.Ready act = acts.get(i);
      Invocation invocation =
          i < done ? act.shown().invocation() : hsm.resolve(ActPlanner.card(setting), act.action());
      put(builder, act, invocation);
    }
    return builder.facts(now).losses(shown.losses()).build();
  }

  private ScopeBuilder start(WizardPorts.Digests digests, String operator) {
    return Scope.builder()
        .inputs(digests.flow(), digests.policy(), digests.profile())
        .gate(path, operator, witness);
  }

  private static void put(ScopeBuilder builder, ActPlanner.Ready act, Invocation invocation) {
    builder.act(act.shown().id(), invocation.line(), programs(invocation), act.files());
  }

  private static List<Intent.Program> programs(Invocation invocation) {
    return invocation.programs().stream()
        .map((Tool t) -> new Intent.Program(t.path(), t.size(), t.sha256()))
        .toList();
  }

  Intent intent(RunState state, ActPlanner.Ready ready, String scope, int begun) {
    Invocation invocation = ready.shown().invocation();
    return new Intent(
        state.path(),
        ready.shown().action(),
        state.engine().pass(),
        invocation.line(),
        programs(invocation),
        ready.files(),
        scope,
        logins(state.known()),
        begun);
  }

  private static String logins(Knowledge known) {
    OptionalInt left = known.logins().left();
    return left.isPresent() ? left.getAsInt() + " left (" + known.logins().how() + ")" : "unknown";
  }
}
