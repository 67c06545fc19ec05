// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen;

/** A mark is text and never colour alone. */
public enum Mark {
  /** Sensed and ok. */
  SENSED("[x]", "sensed, ok"),
  /** Said by a person. */
  SAID("[s]", "said"),
  /** Failed. */
  FAILED("[!]", "failed"),
  /** Unknown. */
  UNKNOWN("[?]", "unknown"),
  /** Overridden with a reason. */
  OVERRIDDEN("[~]", "overridden"),
  /** Not taken. */
  NOT_TAKEN("[-]", "not taken"),
  /** Where we are. */
  CURRENT("[>]", "current"),
  /** Still to come. */
  OPEN("[ ]", "open");

  private final String sign;
  private final String word;

  Mark(String sign, String word) {
    this.sign = sign;
    this.word = word;
  }

  /**
   * Returns the sign.
   *
   * @return three characters
   */
  public String sign() {
    return sign;
  }

  /**
   * Returns the word for it, for legends and screen readers.
   *
   * @return a short word
   */
  public String word() {
    return word;
  }
}
