// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow;

/** When a named person's word may stand in for a value that the card cannot show. */
public final class Attesting {

  private Attesting() {}

  /**
   * Tells whether a person may vouch for a predicate.
   *
   * @param truths the truths at hand
   * @param use the predicate
   * @return true for a hard predicate that is unknown while the card is halted or not answering,
   *     except those that only this host can tell
   */
  public static boolean allowed(Truths truths, PredicateUse use) {
    boolean ofHost =
        use.predicate() == Predicate.TOOLS_TRUSTED
            || use.predicate() == Predicate.EVIDENCE_WRITABLE;
    return use.predicate().hard()
        && !ofHost
        && truths.of(use) == Truth.UNKNOWN
        && truths.of(Predicate.CARD_ANSWERS) != Truth.YES;
  }
}
