// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.run;

import io.github.fmwizard.card.Account;
import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.LoginUse;
import io.github.fmwizard.card.Outcome;
import io.github.fmwizard.card.TestFms;
import io.github.fmwizard.flow.CardPicture;
import io.github.fmwizard.flow.RunState;
import io.github.fmwizard.flow.ShippedFlow;
import io.github.fmwizard.flow.engine.Waiting;
import io.github.fmwizard.flow.model.ActRecord;
import io.github.fmwizard.flow.model.Attestation;
import io.github.fmwizard.flow.model.Event;
import io.github.fmwizard.flow.model.Flow;
import io.github.fmwizard.flow.model.NamedAttestation;
import io.github.fmwizard.flow.model.Setting;
import io.github.fmwizard.journal.Entry;
import io.github.fmwizard.journal.EntryKind;
import io.github.fmwizard.journal.Fields;
import io.github.fmwizard.journal.Mode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A run of the shipped flow on a good card, up to its first act, with its journal. */
final class RecordedRun {

  static final Flow FLOW = ShippedFlow.read();
  static final String SCOPE = "5c";
  static final String ACT = "before/start-restart";

  private static final Attestation.FmNamed CULPRIT =
      new Attestation.FmNamed(TestFms.id("0001"), "alpha", true);

  final List<Entry> entries = new ArrayList<>();
  RunState state = RunState.start(FLOW);
  private final CardPicture card = new CardPicture();

  static RecordedRun opened() {
    RecordedRun run = new RecordedRun();
    run.happen(
        new Event.Opened(new Setting(true, "ana", CardPicture.SERIAL, "lab", "/dev/k7pf0", false)));
    return run;
  }

  /** Goes on until the gate ahead of the first act was passed and the act may begin. */
  static RecordedRun atFirstAct() {
    RecordedRun run = opened();
    while (!(run.state.engine().waiting() instanceof Waiting.Acting)) {
      run.happen(run.next());
    }
    return run;
  }

  private Event next() {
    Waiting waiting = state.engine().waiting();
    if (waiting instanceof Waiting.Look) {
      return new Event.Looked(card.look(), CardPicture.NOW);
    }
    if (waiting instanceof Waiting.AtGate) {
      return new Event.GateAnswered(state.path(), true, "y", Optional.empty(), SCOPE);
    }
    if (waiting instanceof Waiting.Comparing) {
      return new Event.ScopeCompared(state.path(), List.of(), card.look(), CardPicture.NOW);
    }
    return waiting instanceof Waiting.Question ? answer() : new Event.WentOn(state.path());
  }

  private Event answer() {
    String step = state.step().orElseThrow().id();
    return switch (step) {
      case "start-symptom" ->
          answer("symptom", new Attestation.SymptomNamed(Attestation.Symptom.HALTS_WHEN_CALLED));
      case "start-serial" -> answer("asset-serial", new Attestation.Line(CardPicture.SERIAL));
      case "start-culprit" -> answer("culprit", CULPRIT);
      case "start-log" -> answer("kernel-log", new Attestation.Nothing());
      case "start-backup" -> answer("partitions-backed-up", new Attestation.Flag(true));
      case "start-stopped" -> answer("applications-stopped", new Attestation.Flag(true));
      default -> throw new IllegalStateException("No answer to " + step);
    };
  }

  private Event answer(String name, Attestation said) {
    return new Event.Answered(state.path(), name, new NamedAttestation(said, "ana"));
  }

  Event.ActEnded actEnded() {
    return new Event.ActEnded(act(Optional.of(done())), card.look(), CardPicture.NOW);
  }

  Event.ActUnresolved actUnresolved() {
    return new Event.ActUnresolved(act(Optional.empty()));
  }

  Event.NeverBegan neverBegan() {
    return new Event.NeverBegan(ACT, "no act was written down", card.look(), CardPicture.NOW);
  }

  Event.ScopeCompared compared(String... moved) {
    return new Event.ScopeCompared(ACT, List.of(moved), card.look(), CardPicture.NOW);
  }

  private ActRecord act(Optional<Account> account) {
    return new ActRecord(
        ACT,
        ActionKind.RESTART_CARD,
        Optional.empty(),
        card.look(),
        account,
        Optional.empty(),
        true);
  }

  private static Account done() {
    return new Account(new Outcome.Done(), LoginUse.NONE);
  }

  static Intent intent() {
    return new Intent(
        ACT,
        ActionKind.RESTART_CARD,
        List.of("start-restart"),
        List.of("lunareset", "/dev/k7pf0"),
        List.of(),
        List.of(),
        SCOPE,
        "none is taken",
        0);
  }

  RecordedRun happen(Event event) {
    state = state.after(event);
    return append(EventCodec.kindOf(event), EventCodec.encode(event, state.engine().truths()));
  }

  /** Appends what the engine would not take. */
  RecordedRun append(Event event) {
    return append(EventCodec.kindOf(event), EventCodec.encode(event, state.engine().truths()));
  }

  RecordedRun intend(Intent intent) {
    return append(EntryKind.INTENT, intent.toFields());
  }

  RecordedRun append(EntryKind kind, Fields data) {
    return append(kind, data, Mode.TRAINING);
  }

  RecordedRun append(EntryKind kind, Fields data, Mode mode) {
    entries.add(
        new Entry(
            mode.genesis(),
            entries.size() + 1,
            mode,
            kind,
            Instant.ofEpochSecond(CardPicture.NOW),
            data));
    return this;
  }

  Replay replay() {
    return Replay.of(FLOW, entries);
  }
}
