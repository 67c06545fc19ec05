// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.judge;

import io.github.fmwizard.card.Truth;

/**
 * The answer to a predicate, with the words that a check shows.
 *
 * @param truth yes, no or unknown
 * @param found what was found
 * @param needed what is needed
 * @param basis what the answer rests on
 */
public record Judgement(Truth truth, String found, String needed, Basis basis) {

  /** What an answer rests on. */
  public enum Basis {
    /** The latest look. */
    SENSED,
    /** An earlier look of this run, since the card cannot tell now. */
    SEEN_BEFORE,
    /** A person's word. */
    SAID
  }

  static Judgement sensed(Truth truth, String found, String needed) {
    return new Judgement(truth, found, needed, Basis.SENSED);
  }

  static Judgement said(Truth truth, String found, String needed) {
    return new Judgement(truth, found, needed, Basis.SAID);
  }

  Judgement on(Basis other) {
    return new Judgement(truth, found, needed, other);
  }
}
