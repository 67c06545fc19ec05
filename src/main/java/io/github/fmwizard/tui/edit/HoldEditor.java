// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui.edit;

import com.googlecode.lanterna.input.KeyStroke;
import io.github.fmwizard.screen.KeyHint;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.tui.layout.DisplayMode;
import io.github.fmwizard.tui.layout.StyledLine;
import io.github.fmwizard.tui.layout.Theme;
import java.util.List;

/** A pause in which nothing can be typed. */
final class HoldEditor implements Editor {

  private Prompt.Hold prompt;

  HoldEditor(Prompt.Hold prompt) {
    this.prompt = prompt;
  }

  @Override
  public AnswerPane pane(int width, DisplayMode mode) {
    var words = "Nothing can be typed for " + prompt.seconds() + " s. Keys are thrown away.";
    return new AnswerPane(List.of(StyledLine.of(mode.cut(words, width), Theme.STRONG)), 0, 0);
  }

  @Override
  public boolean key(KeyStroke key, AnswerTaker taker) {
    return true;
  }

  @Override
  public void renew(Prompt next) {
    prompt = (Prompt.Hold) next;
  }

  @Override
  public List<KeyHint> keys() {
    return List.of(new KeyHint("Esc", "", "no"));
  }
}
