// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.model;

import io.github.fmwizard.card.Truth;

/** When a named person's word may stand in for a value that the card cannot show. */
public final class AttestationRules {

  private AttestationRules() {}

  /**
   * Tells whether a person may vouch for a predicate.
   *
   * @param truths the truths at hand
   * @param use the predicate
   * @return true for a hard predicate that is unknown while the card is halted or not answering,
   *     except those that only this host can tell; which node a card has, also while it answers
   */
  public static boolean allowed(Truths truths, PredicateUse use) {
    return ofCard(use.predicate())
        && truths.of(use) == Truth.UNKNOWN
        && (truths.of(Predicate.CARD_ANSWERS) != Truth.YES
            || use.predicate() == Predicate.ONE_CARD_PROVED);
  }

  /**
   * Tells whether something other than the latest look may ever stand in: what only this host can
   * tell, it can tell whatever the card does.
   */
  public static boolean ofCard(Predicate predicate) {
    return predicate.hard()
        && predicate != Predicate.TOOLS_TRUSTED
        && predicate != Predicate.EVIDENCE_WRITABLE;
  }
}
