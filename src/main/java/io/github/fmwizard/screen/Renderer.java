// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen;

import io.github.fmwizard.hsm.Console;

/**
 * Draws a conversation until it is over. When the terminal goes away the renderer answers {@link
 * Answer.Cause#HANG_UP} to each prompt and stays, without drawing, until the conversation is over.
 */
public interface Renderer extends Console, AutoCloseable {

  /**
   * Draws, reads answers and runs posted tasks, on the calling thread, until the conversation is
   * over.
   *
   * @param conversation what to talk to
   */
  void run(Conversation conversation);

  /**
   * Runs a task on the renderer's thread and draws again. May be called from any thread, also
   * before {@link #run}.
   *
   * @param task the task
   */
  void post(Runnable task);

  /** Restores the terminal exactly as it was found; never throws. */
  @Override
  void close();
}
