// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.wizard;

import io.github.fmwizard.card.Action;
import io.github.fmwizard.card.CardRef;
import io.github.fmwizard.hsm.ActResult;
import io.github.fmwizard.hsm.Console;
import io.github.fmwizard.hsm.Progress;
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
   * @param console the officer's console, lent again if the act still runs and asks
   * @param progress hears what an act that still runs is doing
   * @return what the program or call said, or empty if nobody knows; waits for an act that still
   *     runs
   */
  Optional<ActResult> resultOf(
      CardRef card, Action action, Instant intended, Console console, Progress progress);
}
