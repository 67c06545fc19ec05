// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.classroom;

import io.github.fmwizard.card.OutcomeKind;
import io.github.fmwizard.flow.RunState;
import io.github.fmwizard.flow.engine.RungState;
import io.github.fmwizard.flow.model.ActRecord;
import io.github.fmwizard.flow.model.Event;
import io.github.fmwizard.flow.model.Note;
import io.github.fmwizard.flow.model.Rung;
import io.github.fmwizard.journal.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What came of one training.
 *
 * @param row where it stands
 * @param began when it was opened, by its own time
 * @param took how long it took, by its own time
 * @param rungs the ladder, from the first rung
 * @param gatesRefused how many gates were answered no
 * @param timeline what happened, oldest first
 * @param erasures the erasing acts, and what became of each
 * @param verdict what the debrief says; empty if there is none
 */
public record TraineeReport(
    TraineeRow row,
    Instant began,
    Duration took,
    List<Step> rungs,
    int gatesRefused,
    List<Moved> timeline,
    List<Moved> erasures,
    Optional<Verdict> verdict) {

  /** The name under which the checkpoint of an injection says what was injected. */
  private static final String INJECTED = "injected";

  /** Copies the lists. */
  public TraineeReport {
    rungs = List.copyOf(rungs);
    timeline = List.copyOf(timeline);
    erasures = List.copyOf(erasures);
  }

  /**
   * A rung of the ladder.
   *
   * @param title its title
   * @param state how it stands at the end
   */
  public record Step(String title, RungState state) {}

  /**
   * Something that happened.
   *
   * @param after how long after the beginning, by the run's own time
   * @param page the path of the step
   * @param what what happened
   */
  public record Moved(Duration after, String page, String what) {}

  /**
   * What the stored debrief says.
   *
   * @param headline right or wrong, in one line
   * @param criteria how each criterion came out
   * @param lost what is lost, with its owner
   */
  public record Verdict(String headline, List<Criterion> criteria, List<String> lost) {
    /** Copies the lists. */
    public Verdict {
      criteria = List.copyOf(criteria);
      lost = List.copyOf(lost);
    }

    /**
     * Counts the criteria that came out so.
     *
     * @param word the verdict's word
     * @return how many
     */
    public long count(String word) {
      return criteria.stream().filter(one -> one.verdict().equals(word)).count();
    }
  }

  /**
   * A criterion and how it came out.
   *
   * @param id its id
   * @param text what is judged
   * @param verdict how it came out, a word
   * @param why why
   */
  public record Criterion(String id, String text, String verdict, String why) {}

  /** Makes the report of a training that could be read. */
  static TraineeReport of(FoldedRun run, TraineeRow row, Optional<Verdict> verdict) {
    RunState state = run.state().orElseThrow();
    Instant began = run.opened().orElseThrow().at();
    List<Moved> timeline = new ArrayList<>();
    List<Moved> erasures = new ArrayList<>();
    for (FoldedRun.RecordedStep step : run.recorded()) {
      Duration after = Duration.between(began, step.entry().at());
      words(step).ifPresent(what -> timeline.add(new Moved(after, path(step), what)));
      step.event()
          .flatMap(TraineeReport::erasure)
          .ifPresent(what -> erasures.add(new Moved(after, path(step), what)));
    }
    return new TraineeReport(
        row,
        began,
        Duration.between(began, run.last().orElseThrow().at()),
        ladder(state),
        (int)
            state.known().notes().stream()
                .filter(note -> note.kind() == Note.Kind.GATE_REFUSED)
                .count(),
        timeline,
        erasures,
        verdict);
  }

  private static List<Step> ladder(RunState state) {
    List<Step> rungs = new ArrayList<>();
    List<Rung> all = state.map().flow().rungs();
    for (int i = 0; i < all.size(); i++) {
      rungs.add(new Step(all.get(i).title(), state.engine().rungs().get(i)));
    }
    return rungs;
  }

  private static String path(FoldedRun.RecordedStep step) {
    return step.entry()
        .data()
        .optionalText("path")
        .filter(path -> !path.isEmpty())
        .orElse(step.after().path());
  }

  private static Optional<String> erasure(Event event) {
    return event instanceof Event.OfAct of && of.act().action().erases()
        ? Optional.of(act(of.act()))
        : Optional.empty();
  }

  /** Says what a line of the journal tells of the way of a training; most tell nothing. */
  private static Optional<String> words(FoldedRun.RecordedStep step) {
    return step.event().map(TraineeReport::words).orElseGet(() -> beside(step.entry()));
  }

  private static Optional<String> words(Event event) {
    return switch (event) {
      case Event.Opened ignored -> Optional.of("began");
      case Event.Answered answered ->
          answered.answer().equals("symptom") ? Optional.of("named the symptom") : Optional.empty();
      case Event.Decided decided ->
          Optional.of("decided what is unknown: " + (decided.holds() ? "yes" : "no"));
      case Event.Overridden overridden -> Optional.of("overrode: " + overridden.reason());
      case Event.Attested ignored -> Optional.of("vouched for what the card can't show");
      case Event.FailedLoginsReported said -> Optional.of("said: failed logins " + said.failed());
      case Event.GateAnswered gate ->
          Optional.of(gate.passed() ? "passed the gate" : "answered no at the gate: " + gate.how());
      case Event.NeverBegan ignored -> Optional.of("an act never began");
      case Event.ActEnded ended -> Optional.of(act(ended.act()));
      case Event.ActUnresolved act -> Optional.of(act(act.act()));
      case Event.Resolved resolved ->
          Optional.of("said that the act was " + (resolved.done() ? "done" : "not done"));
      case Event.Moved moved -> Optional.of("chose: " + moved.move().word());
      case Event.Deviated deviated -> Optional.of("deviated: " + deviated.reason());
      case Event.ManualAct manual -> Optional.of("by hand: " + manual.what());
      case Event.CaseTextWritten ignored -> Optional.of("wrote the text for the vendor");
      case Event.Resumed resumed -> Optional.of("went on: " + resumed.by());
      case Event.Stopped stopped -> Optional.of("stopped: " + stopped.how());
      case Event.Drafted ignored -> Optional.empty();
      case Event.Looked ignored -> Optional.empty();
      case Event.WentOn ignored -> Optional.empty();
      case Event.ScopeCompared compared ->
          compared.moved().isEmpty()
              ? Optional.empty()
              : Optional.of("the card changed after the gate: " + compared.moved());
    };
  }

  private static String act(ActRecord act) {
    String outcome =
        act.outcome()
            .or(() -> act.account().map(account -> account.said()))
            .map(OutcomeKind::word)
            .orElse("not known");
    return act.action().word() + ": " + outcome;
  }

  private static Optional<String> beside(Entry entry) {
    return switch (entry.kind()) {
      case CHECKPOINT ->
          entry.data().has(INJECTED) || Classroom.suspends(entry)
              ? entry.data().optionalText("why")
              : Optional.empty();
      case CLOSED -> Optional.of("ended: " + entry.data().optionalText("end").orElse(""));
      case OPENED, EVENT, INTENT, OUTCOME, REPORT, RESUMED -> Optional.empty();
    };
  }
}
