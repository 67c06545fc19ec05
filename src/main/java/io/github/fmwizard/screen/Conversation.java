// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen;

import java.time.Instant;

/** What a renderer talks to. Not thread-safe: all calls come from the renderer's thread. */
public interface Conversation {

  /**
   * Returns what to draw now. It changes only by the calls below, and by tasks posted to the
   * renderer.
   *
   * @return the current deck
   */
  Deck deck();

  /**
   * Takes an answer. An answer that doesn't fit the prompt changes nothing but the screen's words.
   *
   * @param serial the serial of the deck that was answered
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
   * Hears that somebody is about to look at an overlay of the deck, so that what is costly is made
   * only then; what it shows now is in the deck afterwards.
   *
   * @param overlay the overlay
   */
  default void opening(Overlay overlay) {}

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
