// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.wizard;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.FactName;
import io.github.fmwizard.card.Facts;
import io.github.fmwizard.flow.RunState;
import io.github.fmwizard.flow.engine.Waiting;
import io.github.fmwizard.flow.model.Event;
import io.github.fmwizard.flow.model.FileRef;
import io.github.fmwizard.hsm.PastAct;
import io.github.fmwizard.journal.Digest;
import io.github.fmwizard.journal.StoredFile;
import io.github.fmwizard.run.Intent;
import io.github.fmwizard.run.Scope;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Shows gates, remembers what they showed, and compares it with the card directly before each act.
 */
final class GateKeeper {

  private final WizardPorts ports;
  private final RunBook book;
  private final GateBuilder builder;
  private Optional<OpenGate> open = Optional.empty();
  private List<String> moved = List.of();

  GateKeeper(WizardPorts ports, RunBook book, ActPlanner planner, WizardLimits limits) {
    this.ports = ports;
    this.book = book;
    this.builder = new GateBuilder(planner, limits, ports.chance());
  }

  void show(Waiting.AtGate gate) {
    RunState state = book.state();
    book.recorder().checkpoint(state.path(), "before a gate");
    OpenGate shown = builder.build(state, gate, gate.moved() ? moved : List.of());
    open = Optional.of(shown);
    book.gate(shown.shown());
  }

  OpenGate open() {
    return open.orElseThrow(() -> new IllegalStateException("No gate is open."));
  }

  /** Remembers with whom the gate was passed. */
  void passed(Optional<String> witness) {
    open = Optional.of(open().with(witness));
  }

  void compare(CardInspector eyes) throws InterruptedException {
    CardWatcher.Look look = eyes.look();
    Facts facts = eyes.facts(look.report());
    RunState state = book.state();
    Scope now = open().scopeNow(ports.digests(), state.known(), ports.hsm(), facts, done(state));
    List<String> names =
        now.movedSince(open().scope(ports.digests(), state.known().operator()), mayChange(state));
    moved = Stream.concat(alteredFiles(state).stream(), names.stream()).toList();
    book.happened(new Event.ScopeCompared(state.path(), moved, facts, seconds()));
  }

  /**
   * Digests the files of the acts to come again. A copy that is not the approved file any more is
   * taken again from where it was given, if that still holds the same bytes; the gate is void
   * either way.
   */
  private List<String> alteredFiles(RunState state) {
    List<ActPlanner.Ready> acts = open().acts();
    return acts.subList(done(state), acts.size()).stream()
        .flatMap(act -> act.files().stream())
        .distinct()
        .flatMap(file -> altered(file).stream())
        .toList();
  }

  private Optional<String> altered(FileRef ref) {
    StoredFile file = new StoredFile(ref.name(), ref.size(), Digest.parse(ref.sha256()));
    return ports
        .files()
        .verify(file)
        .map(
            damage ->
                damage
                    + ports
                        .files()
                        .restore(file, ref.original())
                        .map(
                            why ->
                                " It can't be taken again: "
                                    + why
                                    + " Put the file with the SHA-256 "
                                    + ref.sha256()
                                    + " there, or answer no and name another file.")
                        .orElse(" It was taken again from " + ref.original() + "."));
  }

  /** After a crash before an act had begun its gate is asked again, and says so. */
  void neverBegan(PastAct.NeverBegan never, CardInspector eyes) throws InterruptedException {
    Facts facts = eyes.facts(eyes.look().report());
    moved =
        List.of(
            "this program was interrupted before the act began: nothing was done and no login was"
                + " spent ("
                + never.why()
                + ")");
    book.happened(new Event.NeverBegan(book.state().path(), never.why(), facts, seconds()));
  }

  private long seconds() {
    return ports.time().now().getEpochSecond();
  }

  Intent intent(RunState state, ActPlanner.Ready ready) {
    return open().intent(state, ready, scope(), ports.hsm().begun());
  }

  /** The digest of what the gate at hand showed. */
  String scope() {
    return open().scope(ports.digests(), book.state().known().operator()).digest().hex();
  }

  private int done(RunState state) {
    return open().acts().size() - state.engine().pass().size();
  }

  /** What the acts of this plan that are done by now may have changed. */
  private Set<FactName> mayChange(RunState state) {
    Set<FactName> names = EnumSet.noneOf(FactName.class);
    for (GateShown.PlannedAct act : open().shown().acts().subList(0, done(state))) {
      ActionKind action = act.action();
      names.addAll(action.mayChange());
    }
    return names;
  }
}
