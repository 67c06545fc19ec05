// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui.edit;

import io.github.fmwizard.screen.Answer;

/** Hears what an editor makes of keys, on the thread that gave it the key. */
public interface AnswerTaker {

  /** Takes an answer. */
  void give(Answer answer);

  /** Shows a word in the place of the key bar. */
  void say(String word);
}
