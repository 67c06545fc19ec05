// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.output;

import io.github.fmwizard.card.Word;

/** What a line of a vendor program says of the act that is running. */
public enum LineTells implements Word {
  /** It is done. */
  DONE("done"),
  /** It is done; the effect comes with the restart. */
  DUE_AT_RESTART("due-at-restart"),
  /** It was refused before anything changed. */
  REFUSED("refused"),
  /** It was begun and did not succeed. */
  FAILED("failed"),
  /** A question that is not for a password. */
  QUESTION("question"),
  /** A prompt for a password, or the way to the PED. */
  PASSWORD("password"),
  /** A warning that keys are erased, or of an act on more than was approved. */
  ERASE_WARNING("erase-warning"),
  /** A note, and no verdict. */
  NOTE("note");

  private final String word;

  LineTells(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }

  /** Tells whether it is a success. */
  boolean succeeds() {
    return this == DONE || this == DUE_AT_RESTART;
  }

  /** Tells whether it is the opposite of a success. */
  boolean denies() {
    return this == REFUSED || this == FAILED;
  }

  /** Tells whether the program waits for an answer behind it, on the same line. */
  boolean asks() {
    return this == QUESTION || this == PASSWORD;
  }
}
