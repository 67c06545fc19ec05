// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.judge;

import io.github.fmwizard.card.FactName;
import io.github.fmwizard.card.Facts;
import io.github.fmwizard.card.Truth;
import io.github.fmwizard.card.host.DriverHistory;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What lasts of a restart, so that nobody needs to catch the card while it is away (dossier 4.2,
 * 11.4). "Unchanged" proves nothing: the driver's module may have been loaded anew.
 */
public final class RestartProof {

  private RestartProof() {}

  /**
   * Finds what proves that a reset by the host ended between two looks.
   *
   * @param before facts directly before the restart
   * @param now facts of a look after it
   * @param node the card's node, for example {@code /dev/k7pf0}
   * @return what proves it, or empty
   */
  public static Optional<String> of(Facts before, Facts now, String node) {
    OptionalLong then = before.count(FactName.CARD_INSERTIONS);
    OptionalLong since = now.count(FactName.CARD_INSERTIONS);
    if (then.isPresent() && since.isPresent() && since.getAsLong() > then.getAsLong()) {
      return Optional.of(
          "the insertion count went from " + then.getAsLong() + " to " + since.getAsLong());
    }
    OptionalInt earlier = resets(before, node);
    OptionalInt later = resets(now, node);
    if (earlier.isPresent() && later.isPresent() && later.getAsInt() > earlier.getAsInt()) {
      return Optional.of("the driver's lines tell of a reset that ended");
    }
    boolean pendingGone =
        before.flag(FactName.CARD_RESTART_PENDING) == Truth.YES
            && now.flag(FactName.CARD_RESTART_PENDING) == Truth.NO;
    return pendingGone ? Optional.of("the card asks for no restart any more") : Optional.empty();
  }

  /** Tells whether no source that could prove a restart was readable before and after it. */
  static boolean nothingTells(Facts before, Facts now, String node) {
    boolean counted =
        before.count(FactName.CARD_INSERTIONS).isPresent()
            && now.count(FactName.CARD_INSERTIONS).isPresent();
    boolean logged = resets(before, node).isPresent() && resets(now, node).isPresent();
    return !counted && !logged;
  }

  private static OptionalInt resets(Facts facts, String node) {
    String name = node.substring(node.lastIndexOf('/') + 1);
    return CulpritEvidence.texts(facts)
        .map(lines -> OptionalInt.of(DriverHistory.of(lines, name).resets()))
        .orElse(OptionalInt.empty());
  }
}
