// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training.debrief;

import io.github.fmwizard.card.CardSerial;
import io.github.fmwizard.card.LoginUse;
import io.github.fmwizard.flow.engine.Waiting;
import io.github.fmwizard.flow.model.Event;
import io.github.fmwizard.flow.model.Flow;
import io.github.fmwizard.hsm.simulated.card.CardTruth;
import io.github.fmwizard.journal.Entry;
import io.github.fmwizard.training.Criterion;
import io.github.fmwizard.training.Scenario;
import io.github.fmwizard.training.debrief.Debrief.Place;
import io.github.fmwizard.training.debrief.Debrief.Result;
import io.github.fmwizard.training.debrief.Debrief.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the debrief of a run that has ended. */
public final class Debriefing {

  private static final int MOST_ADVICE = 3;

  private final PlayedCase played;
  private final RunHistory history;

  private Debriefing(PlayedCase played) {
    this.played = played;
    this.history = played.history();
  }

  /**
   * Judges a run.
   *
   * @param scenario the scenario
   * @param flow the run's flow
   * @param entries the entries of its journal, up to its end
   * @param truth what is true of all cards of the host by now
   * @return the debrief
   */
  public static Debrief of(
      Scenario scenario, Flow flow, List<Entry> entries, Map<CardSerial, CardTruth> truth) {
    return of(PlayedCase.of(scenario, flow, RunHistory.of(flow, entries), truth));
  }

  static Debrief of(PlayedCase played) {
    return new Debriefing(played).make();
  }

  private Debrief make() {
    List<Result> criteria = criteria();
    long of = criteria.stream().filter(one -> !one.harmful()).count();
    long met = criteria.stream().filter(one -> one.verdict() == Verdict.MET).count();
    List<Result> wrong = criteria.stream().filter(Debriefing::isWrong).toList();
    Debrief.Score score =
        new Debrief.Score(
            (int) met,
            (int) of,
            (int) criteria.stream().filter(one -> one.verdict() == Verdict.DONE).count());
    boolean right = met == of && score.harmful() == 0;
    Optional<Place> turning =
        right ? Optional.empty() : wrong.stream().flatMap(one -> one.place().stream()).min(LINES);
    return new Debrief(
        1,
        played.scenario().name(),
        history.state().map(state -> state.known().operator()).orElse(""),
        right,
        headline(right, criteria, wrong),
        right ? praise() : "",
        history.end().map(Waiting.End::word).orElse("not ended"),
        played.rung(),
        least(),
        score,
        criteria,
        turning,
        turning.flatMap(this::seenAgain),
        UntrueStatements.of(played).stream().map(one -> place(one.moment(), one.why())).toList(),
        HarmfulActs.losses(played),
        loaded(),
        logins(),
        nextTime(criteria),
        question(wrong));
  }

  private static final Comparator<Place> LINES = Comparator.comparingLong(Place::line);

  private static boolean isWrong(Result one) {
    return one.verdict() == Verdict.NOT_MET || one.verdict() == Verdict.DONE;
  }

  private Optional<Integer> least() {
    return played.scenario().expected().leastRung().isPresent()
        ? Optional.of(played.scenario().expected().leastRung().getAsInt())
        : Optional.empty();
  }

  private List<Result> criteria() {
    List<Result> all = new ArrayList<>();
    for (BuiltInCriterion one : BuiltInCriterion.values()) {
      if (one.applies(played)) {
        all.add(result(one.id(), one.text(), false, 0, one.judge(played), one.nextTime()));
      }
    }
    for (Criterion one : played.scenario().teaching().criteria()) {
      own(one).ifPresent(all::add);
    }
    for (HarmfulActs.Harm harm : HarmfulActs.of(played)) {
      all.add(result(harm.id(), harm.text(), true, 0, harm.judged(), harm.nextTime()));
    }
    return all;
  }

  private Optional<Result> own(Criterion one) {
    Optional<RunHistory.PastEvent> found = new ShownJudge(history).find(one.shown());
    if (one.harmful()) {
      return found.map(
          moment ->
              result(
                  one.id(),
                  one.text(),
                  true,
                  one.rung(),
                  Judged.done(PastEventWords.chosen(moment.event()), found),
                  one.nextTime()));
    }
    boolean open = played.rung() < one.rung();
    Judged judged =
        found
            .map(moment -> Judged.met(PastEventWords.chosen(moment.event()), found))
            .orElseGet(
                () ->
                    open
                        ? Judged.notShown("the run did not come to rung " + one.rung())
                        : Judged.notMet("nothing in the run shows it", Optional.empty()));
    return Optional.of(result(one.id(), one.text(), false, one.rung(), judged, one.nextTime()));
  }

