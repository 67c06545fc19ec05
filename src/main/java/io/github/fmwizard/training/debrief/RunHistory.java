// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training.debrief;

import io.github.fmwizard.flow.RunState;
import io.github.fmwizard.flow.engine.Waiting;
import io.github.fmwizard.flow.model.Event;
import io.github.fmwizard.flow.model.Flow;
import io.github.fmwizard.flow.model.Policy;
import io.github.fmwizard.flow.model.Position;
import io.github.fmwizard.flow.model.Step;
import io.github.fmwizard.journal.Entry;
import io.github.fmwizard.run.Replay;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What happened in a run, oldest first, as its journal tells.
 *
 * @param moments what happened
 */
public record RunHistory(List<PastEvent> moments) {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** Copies the list. */
  public RunHistory {
    moments = List.copyOf(moments);
  }

  /**
   * One event.
   *
   * @param line its line in the journal
   * @param at when
   * @param event the event
   * @param before what was known, and where the run was, before it
   * @param after the same after it
   */
  public record PastEvent(long line, Instant at, Event event, RunState before, RunState after) {

    /** Returns the page: the rung and the step's id. */
    String page() {
      Position position = before.engine().position();
      String path = before.path();
      String step = path.substring(path.indexOf('/') + 1);
      return switch (position.section()) {
        case BEFORE -> "before the ladder, " + step;
        case RUNG -> "rung " + (position.rung() + 1) + ", " + step;
        case AFTER -> "after the ladder, " + step;
      };
    }

    String time() {
      return TIME.format(at);
    }

    /** Returns the id of the step that this happened at. */
    String step() {
      return before.step().map(Step::id).orElse("");
    }
  }

  /**
   * Reads a journal.
   *
   * @param flow the run's flow
   * @param entries the journal's entries
   * @return what happened
   * @throws IllegalStateException if the flow does not allow what the journal tells
   */
  public static RunHistory of(Flow flow, List<Entry> entries) {
    List<PastEvent> moments = new ArrayList<>();
    Replay replay =
        Replay.of(
            flow,
            Policy.none(),
            entries,
            (entry, event, before, after) ->
                moments.add(new PastEvent(entry.seq(), entry.at(), event, before, after)));
    return switch (replay) {
      case Replay.Replayed whole -> new RunHistory(moments);
      case Replay.Broken broken ->
          throw new IllegalStateException("Line " + broken.line() + ": " + broken.what());
      case Replay.NotCheckable other -> throw new IllegalStateException(other.sentence());
    };
  }

  Optional<PastEvent> first(Predicate<PastEvent> wanted) {
    return moments.stream().filter(wanted).findFirst();
  }

  Optional<PastEvent> last(Predicate<PastEvent> wanted) {
    return moments.reversed().stream().filter(wanted).findFirst();
  }

  /** Finds the first moment of that kind after another one. */
  Optional<PastEvent> after(PastEvent moment, Predicate<PastEvent> wanted) {
    return first(one -> one.line() > moment.line() && wanted.test(one));
  }

  List<PastEvent> all(Predicate<PastEvent> wanted) {
    return moments.stream().filter(wanted).toList();
  }

  Optional<RunState> state() {
    return moments.isEmpty() ? Optional.empty() : Optional.of(moments.getLast().after());
  }

  Optional<Waiting.End> end() {
    return state()
        .flatMap(
            last ->
                last.engine().waiting() instanceof Waiting.Ended ended
                    ? Optional.of(ended.end())
                    : Optional.empty());
  }
}
