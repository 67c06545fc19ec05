// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.judge;

import io.github.fmwizard.card.Fm;
import io.github.fmwizard.card.FmId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

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
   * Tells whether all rows but the excepted IDs are the same builds as before, and none of them
   * less healthy. One that another FM kept from starting may have become healthy.
   */
  static boolean sameBut(List<Fm> before, List<Fm> now, Set<FmId> except) {
    List<Fm> old = strip(before, except);
    List<Fm> rest = strip(now, except);
    return old.size() == rest.size()
        && old.stream().allMatch(row -> find(rest, row.id()).filter(as(row)).isPresent());
  }

  private static List<Fm> strip(List<Fm> rows, Set<FmId> except) {
    return rows.stream().filter(row -> !except.contains(row.id())).toList();
  }

  private static Predicate<Fm> as(Fm old) {
    return now ->
        now.label().equals(old.label())
            && now.fingerprint().equals(old.fingerprint())
            && (now.healthy() || !old.healthy());
  }
}
