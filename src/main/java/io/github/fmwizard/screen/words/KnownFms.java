// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.words;

import io.github.fmwizard.card.Fm;
import io.github.fmwizard.card.FmId;
import io.github.fmwizard.flow.judge.Culprit;
import io.github.fmwizard.flow.judge.Knowledge;
import io.github.fmwizard.flow.model.Attestation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The FMs that are known of. */
public final class KnownFms {

  private KnownFms() {}

  /**
   * An FM by name.
   *
   * @param id its ID
   * @param label its label
   */
  public record Named(FmId id, String label) {}

  /** Returns the FMs as listed now, or else as last seen. */
  public static List<Fm> listed(Knowledge known) {
    return known.facts().fms().or(() -> known.lastSeen().fms()).orElse(List.of());
  }

  public static String line(Fm row) {
    return row.name()
        + ", version "
        + row.version()
        + ": "
        + row.status()
        + ", start-up "
        + row.startupStatus()
        + (row.fingerprint().isBlank() ? "" : ", fingerprint " + row.fingerprint());
  }

  /** Returns the FMs of this run that have no file yet: those first listed, and the culprit. */
  public static List<Named> without(Set<String> labels, Knowledge known) {
    List<Named> all = new ArrayList<>();
    List<Fm> first = known.fms().first().orElseGet(() -> listed(known));
    first.forEach(row -> all.add(new Named(row.id(), row.label())));
    Optional<Attestation.FmNamed> culprit = Culprit.said(known, Culprit.NAME);
    culprit
        .map(fm -> new Named(fm.id(), fm.label()))
        .filter(fm -> all.stream().noneMatch(one -> one.id().equals(fm.id())))
        .ifPresent(all::add);
    return all.stream().filter(fm -> !labels.contains(fm.label())).toList();
  }
}
