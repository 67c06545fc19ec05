// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow;

import io.github.fmwizard.card.Truth;
import io.github.fmwizard.flow.engine.Moves;
import io.github.fmwizard.flow.engine.Waiting;
import io.github.fmwizard.flow.judge.LoginLedger;
import io.github.fmwizard.flow.model.Expectation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Prints where a run is, for transcripts. */
final class Picture {

  private static final String INDENT = "    ";

  private final List<String> lines = new ArrayList<>();
  private final RunState state;

  private Picture(RunState state) {
    this.state = state;
  }

  /** Prints the place, and what differs from the state before. */
  static List<String> of(RunState before, Story story) {
    Picture picture = new Picture(story.state);
    picture.place();
    picture.checks(story);
    picture.moves();
    picture.changes(before);
    return picture.lines;
  }

  private void place() {
    lines.add("  " + state.path() + ": " + words(state.engine().waiting()));
  }

  private static String words(Waiting waiting) {
    if (waiting instanceof Waiting.Look look) {
      return "look, for " + low(look.purpose());
    }
    if (waiting instanceof Waiting.CheckShown check) {
      return "check, " + low(check.readiness());
    }
    if (waiting instanceof Waiting.GuardShown guard) {
      return "guard of " + guard.plan() + ", " + low(guard.readiness());
    }
    if (waiting instanceof Waiting.AtGate gate) {
      return "gate of " + gate.plan() + (gate.moved() ? ", asked again" : "");
    }
    if (waiting instanceof Waiting.ActShown shown) {
      return "act " + shown.outcome().word();
    }
    if (waiting instanceof Waiting.Verified verified) {
      return "verdict " + low(verified.verdict());
    }
    if (waiting instanceof Waiting.Failure failure) {
      return "failure, " + low(failure.cause());
    }
    return waiting instanceof Waiting.Ended ended
        ? "ended, " + ended.end().word()
        : waiting.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  private static String low(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Prints what does not hold at a check or a guard. */
  private void checks(Story story) {
    boolean shown =
        state.engine().waiting() instanceof Waiting.CheckShown
            || state.engine().waiting() instanceof Waiting.GuardShown;
    if (!shown) {
      return;
    }
    for (Expectation expectation : story.expectations()) {
      Truth truth = state.engine().truths().of(expectation.use());
      if (truth != Truth.YES) {
        boolean over = state.engine().overridden().contains(expectation.use());
        lines.add(INDENT + expectation.use() + ": " + truth.word() + (over ? ", overridden" : ""));
      }
    }
  }

  private void moves() {
    if (!(state.engine().waiting() instanceof Waiting.Failure failure)) {
      return;
    }
    List<Moves.Offer> offers = Moves.offers(state.map(), state.engine(), failure.cause());
    lines.add(
        INDENT
            + offers.stream()
                .filter(offer -> offer.lock().isEmpty())
                .map(offer -> offer.move().word())
                .collect(Collectors.joining(", ")));
    for (Moves.Offer offer : offers) {
      offer
          .lock()
          .ifPresent(l -> lines.add(INDENT + "no " + offer.move().word() + ": " + l.sentence()));
    }
  }

  private void changes(RunState before) {
    if (!before.engine().rungs().equals(state.engine().rungs())) {
      lines.add(
          INDENT
              + "rungs: "
              + state.engine().rungs().stream()
                  .map(Picture::low)
                  .collect(Collectors.joining(", ")));
    }
    if (!before.known().logins().equals(state.known().logins())) {
      LoginLedger ledger = state.known().logins();
      lines.add(
          INDENT
              + "logins: "
              + (ledger.sensed().isPresent() ? ledger.sensed().getAsInt() + " told" : "never told")
              + ", "
              + ledger.possiblySpent()
              + " possibly spent since");
    }
    state
        .known()
        .lastAct()
        .filter(act -> !before.known().lastAct().equals(state.known().lastAct()))
        .ifPresent(
            act ->
                lines.add(
                    INDENT
                        + act.action().word()
                        + act.outcome().map(o -> ": " + o.word()).orElse(": begun")));
  }
}
