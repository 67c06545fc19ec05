// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui;

import com.googlecode.lanterna.input.KeyStroke;
import io.github.fmwizard.screen.KeyHint;
import io.github.fmwizard.screen.Prompt;
import java.util.List;

/** Takes the answer to one prompt. */
interface Editor {

  /** Draws what can be answered, in lines of a width. */
  Pane pane(int width, Look look);

  Reaction key(KeyStroke key);

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
