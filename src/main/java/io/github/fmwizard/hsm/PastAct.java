// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm;

import java.time.Instant;

/**
 * What became of an act that was intended before a wizard was gone. There are three answers: it
 * never began, it ended with a result, or it was cut off and nobody told.
 */
public sealed interface PastAct {

  /**
   * It is proved that nothing reached the card and no login was spent.
   *
   * @param why how that is known, a phrase
   */
  record NeverBegan(String why) implements PastAct {}

  /**
   * It ended, or is over with a result that may itself be unknown.
   *
   * @param result what the program or call said
   */
  record Ended(ActResult result) implements PastAct {}

  /**
   * It began and is over, and nothing tells how far it came: only the card can show that.
   *
   * @param why what is known, completes the sentence "unknown because ..."
   */
  record CutOff(String why) implements PastAct {}

  /**
   * The intent of such an act.
   *
   * @param at when it was recorded, by the wizard's clock; for people, nothing is decided by it
   * @param begun the number of the act that the access layer had begun last before it
   */
  record Intended(Instant at, int begun) {}
}
