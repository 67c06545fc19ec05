// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui.edit;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import io.github.fmwizard.screen.Answer;
import io.github.fmwizard.screen.KeyHint;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.tui.key.PastedText;
import io.github.fmwizard.tui.layout.DisplayMode;
import io.github.fmwizard.tui.layout.StyledLine;
import java.util.List;

/** Takes what an erasing gate wants typed in full: no default, no paste. */
final class ChallengeEditor implements Editor {

  private final TextField line;
  private Prompt.Challenge prompt;

  ChallengeEditor(Prompt.Challenge prompt) {
    this.prompt = prompt;
    line = new TextField(prompt.maxLength());
  }

  @Override
  public AnswerPane pane(int width, DisplayMode mode) {
    var below =
        prompt.secondsLeft() < 0
            ? List.<StyledLine>of()
            : List.of(
                StyledLine.of("Time left: " + prompt.secondsLeft() + " s. After that it is no."));
    return FieldPane.of(prompt.label(), line, prompt.maxLength(), width, mode, below);
  }

  @Override
  public boolean key(KeyStroke key, AnswerTaker taker) {
    if (key instanceof PastedText) {
      taker.say("A paste is refused here: type it.");
      return true;
    }
    if (key.getKeyType() != KeyType.Enter) {
      return FieldKeys.key(line, prompt.maxLength(), key, taker);
    }
    if (line.text().isEmpty()) {
      taker.say("Nothing was typed. Esc means no.");
    } else {
      taker.give(new Answer.Typed(line.text()));
    }
    return true;
  }

  @Override
  public void renew(Prompt next) {
    prompt = (Prompt.Challenge) next;
  }

  @Override
  public void clear() {
    line.set("");
  }

  @Override
  public boolean takesText() {
    return true;
  }

  @Override
  public List<KeyHint> keys() {
    return List.of(new KeyHint("Esc", "", "no"));
  }
}
