// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen;

import java.time.Instant;
import java.util.Optional;

/** What a renderer talks to. Not thread-safe: all calls come from the renderer's thread. */
public interface Conversation {

  /**
   * Returns what to draw now. It changes only by the calls below, and by tasks posted to the
   * renderer.
   *
   * @return the current screen
   */
  Screen screen();

  /**
   * Makes a view that is laid over the current screen, as it is now.
   *
   * @param overlay which
   * @return the view, or empty if it can't be opened over the current screen
   */
  default Optional<Screen> overlay(Overlay overlay) {
    return Optional.empty();
  }

  /**
   * Takes an answer. An answer that doesn't fit the prompt changes nothing but the screen's words.
   *
   * @param serial the serial of the screen that was answered
   * @param answer the answer
   * @param now the time
   */
  void answer(long serial, Answer answer, Instant now);

  /**
   * Lets time pass: clocks, pauses and idle limits. Called about once a second.
   *
   * @param now the time
   */
  void tick(Instant now);

  /**
   * Hears that the terminal is gone for good, so that nobody answers and nobody looks. Called about
   * once a second from then on.
   *
   * @param now the time
   */
  default void deserted(Instant now) {}

  /**
   * Tells whether the run has ended and the last screen was left.
   *
   * @return true when the renderer should return
   */
  boolean over();
}
