// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.judge;

import io.github.fmwizard.card.FactName;
import io.github.fmwizard.card.Facts;
import io.github.fmwizard.card.Fm;
import io.github.fmwizard.card.OutcomeKind;
import io.github.fmwizard.flow.model.ActRecord;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a run knows about FMs beyond the latest look.
 *
 * @param first the first list of this run, if the card ever listed its FMs
 * @param methods methods that have listed at least one FM in this run; only their empty lists count
 *     as an absence
 * @param loaded the FM that this run's latest load changed or newly listed
 * @param late whether an act may have changed FMs before the first list: what was there at first is
 *     not known then
 * @param stale whether an act may have changed FMs since the latest list
 */
public record FmHistory(
    Optional<List<Fm>> first,
    Set<String> methods,
    Optional<Fm> loaded,
    boolean late,
    boolean stale) {

  /** No list was seen. */
  public static final FmHistory NONE =
      new FmHistory(Optional.empty(), Set.of(), Optional.empty(), false, false);

  /** Copies the collections. */
  public FmHistory {
    first = first.map(List::copyOf);
    methods = Set.copyOf(methods);
  }

  /**
   * Tells whether an absence from this list is a real one.
   *
   * @param facts a look
   * @return true if the method that was used has listed an FM in this run
   */
  public boolean trusts(Facts facts) {
    return methods.contains(facts.get(FactName.FMS_LIST).how());
  }

  FmHistory after(Facts seen) {
    Optional<List<Fm>> rows = seen.fms();
    if (rows.isEmpty()) {
      return this;
    }
    Set<String> next = new HashSet<>(methods);
    if (!rows.get().isEmpty()) {
      next.add(seen.get(FactName.FMS_LIST).how());
    }
    return new FmHistory(first.or(() -> rows), next, loaded, late, false);
  }

  FmHistory withLoaded(Optional<Fm> row) {
    return new FmHistory(first, methods, row, late, stale);
  }

  /** An act that refuses changes nothing; all else may have. */
  FmHistory acted(ActRecord act) {
    boolean refused =
        act.account().filter(account -> account.said() == OutcomeKind.REFUSED).isPresent();
    return act.action().changesFms() && !refused
        ? new FmHistory(first, methods, loaded, late || first.isEmpty(), true)
        : this;
  }
}
