// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.judge;

import io.github.fmwizard.card.FactName;
import io.github.fmwizard.card.FactValue;
import io.github.fmwizard.card.Facts;
import io.github.fmwizard.card.Fm;
import io.github.fmwizard.card.FmId;
import io.github.fmwizard.card.Truth;
import io.github.fmwizard.flow.model.Attestation;
import io.github.fmwizard.flow.model.PredicateUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the card and the kernel log say about each FM: which one failed, and which one only waits. A
 * start-up status other than {@code OK} and "not started" is a failure of {@code Startup()}; an FM
 * that was not started is a victim (dossier 10.3, 12.7: inferred).
 */
public final class CulpritEvidence {

  private CulpritEvidence() {}

  /**
   * One piece of evidence about one FM.
   *
   * @param fm the FM
   * @param against whether it names this FM as the one that failed
   * @param sentence what was seen, and what it means
   */
  public record Evidence(Fm fm, boolean against, String sentence) {}

  /**
   * Lists all evidence, FM by FM.
   *
   * @param known what is known
   * @return the evidence on the FMs as listed now, or else as last seen in this run
   */
  public static List<Evidence> all(Knowledge known) {
    List<String> lines = kernelLines(known.facts());
    List<Evidence> all = new ArrayList<>();
    for (Fm row : rows(known)) {
      status(row).ifPresent(all::add);
      lines.stream()
          .filter(line -> names(line, row))
          .reduce((first, latest) -> latest)
          .ifPresent(line -> all.add(new Evidence(row, true, "the kernel log names it: " + line)));
    }
    return List.copyOf(all);
  }

  /**
   * Returns the FMs that the evidence names.
   *
   * @param known what is known
   * @return in the order of the list; empty if it names none
   */
  public static List<Fm> named(Knowledge known) {
    return all(known).stream().filter(Evidence::against).map(Evidence::fm).distinct().toList();
  }

  /** Judges whether the FM that was named is one that the evidence names, if it names any. */
  static Judgement judge(PredicateUse use, Knowledge known) {
    List<Fm> named = named(known);
    String name = use.fm().orElse(Culprit.NAME);
    Optional<FmId> said = Culprit.said(known, name).map(Attestation.FmNamed::id);
    if (named.isEmpty()) {
      return Judgement.sensed(
          Truth.YES, "no line or status names an FM", "the FM that the evidence names, if any");
    }
    String names = String.join(", ", named.stream().map(Fm::name).toList());
    boolean same = said.isPresent() && named.stream().anyMatch(fm -> fm.id().equals(said.get()));
    return Judgement.sensed(
        Truth.of(same),
        Culprit.name(known, name) + " was chosen; the evidence names " + names,
        "the FM that the evidence names");
  }

  private static List<Fm> rows(Knowledge known) {
    return known.facts().fms().or(() -> known.lastSeen().fms()).orElse(List.of());
  }

  private static Optional<Evidence> status(Fm row) {
    if (!row.read()) {
      return Optional.of(
          new Evidence(row, false, "its statuses could not be read: nothing for or against it"));
    }
    if (row.healthy() || row.waitsForRestart()) {
      return Optional.empty();
    }
    return row.startupStatus().equals(Fm.NOT_STARTED)
        ? Optional.of(new Evidence(row, false, "not started: a victim rather than the culprit"))
        : Optional.of(new Evidence(row, true, "its start failed: " + row.startupStatus()));
  }

  /** Returns the lines of the kernel log that name a card. */
  static List<String> kernelLines(Facts facts) {
    return facts
        .get(FactName.HOST_KERNEL_ALARMS)
        .seen()
        .map(value -> value instanceof FactValue.Texts texts ? texts.values() : List.<String>of())
        .orElse(List.of());
  }

  /** Whole words only: an ID like a000 is a part of many numbers. */
  private static boolean names(String line, Fm row) {
    String words = Pattern.quote(row.label()) + "|(0x)?0*" + Pattern.quote(row.id().toString());
    return !row.label().isBlank()
        && Pattern.compile("(?i)(?<![\\w])(" + words + ")(?![\\w])").matcher(line).find();
  }
}
