// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui;

import com.googlecode.lanterna.input.KeyStroke;
import io.github.fmwizard.screen.KeyHint;
import io.github.fmwizard.screen.Prompt;
import java.util.List;

/** A pause in which nothing can be typed. */
final class HoldEditor implements Editor {

  private Prompt.Hold prompt;

  HoldEditor(Prompt.Hold prompt) {
    this.prompt = prompt;
  }

  @Override
  public Pane pane(int width, Look look) {
    var words = "Nothing can be typed for " + prompt.seconds() + " s. Keys are thrown away.";
    return new Pane(List.of(StyledLine.of(look.cut(words, width), Theme.STRONG)), 0, 0);
  }

  @Override
  public Reaction key(KeyStroke key) {
    return Reaction.CHANGED;
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