  private Result result(
      String id, String text, boolean harmful, int rung, Judged judged, String nextTime) {
    return new Result(
        id,
        text,
        harmful,
        rung,
        judged.verdict(),
        judged.why(),
        judged.moment().map(moment -> place(moment, PastEventWords.chosen(moment.event()))),
        nextTime);
  }

  private Place place(RunHistory.PastEvent moment, String chosen) {
    return new Place(
        moment.page(),
        moment.time(),
        moment.line(),
        PastEventWords.seen(moment),
        chosen,
        PastEventWords.followed(history, moment));
  }

  /** The next page at which a person had to judge the same again: a gate, a test or a move. */
  private Optional<Place> seenAgain(Place turning) {
    return history
        .first(
            moment ->
                moment.line() > turning.line()
                    && (moment.event() instanceof Event.GateAnswered
                        || moment.event() instanceof Event.Moved
                        || PastEventWords.isTest(moment.event())))
        .map(moment -> place(moment, PastEventWords.chosen(moment.event())));
  }

  private String headline(boolean right, List<Result> criteria, List<Result> wrong) {
    String end = history.end().map(Waiting.End::word).orElse("not ended");
    if (right) {
      return "RIGHT: ended as "
          + end
          + " on rung "
          + played.rung()
          + ", and nothing was done that"
          + " the case did not need.";
    }
    Optional<Result> first =
        wrong.stream()
            .filter(one -> one.verdict() == Verdict.DONE)
            .findFirst()
            .or(() -> wrong.stream().findFirst())
            .or(
                () ->
                    criteria.stream().filter(it -> it.verdict() == Verdict.NOT_SHOWN).findFirst());
    return "NOT RIGHT: ended as " + end + "; " + first.map(Result::why).orElse("") + ".";
  }

  private String praise() {
    Debrief.Logins logins = logins();
    String culprit =
        criteria().stream()
            .filter(one -> one.id().equals(BuiltInCriterion.RIGHT_CULPRIT.id()))
            .flatMap(one -> one.place().stream())
            .map(place -> " At " + place.time() + " you named the FM that the evidence names.")
            .findFirst()
            .orElse("");
    return "Every criterion of this case was shown, with "
        + logins.spent()
        + " of "
        + logins.least()
        + " logins."
        + culprit
        + " This is how it should be done.";
  }

  private List<Debrief.Loaded> loaded() {
    return played.broken().stream()
        .flatMap(card -> card.fms().stream())
        .map(
            fm ->
                new Debrief.Loaded(
                    fm.listed().name(), fm.listed().version(), fm.applicationWorks(), fault(fm)))
        .toList();
  }

  private static String fault(CardTruth.FmTruth fm) {
    return switch (fm.behaviour()) {
      case GOOD -> "";
      case HALTS_AT_START -> "it halts the HSM when it starts";
      case HALTS_WHEN_CALLED -> "it halts the HSM when it is called";
      case HALTS_ON_SMFS_CONTENTS ->
          fm.applicationWorks() ? "" : "it halts the HSM on bad keys in SMFS";
      case MISBEHAVES -> "it gives wrong answers";
    };
  }

  private Debrief.Logins logins() {
    return new Debrief.Logins(
        played.logins(EnumSet.of(LoginUse.SUCCEEDED, LoginUse.FAILED, LoginUse.POSSIBLY)).size(),
        played.logins(EnumSet.of(LoginUse.FAILED)).size(),
        played.logins(EnumSet.of(LoginUse.POSSIBLY)).size(),
        played.needs().logins());
  }

  /** What went wrong comes first, then what was not shown. */
  private static List<String> nextTime(List<Result> criteria) {
    return criteria.stream()
        .filter(one -> one.verdict() != Verdict.MET && !one.nextTime().isEmpty())
        .sorted(
            Comparator.comparing((Result one) -> one.verdict() != Verdict.DONE)
                .thenComparing((Result one) -> !isWrong(one))
                .thenComparing(one -> one.place().map(Place::line).orElse(Long.MAX_VALUE)))
        .map(Result::nextTime)
        .distinct()
        .limit(MOST_ADVICE)
        .toList();
  }

  private String question(List<Result> wrong) {
    Optional<String> asked =
        wrong.stream()
            .sorted(
                Comparator.comparing(one -> one.place().map(Place::line).orElse(Long.MAX_VALUE)))
            .flatMap(one -> builtIn(one.id()).stream())
            .findFirst();
    return played
        .scenario()
        .teaching()
        .question()
        .or(() -> asked)
        .orElse("Which single line, on which page, would have been enough to decide this case?");
  }

  private static Optional<String> builtIn(String id) {
    for (BuiltInCriterion one : BuiltInCriterion.values()) {
      if (one.id().equals(id)) {
        return Optional.of(one.question());
      }
    }
    return Optional.empty();
  }
}
