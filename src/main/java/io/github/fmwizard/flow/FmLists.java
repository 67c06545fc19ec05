// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow;

import io.github.fmwizard.card.FmRow;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Compares lists of FMs. */
final class FmLists {

  private FmLists() {}

  /** Finds the row that is new, has another fingerprint, or began to wait for a restart. */
  static Optional<FmRow> changed(Optional<List<FmRow>> before, Optional<List<FmRow>> now) {
    if (before.isEmpty() || now.isEmpty()) {
      return Optional.empty();
    }
    return now.get().stream().filter(row -> differs(before.get(), row)).findFirst();
  }

  private static boolean differs(List<FmRow> before, FmRow row) {
    Optional<FmRow> old = find(before, row.id());
    return old.isEmpty()
        || !old.get().fingerprint().equals(row.fingerprint())
        || (row.waitsForRestart() && !old.get().waitsForRestart());
  }

  static Optional<FmRow> find(List<FmRow> rows, String id) {
    return rows.stream().filter(row -> row.id().equals(id)).findFirst();
  }

  static boolean labelTwice(List<FmRow> rows) {
    Set<String> labels = new HashSet<>();
    return !rows.stream().allMatch(row -> labels.add(row.label()));
  }

  /**
   * Tells whether all rows but the excepted IDs are the same builds as before, and none of them
   * less healthy. One that another FM kept from starting may have become healthy.
   */
  static boolean sameBut(List<FmRow> before, List<FmRow> now, Set<String> except) {
    List<FmRow> old = strip(before, except);
    List<FmRow> rest = strip(now, except);
    return old.size() == rest.size()
        && old.stream().allMatch(row -> find(rest, row.id()).filter(as(row)).isPresent());
  }

  private static List<FmRow> strip(List<FmRow> rows, Set<String> except) {
    return rows.stream().filter(row -> !except.contains(row.id())).toList();
  }

  private static Predicate<FmRow> as(FmRow old) {
    return now ->
        now.label().equals(old.label())
            && now.fingerprint().equals(old.fingerprint())
            && (now.healthy() || !old.healthy());
  }
}
