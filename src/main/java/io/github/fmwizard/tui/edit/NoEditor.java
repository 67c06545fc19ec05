// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui.edit;

import com.googlecode.lanterna.input.KeyStroke;
import io.github.fmwizard.screen.KeyHint;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.tui.layout.DisplayMode;
import java.util.List;

/** Takes nothing, while something runs. */
public final class NoEditor implements Editor {

  @Override
  public AnswerPane pane(int width, DisplayMode mode) {
    return AnswerPane.NONE;
  }

  @Override
  public boolean key(KeyStroke key, AnswerTaker taker) {
    return false;
  }

  @Override
  public void renew(Prompt prompt) {}

  @Override
  public List<KeyHint> keys() {
    return List.of();
  }
}
