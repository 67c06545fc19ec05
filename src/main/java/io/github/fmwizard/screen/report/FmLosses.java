// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.report;

import io.github.fmwizard.card.FactName;
import io.github.fmwizard.card.Fm;
import io.github.fmwizard.flow.judge.FmChange;
import io.github.fmwizard.flow.judge.Knowledge;
import io.github.fmwizard.flow.judge.Promise;
import io.github.fmwizard.screen.Mark;
import io.github.fmwizard.screen.dialog.Body;
import io.github.fmwizard.screen.dialog.ScreenContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says what became of each FM since the first list of the run. */
final class FmLosses {

  private FmLosses() {}

  static void add(ScreenContext context, Body body) {
    Knowledge known = context.known();
    Optional<List<Fm>> first = known.fms().first();
    Optional<List<Fm>> now = known.lastSeen().fms();
    if (first.isEmpty() || now.isEmpty()) {
      body.item(Mark.UNKNOWN, "FMs: not known", "the card listed no FMs in this run");
      return;
    }
    if (known.fms().late()) {
      body.item(
          Mark.UNKNOWN,
          "FMs from before: not known",
          "the card listed its FMs only after an act on them; now it lists " + names(now.get()));
    }
    List<FmChange> changes = FmChange.between(first, now);
    changes.forEach(change -> add(change, now.get(), known, body));
    if (known.fms().stale()) {
      body.item(
          Mark.UNKNOWN,
          "FMs now: not known",
          "an act may have changed them since the card listed them last");
    } else if (changes.isEmpty() && !known.fms().late()) {
      body.text("FMs: each FM of the first list is in the latest one, with the same build.");
    }
    if (known.facts().fms().isEmpty() && !known.fms().stale()) {
      String why = known.facts().unknown(FactName.FMS_LIST);
      body.item(Mark.UNKNOWN, "FMs now: not known; above is what was listed last", why);
    }
  }

  private static String names(List<Fm> rows) {
    return rows.isEmpty() ? "none" : rows.stream().map(Fm::name).collect(Collectors.joining(", "));
  }

  private static void add(FmChange change, List<Fm> now, Knowledge known, Body body) {
    Optional<Fm> elsewhere =
        change.before().stream()
            .flatMap(old -> now.stream().filter(row -> sameBuild(row, old)))
            .filter(row -> !row.id().equals(change.id()))
            .findFirst();
    boolean approved = Promise.approved(change, known);
    switch (change.kind()) {
      case REPLACED ->
          body.item(
              approved ? Mark.SENSED : Mark.FAILED,
              approved ? "FM replaced, as approved" : "FM OVERWRITTEN, not approved",
              change.words());
      case ADDED -> body.item(approved ? Mark.SENSED : Mark.FAILED, "FM added", change.words());
      case GONE ->
          body.item(
              Mark.FAILED,
              elsewhere.isPresent()
                  ? "FM with another ID"
                  : approved ? "FM removed" : "FM LOST, not approved",
              change.words() + elsewhere.map(row -> "; now " + row.name()).orElse(""));
    }
  }

  private static boolean sameBuild(Fm row, Fm old) {
    return row.label().equals(old.label()) && row.fingerprint().equals(old.fingerprint());
  }
}
