// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated.card;

import io.github.fmwizard.card.ActionKind;
import java.util.List;
import java.util.Optional;

/**
 * What goes wrong, and when. Acts are counted over the whole training, on all cards of the host.
 * Inspections are counted since the last act began, or since the start of this process.
 *
 * @param entries the faults; the first that fits a moment counts
 */
public record FaultScript(List<Entry> entries) {

  /** Nothing goes wrong. */
  public static final FaultScript NONE = new FaultScript(List.of());

  /** Copies the list. */
  public FaultScript {
    entries = List.copyOf(entries);
  }

  /**
   * One fault and its moment.
   *
   * @param on the moment
   * @param fault what goes wrong
   */
  public record Entry(Occasion on, Fault fault) {}

  /** When something goes wrong. */
  public sealed interface Occasion {}

  /**
   * At an act.
   *
   * @param kind the kind of act
   * @param nth which one of its kind, from 1
   */
  public record AtAct(ActionKind kind, int nth) implements Occasion {}

  /**
   * At an inspection of a card.
   *
   * @param after the act which it must follow; empty: before any act
   * @param nth which inspection since then, from 1
   */
  public record AtInspection(Optional<AtAct> after, int nth) implements Occasion {}

  public Optional<Fault> at(Occasion moment) {
    return entries.stream()
        .filter(entry -> entry.on().equals(moment))
        .map(Entry::fault)
        .findFirst();
  }
}
