// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.judge;

import io.github.fmwizard.card.Fm;
import io.github.fmwizard.card.FmId;
import io.github.fmwizard.card.Truth;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares lists of FMs. */
public final class FmLists {

  private FmLists() {}

  /** Finds the row that is new, has another fingerprint, or began to wait for a restart. */
  static Optional<Fm> changed(Optional<List<Fm>> before, Optional<List<Fm>> now) {
    if (before.isEmpty() || now.isEmpty()) {
      return Optional.empty();
    }
    return now.get().stream().filter(row -> differs(before.get(), row)).findFirst();
  }

  private static boolean differs(List<Fm> before, Fm row) {
    Optional<Fm> old = find(before, row.id());
    return old.isEmpty()
        || !old.get().fingerprint().equals(row.fingerprint())
        || (row.waitsForRestart() && !old.get().waitsForRestart());
  }

  /**
   * Finds the row of an ID.
   *
   * @param rows the list
   * @param id the ID
   * @return the first row that has it, or empty
   */
  public static Optional<Fm> find(List<Fm> rows, FmId id) {
    return rows.stream().filter(row -> row.id().equals(id)).findFirst();
  }

  static boolean labelTwice(List<Fm> rows) {
    Set<String> labels = new HashSet<>();
    return !rows.stream().allMatch(row -> labels.add(row.label()));
  }

  /**
   * Judges whether all rows but the excepted IDs are the same builds as before, and none of them
   * less healthy. One that another FM kept from starting may have become healthy. Where a status
   * moved to or from one that nobody could read, nobody knows.
   */
  static Truth sameBut(List<Fm> before, List<Fm> now, Set<FmId> except) {
    List<Fm> old = strip(before, except);
    List<Fm> rest = strip(now, except);
    Truth same = Truth.of(old.size() == rest.size());
    for (Fm row : old) {
      same = same.and(find(rest, row.id()).map(fresh -> same(row, fresh)).orElse(Truth.NO));
    }
    return same;
  }

  private static List<Fm> strip(List<Fm> rows, Set<FmId> except) {
    return rows.stream().filter(row -> !except.contains(row.id())).toList();
  }

  private static Truth same(Fm old, Fm now) {
    boolean build = now.label().equals(old.label()) && now.fingerprint().equals(old.fingerprint());
    return Truth.of(build).and(noLessHealthy(old, now));
  }

  private static Truth noLessHealthy(Fm old, Fm now) {
    boolean asBefore =
        now.status().equals(old.status()) && now.startupStatus().equals(old.startupStatus());
    if (asBefore || now.healthy() || (old.health() == Truth.NO && now.read())) {
      return Truth.YES;
    }
    return old.read() && now.read() ? Truth.NO : Truth.UNKNOWN;
  }
}
