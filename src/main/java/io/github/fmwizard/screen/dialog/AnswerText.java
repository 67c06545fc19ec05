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
    return switch (answer) {
      case Answer.Typed typed -> typed.text().strip();
      case Answer.Chosen chosen -> chosen.word();
      case Answer.GoOn other -> refuse(other);
      case Answer.Yes other -> refuse(other);
      case Answer.Left other -> refuse(other);
    };
  }

  private static String refuse(Answer answer) {
    throw new IllegalStateException("Neither typed nor chosen: " + answer);
  }
}
