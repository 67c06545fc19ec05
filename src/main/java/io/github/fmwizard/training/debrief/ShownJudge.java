// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training.debrief;

import io.github.fmwizard.flow.model.Event;
import io.github.fmwizard.training.Shown;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds where a run shows what a scenario asks for. */
final class ShownJudge {

  private final RunHistory history;

  ShownJudge(RunHistory history) {
    this.history = history;
  }

  /** Returns the first moment that shows it, or empty if none does. */
  Optional<RunHistory.PastEvent> find(Shown shown) {
    return switch (shown) {
      case Shown.Answered answered -> history.first(one -> isAnswer(one.event(), answered));
      case Shown.Did did ->
          history.first(
              one -> one.event() instanceof Event.OfAct of && of.act().action() == did.kind());
      case Shown.Gate gate -> history.first(one -> isGate(one, gate));
      case Shown.Noted noted ->
          history.first(
              one ->
                  one.after().known().notes().size() > one.before().known().notes().size()
                      && one.after().known().notes().getLast().kind() == noted.kind());
      case Shown.Moved moved ->
          history.first(
              one -> one.event() instanceof Event.Moved chosen && chosen.move() == moved.move());
      case Shown.Resumed ignored -> history.first(one -> one.event() instanceof Event.Resumed);
      case Shown.Ended ended ->
          history.end().filter(ended.ends()::contains).map(end -> history.moments().getLast());
      case Shown.All all -> all(all.parts());
      case Shown.Any any ->
          any.parts().stream().flatMap(part -> find(part).stream()).min(this.order());
      case Shown.Never never ->
          find(never.part()).isEmpty() && history.end().isPresent()
              ? Optional.of(history.moments().getLast())
              : Optional.empty();
      case Shown.Before before -> before(before);
    };
  }

  private Comparator<RunHistory.PastEvent> order() {
    return Comparator.comparingLong(RunHistory.PastEvent::line);
  }

  private Optional<RunHistory.PastEvent> all(List<Shown> parts) {
    List<RunHistory.PastEvent> found = parts.stream().flatMap(part -> find(part).stream()).toList();
    return found.size() == parts.size() ? found.stream().max(order()) : Optional.empty();
  }

  private Optional<RunHistory.PastEvent> before(Shown.Before before) {
    Optional<RunHistory.PastEvent> then = find(before.then());
    return find(before.first()).filter(first -> then.isEmpty() || first.line() < then.get().line());
  }

  private static boolean isAnswer(Event event, Shown.Answered wanted) {
    return event instanceof Event.Answered answered
        && answered.answer().equals(wanted.answer())
        && (wanted.is().isEmpty()
            || wanted.is().get().equals(PastEventWords.answer(answered.attestation().value())));
  }

  private static boolean isGate(RunHistory.PastEvent moment, Shown.Gate wanted) {
    return moment.event() instanceof Event.GateAnswered gate
        && moment.step().equals(wanted.step())
        && gate.passed() == wanted.passed();
  }
}
