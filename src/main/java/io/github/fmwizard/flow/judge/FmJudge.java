// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.judge;

import io.github.fmwizard.card.FactName;
import io.github.fmwizard.card.Fm;
import io.github.fmwizard.card.FmId;
import io.github.fmwizard.card.Truth;
import io.github.fmwizard.flow.model.PredicateUse;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Judges what the card lists. */
final class FmJudge {

  private FmJudge() {}

  static Judgement judge(PredicateUse use, Knowledge known) {
    Optional<List<Fm>> rows = known.facts().fms();
    if (rows.isEmpty()) {
      String found = known.facts().unknown(FactName.FMS_LIST);
      return Judgement.sensed(Truth.UNKNOWN, found, needed(use, known));
    }
    return onList(use, known, rows.get());
  }

  private static Judgement onList(PredicateUse use, Knowledge known, List<Fm> rows) {
    return switch (use.predicate()) {
      case FM_LISTED -> result(use, known, Truth.of(row(use, known, rows).isPresent()), rows);
      case NO_FM_LISTED -> result(use, known, rows.isEmpty() ? trusted(known) : Truth.NO, rows);
      case FM_ABSENT ->
          result(use, known, row(use, known, rows).isEmpty() ? trusted(known) : Truth.NO, rows);
      case FM_REPLACED -> result(use, known, replaced(known, rows), rows);
      case FM_HEALTHY ->
          result(use, known, row(use, known, rows).map(Fm::health).orElse(Truth.NO), rows);
      case BYSTANDERS_UNCHANGED -> result(use, known, bystanders(known, rows), rows);
      case FMS_AS_INVENTORY -> Inventory.judge(known, rows);
      case CULPRIT_CURED -> cured(use, known, rows);
      case NO_LABEL_TWICE ->
          result(
              use,
              known,
              Truth.of(!FmLists.labelTwice(rows) && !Culprit.isBesideLoad(known, rows)),
              rows);
      default -> throw new IllegalArgumentException("Not of FMs: " + use);
    };
  }

  private static Judgement result(PredicateUse use, Knowledge known, Truth truth, List<Fm> rows) {
    return Judgement.sensed(truth, found(use, known, rows), needed(use, known));
  }

  private static Truth trusted(Knowledge known) {
    return known.fms().trusts(known.facts()) ? Truth.YES : Truth.UNKNOWN;
  }

  private static Optional<Fm> row(PredicateUse use, Knowledge known, List<Fm> rows) {
    return Culprit.row(known, use.fm().orElse(Culprit.NAME), rows);
  }

  private static Truth replaced(Knowledge known, List<Fm> rows) {
    Optional<Fm> loaded = known.fms().loaded();
    if (loaded.isEmpty()) {
      return known.fms().first().isPresent() ? Truth.NO : Truth.UNKNOWN;
    }
    Optional<Fm> first = known.fms().first().flatMap(list -> FmLists.find(list, loaded.get().id()));
    boolean replaced =
        first.isPresent()
            && !first.get().fingerprint().equals(loaded.get().fingerprint())
            && !FmLists.labelTwice(rows);
    return Truth.of(replaced);
  }

  private static Truth bystanders(Knowledge known, List<Fm> rows) {
    Optional<List<Fm>> first = known.fms().first();
    if (first.isEmpty()) {
      return Truth.UNKNOWN;
    }
    Set<FmId> except = new HashSet<>(Promise.kept(known));
    Culprit.said(known, Culprit.NAME).ifPresent(fm -> except.add(fm.id()));
    return FmLists.sameBut(first.get(), rows, except);
  }

  private static Judgement cured(PredicateUse use, Knowledge known, List<Fm> rows) {
    if (Culprit.leftOut(known)) {
      Truth gone = row(use, known, rows).isEmpty() ? trusted(known) : Truth.NO;
      return Judgement.sensed(gone, found(use, known, rows), "absent, as decided");
    }
    if (Culprit.said(known, Culprit.NAME).isEmpty() && known.fms().loaded().isEmpty()) {
      Truth all = rows.stream().map(Fm::health).reduce(Truth.YES, Truth::and);
      return Judgement.sensed(all, Inventory.list(rows), "every FM healthy");
    }
    Truth healthy = row(use, known, rows).map(Fm::health).orElse(Truth.NO);
    return Judgement.sensed(healthy, found(use, known, rows), "listed, Enabled and OK");
  }

  private static String found(PredicateUse use, Knowledge known, List<Fm> rows) {
    return switch (use.predicate()) {
      case FM_LISTED, FM_ABSENT, FM_HEALTHY, CULPRIT_CURED, FM_REPLACED ->
          row(use, known, rows).map(FmJudge::line).orElseGet(() -> absence(known));
      default -> Inventory.list(rows);
    };
  }

  private static String absence(Knowledge known) {
    return known.fms().trusts(known.facts())
        ? "not listed"
        : "not listed, but this way of asking has not listed any FM in this run";
  }

  private static String line(Fm row) {
    return row.name() + ": " + row.status() + ", " + row.startupStatus();
  }

  private static String needed(PredicateUse use, Knowledge known) {
    String fm = Culprit.name(known, use.fm().orElse(Culprit.NAME));
    return switch (use.predicate()) {
      case FM_LISTED -> fm + " listed";
      case NO_FM_LISTED -> "no FM listed";
      case FM_ABSENT -> fm + " not listed";
      case FM_REPLACED -> fm + " with another fingerprint";
      case FM_HEALTHY -> fm + " Enabled and OK";
      case BYSTANDERS_UNCHANGED -> "all other FMs as before";
      case FMS_AS_INVENTORY -> "every FM of the table listed and healthy";
      case CULPRIT_CURED -> fm + " healthy, or absent as decided";
      case NO_LABEL_TWICE ->
          known.facts().fms().filter(rows -> Culprit.isBesideLoad(known, rows)).isPresent()
              ? "the new build in the place of " + fm + ", not beside it"
              : "no label twice";
      default -> "";
    };
  }
}
