// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Compares the listed FMs with the table of files. */
final class Inventory {

  private Inventory() {}

  static Judgement judge(Knowledge known, List<FmRow> rows) {
    String needed = "every FM of the table listed and healthy";
    Optional<Said.FmFiles> files = known.answerOf(Said.FmFiles.class);
    if (files.isEmpty()) {
      return Judgement.said(Truth.UNKNOWN, "no table of files was given", needed);
    }
    List<String> missing =
        files.get().rows().stream()
            .map(Said.FmFile::label)
            .filter(label -> rows.stream().noneMatch(r -> r.label().equals(label) && r.healthy()))
            .toList();
    String found =
        missing.isEmpty()
            ? list(rows) + changedIds(known, rows)
            : "missing or not healthy: " + String.join(", ", missing);
    return Judgement.sensed(Truth.of(missing.isEmpty()), found, needed);
  }

  private static String changedIds(Knowledge known, List<FmRow> rows) {
    String changed =
        known.fms().first().orElse(List.of()).stream()
            .filter(old -> rows.stream().anyMatch(r -> movedFrom(old, r)))
            .map(FmRow::name)
            .collect(Collectors.joining(", "));
    return changed.isEmpty() ? "" : "; these have another ID than before: " + changed;
  }

  private static boolean movedFrom(FmRow old, FmRow now) {
    return now.label().equals(old.label()) && !now.id().equals(old.id());
  }

  static String list(List<FmRow> rows) {
    if (rows.isEmpty()) {
      return "none listed";
    }
    return rows.stream()
        .map(row -> row.name() + (row.healthy() ? "" : " not healthy"))
        .collect(Collectors.joining(", "));
  }
}
