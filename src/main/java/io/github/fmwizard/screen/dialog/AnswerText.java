// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.dialog;

import io.github.fmwizard.screen.Answer;

/** Reads answers. */
public final class AnswerText {

  private AnswerText() {}

  /**
   * Returns what was typed, without outer blanks, or the word of what was chosen.
   *
   * @throws IllegalStateException if the answer is of another kind
   */
  public static String of(Answer answer) {
    if (answer instanceof Answer.Typed typed) {
      return typed.text().strip();
    }
    if (answer instanceof Answer.Chosen chosen) {
      return chosen.word();
    }
    throw new IllegalStateException("Neither typed nor chosen: " + answer);
  }
}
