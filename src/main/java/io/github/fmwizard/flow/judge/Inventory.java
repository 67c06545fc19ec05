// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.judge;

import io.github.fmwizard.card.Fm;
import io.github.fmwizard.card.Truth;
import io.github.fmwizard.flow.model.Attestation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Compares the listed FMs with the table of files. */
final class Inventory {

  private Inventory() {}

  static Judgement judge(Knowledge known, List<Fm> rows) {
    String needed = "every FM of the table listed and healthy";
    Optional<Attestation.FmFiles> files = known.answerOf(Attestation.FmFiles.class);
    if (files.isEmpty()) {
      return Judgement.said(Truth.UNKNOWN, "no table of files was given", needed);
    }
    Map<String, Truth> health = new LinkedHashMap<>();
    files.get().rows().forEach(file -> health.put(file.label(), health(file.label(), rows)));
    List<String> missing =
        health.entrySet().stream()
            .filter(label -> label.getValue() != Truth.YES)
            .map(Map.Entry::getKey)
            .toList();
    String found =
        missing.isEmpty()
            ? list(rows) + changedIds(known, rows)
            : "missing or not healthy, as far as can be read: " + String.join(", ", missing);
    return Judgement.sensed(health.values().stream().reduce(Truth.YES, Truth::and), found, needed);
  }

  /** One healthy row of that label is enough; one that can't be read leaves it open. */
  private static Truth health(String label, List<Fm> rows) {
    List<Truth> all =
        rows.stream().filter(row -> row.label().equals(label)).map(Fm::health).toList();
    if (all.contains(Truth.YES)) {
      return Truth.YES;
    }
    return all.contains(Truth.UNKNOWN) ? Truth.UNKNOWN : Truth.NO;
  }

  private static String changedIds(Knowledge known, List<Fm> rows) {
    String changed =
        known.fms().first().orElse(List.of()).stream()
            .filter(old -> rows.stream().anyMatch(r -> movedFrom(old, r)))
            .map(Fm::name)
            .collect(Collectors.joining(", "));
    return changed.isEmpty() ? "" : "; these have another ID than before: " + changed;
  }

  private static boolean movedFrom(Fm old, Fm now) {
    return now.label().equals(old.label()) && !now.id().equals(old.id());
  }

  static String list(List<Fm> rows) {
    if (rows.isEmpty()) {
      return "none listed";
    }
    return rows.stream()
        .map(row -> row.name() + words(row.health()))
        .collect(Collectors.joining(", "));
  }

  private static String words(Truth health) {
    return switch (health) {
      case YES -> "";
      case NO -> " not healthy";
      case UNKNOWN -> " with a status that can't be read";
    };
  }
}
