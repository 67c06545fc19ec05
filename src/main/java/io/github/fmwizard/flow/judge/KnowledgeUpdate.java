// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.judge;

import io.github.fmwizard.card.Account;
import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.Facts;
import io.github.fmwizard.card.Fm;
import io.github.fmwizard.card.LoginUse;
import io.github.fmwizard.card.OutcomeKind;
import io.github.fmwizard.flow.model.ActRecord;
import io.github.fmwizard.flow.model.Attestation;
import io.github.fmwizard.flow.model.Event;
import io.github.fmwizard.flow.model.Note;
import io.github.fmwizard.flow.model.Predicate;
import io.github.fmwizard.flow.model.PredicateUse;
import io.github.fmwizard.flow.model.Setting;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Folds events into knowledge. */
final class KnowledgeUpdate {

  private static final String FROM_SHEET = " (from: the asset sheet)";

  private KnowledgeUpdate() {}

  static Knowledge learn(Knowledge before, Event event) {
    return switch (event) {
      case Event.Opened opened -> opened(before, opened.setting());
      case Event.Looked looked -> looked(before, looked);
      case Event.ScopeCompared scope -> before.withLook(scope.facts(), scope.at());
      case Event.NeverBegan never ->
          before
              .withLook(never.facts(), never.at())
              .withNote(
                  note(
                      Note.Kind.NEVER_BEGAN,
                      never.path(),
                      "approved, and it never began: " + never.why(),
                      before.operator()));
      case Event.ActEnded ended -> acted(before, ended);
      case Event.ActUnresolved unresolved -> begun(before, unresolved.act());
      case Event.Answered answered -> answered(before, answered);
      case Event.Attested attested -> attested(before, attested);
      case Event.FailedLoginsReported said -> loginsSaid(before, said);
      case Event.Drafted drafted ->
          before.withStatements(
              before.statements().drafted(drafted.answer(), drafted.attestation()));
      case Event.Overridden over -> overridden(before, over);
      case Event.Decided decided -> decided(before, decided);
      case Event.Deviated deviated -> deviated(before, deviated);
      case Event.Resolved resolved -> resolved(before, resolved);
      case Event.ManualAct manual -> byHand(before, manual);
      case Event.GateAnswered gate -> gate(before, gate);
      case Event.WentOn ignored -> before;
      case Event.Moved ignored -> before;
      case Event.CaseTextWritten ignored -> before;
      case Event.Resumed resumed -> resumed(before, resumed);
      case Event.Stopped stopped ->
          before.withNote(note(Note.Kind.STOP, "", stopped.how(), before.operator()));
    };
  }

  /** The latest test counts; all of them stay in the report. */
  private static Knowledge answered(Knowledge before, Event.Answered answered) {
    if (answered.attestation().value() instanceof Attestation.FmNamed named) {
      return named(before, answered, named);
    }
    if (!(answered.attestation().value() instanceof Attestation.ApplicationTest test)) {
      return before.withAttestation(answered.answer(), answered.attestation());
    }
    String words = test.result().word() + ": " + test.named();
    Knowledge next =
        stands(before, test)
            ? before
            : before.withAttestation(answered.answer(), answered.attestation()).tested(words);
    return next.withNote(note(Note.Kind.TEST, answered.path(), words, answered.attestation().by()));
  }

  /** A failed test stands where no other was run and nothing was changed since. */
  private static boolean stands(Knowledge before, Attestation.ApplicationTest test) {
    return test.result() == Attestation.TestResult.NOT_RUN
        && before
            .answerOf(Attestation.ApplicationTest.class)
            .filter(earlier -> earlier.result() == Attestation.TestResult.FAILED)
            .isPresent();
  }

  /** What was given and done for one FM says nothing of another one. */
  private static Knowledge named(
      Knowledge before, Event.Answered answered, Attestation.FmNamed named) {
    Knowledge next = before.withAttestation(answered.answer(), answered.attestation());
    boolean another =
        Culprit.said(before, answered.answer())
            .filter(earlier -> !earlier.id().equals(named.id()))
            .isPresent();
    return another
        ? next.withFms(next.fms().withLoaded(Optional.empty()))
            .withStatements(next.statements().without(said -> isForOneFm(said.value())))
        : next;
  }

  private static boolean isForOneFm(Attestation said) {
    return said instanceof Attestation.ImageGiven || said instanceof Attestation.StaysWithout;
  }

  /** What a load changed may show only in a later look, if nobody saw how the load ended. */
  private static Knowledge looked(Knowledge before, Event.Looked looked) {
    Knowledge next = before.withLook(looked.facts(), looked.at());
    Optional<ActRecord> load = before.lastAct().filter(act -> act.action() == ActionKind.LOAD_FM);
    return load.isEmpty()
        ? next
        : next.withFms(next.fms().withLoaded(loaded(before, load.get(), looked.facts())));
  }

  private static Knowledge acted(Knowledge before, Event.ActEnded ended) {
    Knowledge next = begun(before, ended.act()).withLook(ended.facts(), ended.at());
    return next.withFms(next.fms().withLoaded(loaded(before, ended.act(), ended.facts())));
  }

  /**
   * An act spends a login, perhaps, and makes any test before it worthless. One that was refused
   * changed nothing, so a bad test stands.
   */
  private static Knowledge begun(Knowledge before, ActRecord act) {
    return before
        .withAct(act.against(Promise.faulty(before)))
        .withFms(before.fms().acted(act))
        .withLogins(spent(before, act))
        .withStatements(
            afterAct(before.statements(), act).without(said -> ended(said.value(), act)));
  }

  private static boolean ended(Attestation said, ActRecord act) {
    boolean refused =
        act.account().filter(account -> account.said() == OutcomeKind.REFUSED).isPresent();
    return refused ? isGoodTest(said) : said instanceof Attestation.ApplicationTest;
  }

