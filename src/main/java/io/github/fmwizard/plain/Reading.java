// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.plain;

import io.github.fmwizard.screen.Answer;
import io.github.fmwizard.screen.Overlay;

/** What a typed line comes to. */
sealed interface Reading {

  /** An answer to the prompt. */
  record Give(Answer answer) implements Reading {}

  /** Words in reply; the question stays. */
  record Say(String words) implements Reading {}

  /** Another view; the question stays. */
  record Open(Overlay overlay) implements Reading {}

  /** The whole screen once more. */
  record Again() implements Reading {}

  /** Thrown away without a word. */
  record Nothing() implements Reading {}
}
