// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.model;

import io.github.fmwizard.card.Word;

/** What can be done when a rung did not bring the cure. */
public enum Move implements Word {
  /** Looks at the card again. */
  LOOK_AGAIN("look-again"),
  /** Restarts the card, since it is halted or does not answer. */
  RESTART_CARD("restart-card"),
  /** Goes through this rung again, after something was mended. */
  REPEAT_RUNG("repeat-rung"),
  /** Names another FM as the faulty one. */
  ANOTHER_FM("another-fm"),
  /** Records something a person did by hand, such as a power cycle of the host. */
  MANUAL_ACT("manual-act"),
  /** Departs from the flow, recorded. */
  DEVIATE("deviate"),
  /** Writes a text for the vendor's support. */
  CASE_TEXT("case-text"),
  /** Goes up one rung. */
  NEXT_RUNG("next-rung"),
  /** Stops here. */
  STOP("stop");

  private final String word;

  Move(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
