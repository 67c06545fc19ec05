// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.card;

/** The answer to a predicate. UNKNOWN never counts as either of the others. */
public enum Truth implements Word {
  /** It holds. */
  YES("yes"),
  /** It does not. */
  NO("no"),
  /** Nobody can tell. */
  UNKNOWN("unknown");

  private final String word;

  Truth(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }

  /**
   * Makes a truth of something that is certain.
   *
   * @param holds whether it holds
   * @return YES or NO
   */
  public static Truth of(boolean holds) {
    return holds ? YES : NO;
  }

  /**
   * Holds if both hold; NO outweighs UNKNOWN.
   *
   * @param other the other
   * @return the conjunction
   */
  public Truth and(Truth other) {
    if (this == NO || other == NO) {
      return NO;
    }
    return this == YES ? other : UNKNOWN;
  }

  /**
   * Turns YES into NO and back.
   *
   * @return the negation; UNKNOWN stays
   */
  public Truth not() {
    return this == UNKNOWN ? UNKNOWN : Truth.of(this == NO);
  }
}
