// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.wizard;

import io.github.fmwizard.flow.model.Attestation;
import io.github.fmwizard.flow.model.Decision;
import java.util.Optional;

/**
 * The world outside this program, where people do things by hand. Training moves its simulated
 * card.
 */
public interface OutsideWorld {

  /**
   * Hears that something is done by hand.
   *
   * @param act what
   * @return in training, what could be observed then, one sentence
   */
  Optional<String> byHand(Decision.ManualKind act);

  /**
   * Runs the applications' own tests, where this program can: in training. What they report counts,
   * whatever was typed.
   *
   * @param said what was typed
   * @param without the label of an FM that is away by decision, whose test does not apply
   * @return what the tests reported; empty where people run them
   */
  default Optional<Attestation.ApplicationTest> test(
      Attestation.ApplicationTest said, Optional<String> without) {
    return Optional.empty();
  }

  /**
   * Returns a world that does nothing: on a real card people do it themselves.
   *
   * @return the world
   */
  static OutsideWorld real() {
    return act -> Optional.empty();
  }
}