  /** A restart may have changed all that somebody vouched for: which node a card has, too. */
  private static Statements afterAct(Statements said, ActRecord act) {
    return act.action() == ActionKind.RESTART_CARD ? said.endedBy("the restart") : said;
  }

  /** Who chose node and serial from the asset sheet has vouched for them, until that ends. */
  private static Knowledge opened(Knowledge before, Setting setting) {
    Vouching sheet = new Vouching(setting.operator() + FROM_SHEET, 0, Optional.empty());
    Knowledge next = before.withSetting(setting).sits(setting.operator(), 0);
    return setting.nodeAttested()
        ? next.withStatements(
            before.statements().vouched(Set.of(PredicateUse.of(Predicate.ONE_CARD_PROVED)), sheet))
        : next;
  }

  private static Knowledge resumed(Knowledge before, Event.Resumed resumed) {
    Knowledge next = before.sits(resumed.by(), resumed.at());
    return resumed.rebooted()
        ? next.withStatements(before.statements().endedBy("this host started again"))
        : next;
  }

  /** Without an account an act counts as if it had spent a login, unless it takes none. */
  private static LoginLedger spent(Knowledge before, ActRecord act) {
    if (!act.action().mayLogIn()) {
      return before.logins();
    }
    if (act.account().isEmpty()) {
      return before.logins().after(LoginUse.POSSIBLY);
    }
    Account account = act.account().get();
    return account.attemptsLeft().isPresent()
        ? before.logins().told(account.attemptsLeft().getAsInt())
        : before.logins().after(account.login());
  }

  /** Something done by hand may have undone a good result; a bad one stands until the next test. */
  private static boolean isGoodTest(Attestation said) {
    return said instanceof Attestation.ApplicationTest test
        && test.result() != Attestation.TestResult.FAILED;
  }

  private static Optional<Fm> loaded(Knowledge before, ActRecord act, Facts now) {
    Optional<Fm> known = before.fms().loaded();
    return switch (act.action()) {
      case LOAD_FM -> approved(act, now).or(() -> known);
      case DELETE_FM -> known.filter(row -> !act.fmId().equals(Optional.of(row.id())));
      case ERASE_ALL_FMS -> Optional.empty();
      case ERASE_SMFS, RESTART_CARD, ACTIVATE_SMFS -> known;
    };
  }

  /** A bystander that a load overwrote does not stand for the faulty FM. */
  private static Optional<Fm> approved(ActRecord act, Facts now) {
    Promise promise = Promise.of(act);
    return FmChange.between(act.before().fms(), now.fms()).stream()
        .filter(promise::covers)
        .flatMap(change -> change.now().stream())
        .findFirst();
  }

  private static Knowledge attested(Knowledge before, Event.Attested attested) {
    Vouching vouching = new Vouching(attested.by(), attested.at(), Optional.empty());
    return before
        .withStatements(before.statements().vouched(attested.uses(), vouching))
        .withNote(
            note(Note.Kind.ATTESTATION, attested.path(), words(attested.uses()), attested.by()));
  }

  private static Knowledge loginsSaid(Knowledge before, Event.FailedLoginsReported said) {
    String text = "failed logins of the HSM SO since the last good one: " + said.failed();
    return before
        .withLogins(before.logins().saidFailed(said.failed()))
        .withNote(note(Note.Kind.ATTESTATION, said.path(), text, said.by()));
  }

  private static Knowledge overridden(Knowledge before, Event.Overridden over) {
    String text = words(over.uses()) + ": " + over.reason();
    return before.withNote(note(Note.Kind.OVERRIDE, over.path(), text, over.by()));
  }

  private static Knowledge decided(Knowledge before, Event.Decided decided) {
    String text = (decided.holds() ? "yes: " : "no: ") + decided.reason();
    return before.withNote(note(Note.Kind.DECISION, decided.path(), text, decided.by()));
  }

  private static Knowledge deviated(Knowledge before, Event.Deviated deviated) {
    String witness = deviated.witness().map(name -> "; witness " + name).orElse("");
    String text =
        "expected " + deviated.expected() + "; departed because " + deviated.reason() + witness;
    return before.withNote(note(Note.Kind.DEVIATION, deviated.path(), text, deviated.decider()));
  }

  private static Knowledge resolved(Knowledge before, Event.Resolved resolved) {
    String text = (resolved.done() ? "done: " : "not done: ") + resolved.meaning();
    return before
        .resolvedBy(resolved.by())
        .withNote(note(Note.Kind.RESOLUTION, resolved.path(), text, resolved.by()));
  }

  private static Knowledge byHand(Knowledge before, Event.ManualAct manual) {
    return before
        .withStatements(
            before
                .statements()
                .without(said -> isGoodTest(said.value()))
                .endedBy("something was done by hand"))
        .withNote(note(Note.Kind.MANUAL_ACT, "", manual.what(), manual.by()));
  }

  private static Knowledge gate(Knowledge before, Event.GateAnswered gate) {
    Knowledge after = before;
    if (gate.witness().isPresent()) {
      String text = gate.passed() ? "stood by" : "stood by; the gate was answered no";
      after = after.withNote(note(Note.Kind.WITNESS, gate.path(), text, gate.witness().get()));
    }
    String by = before.operator();
    return gate.passed()
        ? after
        : after.withNote(note(Note.Kind.GATE_REFUSED, gate.path(), gate.how(), by));
  }

  private static Note note(Note.Kind kind, String path, String text, String by) {
    return new Note(kind, path, text, by);
  }

  private static String words(Set<PredicateUse> uses) {
    List<String> words = uses.stream().map(PredicateUse::toString).sorted().toList();
    return String.join(", ", words);
  }
}
