// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.report;

import io.github.fmwizard.card.Account;
import io.github.fmwizard.card.Fm;
import io.github.fmwizard.card.OutcomeKind;
import io.github.fmwizard.flow.judge.FmChange;
import io.github.fmwizard.flow.judge.Promise;
import io.github.fmwizard.flow.model.ActRecord;
import io.github.fmwizard.screen.Block;
import io.github.fmwizard.screen.dialog.Body;
import io.github.fmwizard.screen.dialog.ScreenContext;
import io.github.fmwizard.screen.words.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says what an act did instead of what its gate had promised. */
final class OtherResult {

  private OtherResult() {}

  static String words(ActRecord act, ScreenContext context) {
    Optional<String> used =
        act.account().filter(a -> a.said() == OutcomeKind.OTHER).map(Account::reading);
    String what =
        Promise.others(act, context.known()).stream()
            .map(change -> Sentence.of(change.words()))
            .collect(Collectors.joining(" "));
    if (used.isPresent()) {
      return used.get() + " " + what + (what.isEmpty() ? "" : " ") + "The plan has ended.";
    }
    String first = what.isEmpty() ? "The FMs are not as the gate said." : what;
    return first + " The gate did not say so, so the plan has ended.";
  }

  /** Compares the lists before and after the act, a row for each FM. */
  static void rows(ActRecord act, ScreenContext context, Body body) {
    List<FmChange> others = Promise.others(act, context.known());
    List<Fm> before = act.before().fms().orElse(List.of());
    List<Fm> now = context.known().facts().fms().orElse(List.of());
    List<List<String>> rows = new ArrayList<>();
    for (Fm old : before) {
      rows.add(List.of(old.name(), old.fingerprint(), build(find(now, old)), word(old, others)));
    }
    for (Fm row : now) {
      if (find(before, row).isEmpty()) {
        rows.add(List.of(row.name(), "not listed", row.fingerprint(), word(row, others)));
      }
    }
    body.add(new Block.Table(List.of("FM", "build before", "build now", "approved"), rows));
  }

  private static Optional<Fm> find(List<Fm> rows, Fm fm) {
    return rows.stream().filter(row -> row.id().equals(fm.id())).findFirst();
  }

  private static String build(Optional<Fm> row) {
    return row.map(Fm::fingerprint).orElse("not listed");
  }

  private static String word(Fm row, List<FmChange> others) {
    return others.stream().anyMatch(change -> change.id().equals(row.id())) ? "NO" : "yes";
  }
}
