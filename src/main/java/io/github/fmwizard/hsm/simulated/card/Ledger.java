// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated.card;

import io.github.fmwizard.card.Action;
import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.CardRef;
import io.github.fmwizard.hsm.ActResult;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What was done in a training: counts that faults and slot numbers follow from, and the last act.
 *
 * @param begun how many acts of each kind were begun; a kind without any may be absent
 * @param starts how often cards were restarted, by acts and by power cycles
 * @param last the last act
 */
public record Ledger(Map<ActionKind, Integer> begun, int starts, Optional<LastAct> last) {

  public static final Ledger EMPTY = new Ledger(Map.of(), 0, Optional.empty());

  public Ledger {
    begun = Map.copyOf(begun);
  }

  public int count(ActionKind kind) {
    return begun.getOrDefault(kind, 0);
  }

  public Ledger begin(CardRef card, Action action, Instant now) {
    ActionKind kind = action.kind();
    Map<ActionKind, Integer> counts = new EnumMap<>(ActionKind.class);
    counts.putAll(begun);
    counts.merge(kind, 1, Integer::sum);
    int number = counts.values().stream().mapToInt(Integer::intValue).sum();
    LastAct act =
        new LastAct(number, kind, card, action.toString(), now, ActStage.BEGUN, Optional.empty());
    return new Ledger(counts, starts, Optional.of(act));
  }

  public Ledger at(ActStage stage) {
    return change(act -> act.at(stage));
  }

  public Ledger finished(ActResult result) {
    return change(act -> act.finished(result));
  }

  public Ledger started() {
    return new Ledger(begun, starts + 1, last);
  }

  private Ledger change(UnaryOperator<LastAct> change) {
    return new Ledger(begun, starts, last.map(change));
  }
}
