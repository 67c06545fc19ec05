// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen;

/**
 * What a person gave in answer to a {@link Prompt}, checked for form by the renderer and for
 * meaning by the conversation.
 */
public sealed interface Answer {

  /** Goes on. */
  record GoOn() implements Answer {}

  /**
   * Took an option.
   *
   * @param word the option's word
   */
  record Chosen(String word) implements Answer {}

  /** Typed {@code y} and then Enter at a confirmation. */
  record Yes() implements Answer {}

  /**
   * Typed a line, a challenge or a path; empty where that is allowed.
   *
   * @param text as typed
   */
  record Typed(String text) implements Answer {}

  /**
   * Declined or left. At a gate each of these means no.
   *
   * @param cause how
   */
  record Left(Cause cause) implements Answer {}

  /** How somebody left a prompt. */
  enum Cause {
    /** Enter alone, {@code n}, or another key that is not yes, at a confirmation. */
    NO,
    /** The Esc key: back, or no. */
    ESCAPE,
    /** Ctrl-C: asks whether to stop. */
    INTERRUPT,
    /** End of input. */
    END_OF_INPUT,
    /** Ctrl-D at a terminal of lines: stops for now, which ends no run. */
    SUSPEND,
    /** The terminal or the line is gone, or SIGHUP or SIGTERM came. */
    HANG_UP
  }
}
