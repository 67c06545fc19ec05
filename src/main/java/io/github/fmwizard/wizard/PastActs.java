// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.wizard;

import io.github.fmwizard.card.Action;
import io.github.fmwizard.card.CardRef;
import io.github.fmwizard.hsm.Console;
import io.github.fmwizard.hsm.PastAct;
import io.github.fmwizard.hsm.Progress;

/** Knows what became of an act that went on while the wizard was gone. */
public interface PastActs {

  /**
   * Looks for what became of an act.
   *
   * @param card the card
   * @param action the action
   * @param intended its intent
   * @param console the officer's console, lent again if the act still runs and asks
   * @param progress hears what an act that still runs is doing
   * @return one of the three answers; waits for an act that still runs
   */
  PastAct find(
      CardRef card, Action action, PastAct.Intended intended, Console console, Progress progress);
}
