// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui.edit;

import com.googlecode.lanterna.input.KeyStroke;
import io.github.fmwizard.screen.KeyHint;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.tui.layout.DisplayMode;
import java.util.List;

/** Takes the answer to one prompt. */
public interface Editor {

  /**
   * Finds the editor for a prompt.
   *
   * @param prompt what is asked
   * @param tasks fetches what may take long
   * @return an editor that holds nothing yet
   */
  static Editor of(Prompt prompt, BackgroundTasks tasks) {
    return switch (prompt) {
      case Prompt.Go go -> new GoEditor(go);
      case Prompt.Choose choose -> new ChooseEditor(choose);
      case Prompt.Confirm confirm -> new ConfirmEditor(confirm);
      case Prompt.Line line -> new LineEditor(line);
      case Prompt.Challenge challenge -> new ChallengeEditor(challenge);
      case Prompt.FilePath path -> new PathEditor(path, tasks);
      case Prompt.Hold hold -> new HoldEditor(hold);
      case Prompt.None ignored -> new NoEditor();
    };
  }

  /** Draws what can be answered, in lines of a width. */
  AnswerPane pane(int width, DisplayMode mode);

  /**
   * Takes a key.
   *
   * @param key the key
   * @param taker hears of an answer, or why there is none
   * @return false if the key means nothing here
   */
  boolean key(KeyStroke key, AnswerTaker taker);

  /** Takes the same prompt again, for example with less time left, and keeps what was typed. */
  void renew(Prompt prompt);

  /** Forgets what was typed, after an answer that did not fit. */
  default void clear() {}

  /** Tells whether letters are text here, and no commands. */
  default boolean takesText() {
    return false;
  }

  List<KeyHint> keys();
}
