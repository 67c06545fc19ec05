// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.classroom;

import io.github.fmwizard.card.LoginUse;
import io.github.fmwizard.flow.RunState;
import io.github.fmwizard.flow.engine.Waiting;
import io.github.fmwizard.flow.model.ActRecord;
import io.github.fmwizard.flow.model.Event;
import io.github.fmwizard.flow.model.Position;
import io.github.fmwizard.flow.model.Step;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an instructor sees of one trainee.
 *
 * @param seat where the training lives: the name of its state directory, or the user who trains
 * @param name who sits at the console; empty if nobody said so
 * @param run the run's id
 * @param folder the run's folder
 * @param scenario the scenario's name
 * @param demo whether the model run plays by itself
 * @param standing whether somebody works on it
 * @param page where it stands on the ladder
 * @param step the path of its step
 * @param onPage how long it has stood there; what is finished stands nowhere
 * @param logins HSM SO logins of the run
 * @param gate the last answer to a gate
 * @param alert why an instructor should look; empty if there is no reason
 * @param remark what it waits for, how it ended, or why it can't be read
 */
public record TraineeRow(
    String seat,
    String name,
    String run,
    Path folder,
    String scenario,
    boolean demo,
    Standing standing,
    String page,
    String step,
    Optional<Duration> onPage,
    Logins logins,
    Optional<String> gate,
    Optional<Alert> alert,
    String remark) {

  /** Whether somebody works on a run. */
  public enum Standing {
    /** A process of this host works on it. */
    LIVE("live"),
    /** Somebody stopped for now, by choice. */
    PAUSED("paused"),
    /** No process works on it, and nobody stopped it: it was killed, or its terminal was lost. */
    DEAD("dead"),
    /** It ended. */
    FINISHED("finished"),
    /** Nothing is known of it. */
    UNREADABLE("unreadable");

    private final String word;

    Standing(String word) {
      this.word = word;
    }

    /**
     * Returns the word for it.
     *
     * @return a word for tables and for machines
     */
    public String word() {
      return word;
    }
  }

  /** Why an instructor should look at a trainee. */
  public enum Alert {
    /** Everything the gate covers goes with one confirmation. */
    ERASING_GATE("erasing gate"),
    /** The page has not changed for long. */
    STUCK("stuck"),
    /** The program was killed, or its terminal was lost. */
    DEAD("dead"),
    /** An outcome is not known, and a person has to say what it was. */
    UNKNOWN("unknown outcome");

    private final String word;

    Alert(String word) {
      this.word = word;
    }

    /**
     * Returns the words for it.
     *
     * @return words for tables and for machines
     */
    public String word() {
      return word;
    }
  }

  /**
   * Logins of the HSM SO.
   *
   * @param spent all of them, those of which it is not known among them
   * @param failed those that failed
   */
  public record Logins(int spent, int failed) {

    static Logins of(List<ActRecord> acts) {
      return new Logins(
          count(acts, LoginUse.SUCCEEDED)
              + count(acts, LoginUse.FAILED)
              + count(acts, LoginUse.POSSIBLY),
          count(acts, LoginUse.FAILED));
    }

    private static int count(List<ActRecord> acts, LoginUse use) {
      return (int)
          acts.stream()
              .filter(act -> act.account().filter(account -> account.login() == use).isPresent())
              .count();
    }

    /**
     * Returns them in words.
     *
     * @return a number, and how many failed if any did
     */
    public String words() {
      return failed == 0 ? Integer.toString(spent) : spent + ", " + failed + " failed";
    }
  }

  /** Makes the row of a run that could be read. */
  static TraineeRow of(FoldedRun run, Standing standing, Instant now, Duration patience) {
    Optional<RunState> state = run.state();
    Optional<Duration> onPage =
        standing == Standing.FINISHED ? Optional.empty() : Optional.of(run.onPage(now));
    return new TraineeRow(
        run.seat(),
        run.person(),
        run.id(),
        run.folder().path(),
        run.scenario(),
        run.isDemo(),
        standing,
        state.map(TraineeRow::page).orElse(""),
        state.map(RunState::path).orElse(""),
        onPage,
        Logins.of(state.map(at -> at.known().acts()).orElse(List.of())),
        run.gate().map(TraineeRow::words),
        alert(standing, state, onPage, patience),
        state.map(at -> remark(at.engine().waiting())).orElse(""));
  }

  /** Makes the row of a run that can't be read. */
  static TraineeRow unreadable(FoldedRun run, String why) {
    return new TraineeRow(
        run.seat(),
        run.person(),
        run.id(),
        run.folder().path(),
        run.scenario(),
        run.isDemo(),
        Standing.UNREADABLE,
        "",
        "",
        Optional.empty(),
        new Logins(0, 0),
        Optional.empty(),
        Optional.empty(),
        why);
  }

  private static String words(Event.GateAnswered gate) {
    return gate.passed() ? "passed" : "no: " + gate.how();
  }

  private static Optional<Alert> alert(
      Standing standing, Optional<RunState> state, Optional<Duration> onPage, Duration patience) {
    if (standing == Standing.DEAD) {
      return Optional.of(Alert.DEAD);
    }
    if (standing != Standing.LIVE || state.isEmpty()) {
      return Optional.empty();
    }
    if (atErasingGate(state.get())) {
      return Optional.of(Alert.ERASING_GATE);
    }
    if (state.get().engine().waiting() instanceof Waiting.Unresolved) {
      return Optional.of(Alert.UNKNOWN);
    }
    return onPage.filter(time -> time.compareTo(patience) >= 0).map(time -> Alert.STUCK);
  }

  private static boolean atErasingGate(RunState state) {
    return state.engine().waiting() instanceof Waiting.AtGate gate
        && state.map().actions(state.engine().position(), gate.plan()).stream()
            .anyMatch(action -> action.erases());
  }

  private static String page(RunState state) {
    Position at = state.engine().position();
    int rungs = state.map().flow().rungs().size();
    String step = state.step().map(Step::id).map(id -> ", " + id).orElse("");
    return switch (at.section()) {
      case BEFORE -> "before" + step;
      case RUNG -> "rung " + (at.rung() + 1) + "/" + rungs + step;
      case AFTER -> "after" + step;
    };
  }

  private static String remark(Waiting waiting) {
    return switch (waiting) {
      case Waiting.Look ignored -> "inspects the card";
      case Waiting.Reading ignored -> "reads";
      case Waiting.Question ignored -> "answers a question";
      case Waiting.Undecided ignored -> "decides what is unknown";
      case Waiting.CheckShown ignored -> "reads a check";
      case Waiting.GuardShown ignored -> "reads a check before a gate";
      case Waiting.AtGate gate -> gate.moved() ? "at a gate; the card changed" : "at a gate";
      case Waiting.Comparing ignored -> "inspects the card";
      case Waiting.Acting ignored -> "an act runs";
      case Waiting.ActShown ignored -> "reads an outcome";
      case Waiting.Unresolved ignored -> "an outcome is unknown";
      case Waiting.Verified ignored -> "reads the verify";
      case Waiting.Failure ignored -> "chooses what to do after a failure";
      case Waiting.Ended ended -> ended.end().word();
    };
  }
}
