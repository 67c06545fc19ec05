// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.model;

import io.github.fmwizard.card.Truth;
import java.util.Map;

/**
 * The truths judged after an event. A predicate that was not judged is unknown.
 *
 * @param all the truths
 */
public record Truths(Map<PredicateUse, Truth> all) {

  /** Nothing was judged. */
  public static final Truths NONE = new Truths(Map.of());

  /** Copies the map. */
  public Truths {
    all = Map.copyOf(all);
  }

  /**
   * Returns a truth.
   *
   * @param use the predicate
   * @return its truth; UNKNOWN if it was not judged
   */
  public Truth of(PredicateUse use) {
    return all.getOrDefault(use, Truth.UNKNOWN);
  }

  /**
   * Returns the truth of a predicate without arguments.
   *
   * @param predicate the predicate
   * @return its truth; UNKNOWN if it was not judged
   */
  public Truth of(Predicate predicate) {
    return of(PredicateUse.of(predicate));
  }
}
