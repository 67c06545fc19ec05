// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.dialog;

import io.github.fmwizard.flow.model.Decision;

/** What comes of an answer. */
public sealed interface Reply {

  /** Nothing changes. */
  record Stay() implements Reply {}

  /**
   * Nothing changes but that something is said.
   *
   * @param words one sentence
   */
  record Say(String words) implements Reply {}

  /**
   * Another question follows.
   *
   * @param dialog the next question
   */
  record Next(Dialog dialog) implements Reply {}

  /** Back to the question before. */
  record Back() implements Reply {}

  /** On to what the run waits for. */
  record Through() implements Reply {}

  /**
   * Something was decided.
   *
   * @param decision what
   */
  record Decide(Decision decision) implements Reply {}

  /** To the question whether to stop. */
  record AskStop() implements Reply {}

  /** The run is left, while an act goes on without this program. */
  record Leave() implements Reply {}

  /** The last screen was left. */
  record Over() implements Reply {}
}
