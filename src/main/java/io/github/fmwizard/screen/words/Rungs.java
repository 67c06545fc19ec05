// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.words;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.OutcomeKind;
import io.github.fmwizard.flow.engine.RungState;
import io.github.fmwizard.flow.model.ActRecord;
import io.github.fmwizard.flow.model.Note;
import io.github.fmwizard.flow.model.Position;
import io.github.fmwizard.flow.model.Rung;
import io.github.fmwizard.screen.dialog.ScreenContext;
import java.util.List;
import java.util.Optional;

/** Facts about the rungs of a run. */
public final class Rungs {

  private Rungs() {}

  /** Returns the rung that the run is on, or nothing outside the ladder. */
  public static Optional<Rung> here(ScreenContext context) {
    Position at = context.state().engine().position();
    return at.section() == Position.Section.RUNG
        ? Optional.of(context.flow().rungs().get(at.rung()))
        : Optional.empty();
  }

  /** Returns the index of the rung that comes next; the number of rungs if there is none. */
  public static int next(ScreenContext context) {
    Position at = context.state().engine().position();
    return switch (at.section()) {
      case BEFORE -> 0;
      case RUNG -> at.rung() + 1;
      case AFTER -> context.flow().rungs().size();
    };
  }

  public static boolean erases(int rung, ScreenContext context) {
    return rung < context.flow().rungs().size()
        && (context.state().map().rungDoes(rung, ActionKind.ERASE_ALL_FMS)
            || context.state().map().rungDoes(rung, ActionKind.ERASE_SMFS));
  }

  /** Says what opened the rung at hand. */
  public static String unlockedBy(ScreenContext context) {
    Position at = context.state().engine().position();
    if (at.section() != Position.Section.RUNG || at.rung() == 0) {
      return "it is the first rung";
    }
    Rung below = context.flow().rungs().get(at.rung() - 1);
    if (context.state().engine().rungs().get(at.rung() - 1) == RungState.SKIPPED) {
      return "a recorded deviation: " + lastDeviation(context);
    }
    return "rung " + at.rung() + ", " + below.title() + ", did not help" + why(below, context);
  }

  private static String lastDeviation(ScreenContext context) {
    List<Note> notes =
        context.known().notes().stream()
            .filter(note -> note.kind() == Note.Kind.DEVIATION)
            .toList();
    return notes.isEmpty()
        ? "its reason is in the journal"
        : notes.get(notes.size() - 1).text() + " (" + notes.get(notes.size() - 1).by() + ")";
  }

  private static String why(Rung rung, ScreenContext context) {
    List<ActRecord> acts = acts(rung, context);
    if (acts.isEmpty()) {
      return ": it could not be tried";
    }
    ActRecord last = acts.get(acts.size() - 1);
    ActDescription described = ActDescription.of(last, context.state());
    return last.outcome()
        .filter(kind -> kind == OutcomeKind.REFUSED || kind == OutcomeKind.FAILED)
        .map(kind -> ": " + kind.word() + ", " + words(kind, described))
        .orElse(": the HSM was not recovered after it");
  }

  private static String words(OutcomeKind kind, ActDescription described) {
    return kind == OutcomeKind.FAILED ? described.failed() : described.notDone();
  }

  /** Returns the acts of a rung, oldest first. */
  static List<ActRecord> acts(Rung rung, ScreenContext context) {
    return context.known().acts().stream()
        .filter(act -> act.path().startsWith(rung.id() + "/"))
        .toList();
  }
}
