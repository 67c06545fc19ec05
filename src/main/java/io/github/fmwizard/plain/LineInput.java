// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.plain;

import io.github.fmwizard.hsm.ConsoleLease;
import io.github.fmwizard.hsm.HandOver;

/** Where lines come from, and how the console is lent to a program. */
interface LineInput extends AutoCloseable {

  /** Tells whether a person types, and the terminal itself shows it. */
  boolean isTerminal();

  /** Begins to read. */
  void start();

  /** Throws away what was typed so far, where typing ahead is no answer. */
  void discard();

  /**
   * Lends input and output.
   *
   * @param onClose what to do when both are back
   */
  ConsoleLease lend(HandOver handOver, Runnable onClose);

  /** Ends a hand-over, and each further one: nobody is there any more. */
  void cut();

  /** Puts all back as it was found; never throws. */
  @Override
  void close();
}
