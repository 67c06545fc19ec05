// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui.edit;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import io.github.fmwizard.screen.Answer;
import io.github.fmwizard.screen.KeyHint;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.tui.layout.DisplayMode;
import io.github.fmwizard.tui.layout.StyledLine;
import io.github.fmwizard.tui.layout.Theme;
import java.util.List;

/** Goes on by Enter. */
final class GoEditor implements Editor {

  private Prompt.Go prompt;

  GoEditor(Prompt.Go prompt) {
    this.prompt = prompt;
  }

  @Override
  public AnswerPane pane(int width, DisplayMode mode) {
    var line = StyledLine.of("[Enter]", Theme.FOCUS).and(" " + mode.cut(prompt.label(), width - 8));
    return new AnswerPane(List.of(line), 0, 0);
  }

  @Override
  public boolean key(KeyStroke key, AnswerTaker taker) {
    boolean goesOn = key.getKeyType() == KeyType.Enter;
    if (goesOn) {
      taker.give(new Answer.GoOn());
    }
    return goesOn;
  }

  @Override
  public void renew(Prompt next) {
    prompt = (Prompt.Go) next;
  }

  @Override
  public List<KeyHint> keys() {
    return List.of(new KeyHint("Enter", "", "go on"));
  }
}
