// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui;

import com.googlecode.lanterna.input.KeyStroke;
import io.github.fmwizard.screen.KeyHint;
import io.github.fmwizard.screen.Prompt;
import java.util.List;

/** Takes nothing, while something runs. */
final class NoEditor implements Editor {

  @Override
  public Pane pane(int width, Look look) {
    return Pane.NONE;
  }

  @Override
  public Reaction key(KeyStroke key) {
    return Reaction.IGNORED;
  }

  @Override
  public void renew(Prompt prompt) {}

  @Override
  public List<KeyHint> keys() {
    return List.of();
  }
}
