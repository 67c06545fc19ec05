// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training;

import io.github.fmwizard.app.live.Inspection;
import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.CardCondition;
import io.github.fmwizard.card.CardSerial;
import io.github.fmwizard.card.OutcomeKind;
import io.github.fmwizard.flow.judge.Knowledge;
import io.github.fmwizard.flow.model.ActRecord;
import io.github.fmwizard.flow.model.Note;
import io.github.fmwizard.hsm.simulated.card.CardTruth;
import io.github.fmwizard.wizard.Wizard;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Holds acts, outcomes, other cards and {@code inspect} against what is true of all cards. */
final class HostTruth {

  private static final Set<Wizard.Exit> KNOWN_WAYS =
      EnumSet.of(Wizard.Exit.ENDED, Wizard.Exit.SUSPENDED, Wizard.Exit.HUNG_UP);

  private final OfficerRun.Played played;
  private final List<String> wrong = new ArrayList<>();

  private HostTruth(OfficerRun.Played played) {
    this.played = played;
  }

  static List<String> wrong(OfficerRun.Played played) {
    HostTruth truth = new HostTruth(played);
    truth.expect(
        played.exit().map(KNOWN_WAYS::contains).orElse(true), "it was left by " + played.exit());
    truth.inspect();
    if (played.exit().isPresent()) {
      truth.acts();
      truth.erases();
      truth.others();
      truth.logins();
    }
    return truth.wrong;
  }

  private void expect(boolean holds, String what) {
    if (!holds) {
      wrong.add(what);
    }
  }

  private void inspect() {
    boolean well =
        played.now().values().stream()
            .allMatch(card -> card.condition() == CardCondition.ANSWERING && fine(card));
    Inspection look = played.inspected();
    expect(
        look.verdict() != Inspection.Verdict.CLEAR || well,
        "inspect gives an all-clear of " + played.now());
    for (Inspection.CardLook card : look.cards()) {
      CardTruth truth = played.now().get(card.serial());
      card.report()
          .flatMap(report -> report.state().condition().seen())
          .ifPresent(
              said ->
                  expect(
                      said == truth.condition(),
                      "inspect: " + card.serial() + " is " + said + ", and not " + truth));
      card.report()
          .flatMap(report -> report.state().zeroized().seen())
          .ifPresent(said -> expect(said == truth.flags().zeroized(), "inspect: zeroized " + said));
    }
  }

  private static boolean fine(CardTruth card) {
    return !card.flags().zeroized()
        && !card.flags().tampered()
        && !card.flags().transportMode()
        && card.failures() == 0
        && card.fms().stream().allMatch(fm -> fm.listed().healthy());
  }

  private List<ActRecord> records() {
    return played.view().orElseThrow().state().known().acts();
  }

  /** Each act is in the record, in its order, with an outcome that the card does not deny. */
  private void acts() {
    List<ActRecord> records = records();
    if (records.size() != played.acts().size()) {
      expect(false, "recorded " + records + ", done " + played.acts());
      return;
    }
    for (int i = 0; i < records.size(); i++) {
      WitnessedHsm.Act act = played.acts().get(i);
      expect(act.ref().serial().equals(played.card()), "another card: " + act.ref());
      act(records.get(i), act, act.before().get(played.card()), act.after().get(played.card()));
    }
  }

  private void act(ActRecord record, WitnessedHsm.Act act, CardTruth before, CardTruth after) {
    OutcomeKind said = record.outcome().orElse(OutcomeKind.UNKNOWN);
    boolean zeroized = after.flags().zeroized() && !before.flags().zeroized();
    boolean changed =
        !fms(before).equals(fms(after)) || (!zeroized && !before.smfs().equals(after.smfs()));
    boolean done = done(act.action().kind(), before, after);
    String words = act.action() + " is said to be " + said + ": " + before + " became " + after;
    switch (said) {
      case DONE -> expect(done || unseen(record), words);
      case REFUSED -> expect(!changed, words);
      case FAILED ->
          expect(!changed || act.is(ActionKind.RESTART_CARD) || partly(act) || said(), words);
      case OTHER, UNKNOWN -> {}
    }
  }

