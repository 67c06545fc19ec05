// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.card;

/** What became of an act. */
public enum OutcomeKind implements Word {
  /** Done. */
  DONE("done"),
  /** Refused before anything changed. */
  REFUSED("refused"),
  /** Begun, and failed. */
  FAILED("failed"),
  /** Begun, and the card shows another result than the gate promised. */
  OTHER("other-than-approved"),
  /** Nobody can tell. */
  UNKNOWN("unknown");

  private final String word;

  OutcomeKind(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
