// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training.debrief;

import io.github.fmwizard.card.Account;
import io.github.fmwizard.card.CardCondition;
import io.github.fmwizard.card.FactName;
import io.github.fmwizard.card.Facts;
import io.github.fmwizard.card.Fm;
import io.github.fmwizard.card.OutcomeKind;
import io.github.fmwizard.flow.engine.Waiting;
import io.github.fmwizard.flow.model.ActRecord;
import io.github.fmwizard.flow.model.Attestation;
import io.github.fmwizard.flow.model.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says of a moment what had been seen by then, what was chosen, and what followed. */
final class PastEventWords {

  private PastEventWords() {}

  /** Returns what the last inspection before the moment had shown. */
  static String seen(RunHistory.PastEvent moment) {
    return seen(moment.before().known().facts());
  }

  static String seen(Facts facts) {
    List<String> words = new ArrayList<>();
    words.add(condition(facts));
    for (Fm fm : facts.fms().orElse(List.of())) {
      words.add(
          fm.name() + " " + fm.version() + ": " + fm.status() + ", start " + fm.startupStatus());
    }
    facts
        .count(FactName.SO_ATTEMPTS_LEFT)
        .ifPresent(left -> words.add("HSM SO logins left: " + left));
    return String.join("; ", words);
  }

  private static String condition(Facts facts) {
    if (facts.contradicted(FactName.CARD_CONDITION)) {
      return "two sources contradicted each other about the card";
    }
    return facts
        .condition()
        .map(condition -> "the card was " + condition.word())
        .orElse("the card's condition was not known");
  }

  /** Tells whether what was seen speaks for stopping: a careful officer may stop here. */
  static Optional<String> speaksForStopping(RunHistory.PastEvent moment) {
    Facts facts = moment.before().known().facts();
    if (facts.contradicted(FactName.CARD_CONDITION) || facts.contradicted(FactName.CARD_SERIAL)) {
      return Optional.of("two sources contradicted each other");
    }
    Optional<OutcomeKind> last = moment.before().known().lastAct().flatMap(ActRecord::outcome);
    if (last.equals(Optional.of(OutcomeKind.UNKNOWN))) {
      return Optional.of("nobody knew what became of the last act");
    }
    long left = facts.count(FactName.SO_ATTEMPTS_LEFT).orElse(3);
    if (left <= 1) {
      return Optional.of("one HSM SO login was left");
    }
    return facts
        .condition()
        .filter(condition -> condition == CardCondition.UNREACHABLE)
        .map(condition -> "the card could not be reached");
  }

  /** Returns what was chosen. */
  static String chosen(Event event) {
    return switch (event) {
      case Event.Opened opened -> "you opened the run for card " + opened.setting().cardSerial();
      case Event.Looked ignored -> "the card was inspected";
      case Event.WentOn ignored -> "you went on";
      case Event.Answered answered ->
          "you answered \"" + answer(answered.attestation().value()) + "\" to " + answered.answer();
      case Event.Drafted drafted -> "you gave a part of the answer to " + drafted.answer();
      case Event.Decided decided ->
          "you decided \"" + (decided.holds() ? "yes" : "no") + "\": " + decided.reason();
      case Event.Overridden overridden -> "you went on against a check: " + overridden.reason();
      case Event.Attested ignored -> "you vouched for what no source told";
      case Event.FailedLoginsReported said -> "you reported " + said.failed() + " failed logins";
      case Event.GateAnswered gate ->
          gate.passed() ? "you passed the gate" : "you answered no at the gate";
      case Event.ScopeCompared ignored -> "the card was compared with the gate";
      case Event.NeverBegan ignored -> "the act never began";
      case Event.ActEnded ended -> act(ended.act());
      case Event.ActUnresolved unresolved -> act(unresolved.act());
      case Event.Resolved resolved ->
          "you said of the act: " + (resolved.done() ? "done" : "not done");
      case Event.Moved moved -> "you chose " + moved.move().word();
      case Event.Deviated deviated -> "you deviated: " + deviated.reason();
      case Event.ManualAct act -> "you did by hand: " + act.what();
      case Event.CaseTextWritten ignored -> "the text for the vendor was written";
      case Event.Resumed ignored -> "you resumed the run";
      case Event.Stopped stopped -> "you stopped (" + stopped.how() + ")";
    };
  }

  static String act(ActRecord act) {
    String image = act.image().map(it -> " " + last(it.file().original())).orElse("");
    String fm = act.fmId().map(id -> " FM " + id).orElse("");
    String outcome =
        act.outcome()
            .or(() -> act.account().map(Account::said))
            .map(OutcomeKind::word)
            .orElse("not known");
    String reading =
        act.account()
            .map(Account::reading)
            .filter(it -> !it.isEmpty())
            .map(it -> ", " + it)
            .orElse("");
    return act.action().word() + image + (image.isEmpty() ? fm : "") + ": " + outcome + reading;
  }

  static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Returns an answer as a criterion of a scenario spells it. */
  static String answer(Attestation value) {
    return switch (value) {
      case Attestation.Nothing ignored -> "nothing";
      case Attestation.StaysWithout ignored -> "stay without";
      case Attestation.SymptomNamed named -> named.symptom().word();
      case Attestation.FmNamed named -> named.id().toString();
      case Attestation.Line line -> line.text();
      case Attestation.Flag flag -> flag.yes() ? "yes" : "no";
      case Attestation.FileGiven given -> last(given.file().original());
      case Attestation.ImageGiven given -> last(given.image().file().original());
      case Attestation.FmFiles files -> files.rows().size() + " files";
      case Attestation.SmfsInventory smfs -> smfs.extent().word();
      case Attestation.ApplicationTest test -> test.result().word();
    };
  }

  /** Returns what came next: the end of an act, the result of a test, or the end of the run. */
  static String followed(RunHistory history, RunHistory.PastEvent moment) {
    Optional<RunHistory.PastEvent> next =
        history.after(
            moment,
            one ->
                one.event() instanceof Event.OfAct
                    || isTest(one.event())
                    || one.after().engine().waiting() instanceof Waiting.Ended);
    if (next.isEmpty()) {
      return "nothing more";
    }
    RunHistory.PastEvent found = next.get();
    boolean act = found.event() instanceof Event.OfAct;
    String what = act ? act(PlayedCase.act(found)) : chosen(found.event());
    return what + "; then " + seen(found.after().known().facts());
  }

  static boolean isTest(Event event) {
    return event instanceof Event.Answered answered
        && answered.attestation().value() instanceof Attestation.ApplicationTest;
  }
}
