// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.wizard;

import io.github.fmwizard.hsm.ActResult;
import io.github.fmwizard.hsm.Action;
import io.github.fmwizard.hsm.CardRef;
import java.time.Instant;
import java.util.Optional;

/** Knows what became of an act that went on while the wizard was gone. */
public interface PastActs {

  /**
   * Looks for a result.
   *
   * @param card the card
   * @param action the action
   * @param intended when its intent was written
   * @return what the program or call said, or empty if nobody knows
   */
  Optional<ActResult> resultOf(CardRef card, Action action, Instant intended);
}