  /** Whether it did what it is called, and nothing beside it. */
  private static boolean done(ActionKind kind, CardTruth before, CardTruth after) {
    Set<String> gone = new HashSet<>(fms(before));
    fms(after).forEach(gone::remove);
    Set<String> come = new HashSet<>(fms(after));
    fms(before).forEach(come::remove);
    boolean keysStay = before.smfs().present().equals(after.smfs().present());
    return switch (kind) {
      case LOAD_FM -> come.size() == 1 && gone.size() <= 1 && keysStay;
      case DELETE_FM -> come.isEmpty() && gone.size() == 1;
      case ERASE_ALL_FMS -> fms(after).isEmpty() && keysStay;
      case ERASE_SMFS -> after.smfs().present().isEmpty() && come.isEmpty() && gone.isEmpty();
      case RESTART_CARD, ACTIVATE_SMFS -> keysStay;
    };
  }

  private boolean said() {
    return reports("said not to be done");
  }

  private boolean reports(String words) {
    return played.report().body().stream()
        .map(ReportTruth::text)
        .anyMatch(line -> line.contains(words));
  }

  /** What nobody saw may be another than was said, if the report says so. */
  private boolean unseen(ActRecord record) {
    return record.action().erases() && (reports("said to be done") || reports(", not seen"));
  }

  private static boolean partly(WitnessedHsm.Act act) {
    return act.is(ActionKind.ERASE_ALL_FMS) || act.is(ActionKind.ACTIVATE_SMFS);
  }

  private static List<String> fms(CardTruth card) {
    return card.fms().stream()
        .map(CardTruth.FmTruth::listed)
        .filter(fm -> !fm.leavesWithRestart())
        .map(fm -> fm.name() + " " + fm.fingerprint() + " " + fm.waitsForRestart())
        .toList();
  }

  /** What the brief does not name is not erased; keys are not erased without need or a reason. */
  private void erases() {
    CardSerial broken = played.scenario().setup().brokenCard();
    for (WitnessedHsm.Act act : played.acts()) {
      if (act.action().kind().erases()) {
        expect(
            act.ref().serial().equals(broken), "erased on another card than the brief's: " + act);
      }
      if (act.is(ActionKind.ERASE_SMFS)) {
        boolean needed = played.scenario().expected().leastRung().orElse(4) == 4;
        boolean reason =
            played.view().orElseThrow().state().known().notes().stream()
                .anyMatch(
                    note ->
                        note.kind() == Note.Kind.DEVIATION || note.kind() == Note.Kind.OVERRIDE);
        expect(needed || reason, "SMFS was erased without need and without a recorded reason");
      }
    }
  }

  private void others() {
    played
        .first()
        .forEach(
            (serial, before) -> {
              if (!serial.equals(played.card())) {
                CardTruth after = played.now().get(serial);
                boolean same =
                    fms(before).equals(fms(after))
                        && before.smfs().present().equals(after.smfs().present())
                        && before.failures() == after.failures();
                expect(same, "card " + serial + " is not as it was: " + before + " " + after);
              }
            });
  }

  /** Logins left are never more than there are, unless by what a person said. */
  private void logins() {
    Optional<CardTruth> seen = Optional.ofNullable(played.seen().get(played.card()));
    Knowledge known = played.view().orElseThrow().state().known();
    boolean said = known.notes().stream().anyMatch(note -> note.text().startsWith("failed logins"));
    known
        .logins()
        .left()
        .ifPresent(
            left ->
                expect(
                    said || seen.isEmpty() || left <= 3 - seen.get().failures(),
                    left + " logins left, and it is " + seen));
  }
}
