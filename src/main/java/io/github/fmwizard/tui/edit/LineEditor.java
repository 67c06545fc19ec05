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
import java.util.ArrayList;
import java.util.List;

/** Takes one line of text. */
final class LineEditor implements Editor {

  private final TextField line;
  private Prompt.Line prompt;

  LineEditor(Prompt.Line prompt) {
    this.prompt = prompt;
    line = new TextField(prompt.maxLength());
  }

  @Override
  public AnswerPane pane(int width, DisplayMode mode) {
    var below = new ArrayList<StyledLine>();
    if (offersSuggestion()) {
      var words = "Enter takes: " + prompt.suggestion().orElse("");
      below.add(StyledLine.of(mode.cut(words, width)));
    } else if (prompt.optional() && line.text().isEmpty()) {
      below.add(StyledLine.of(mode.cut("Enter alone leaves it empty.", width)));
    }
    return FieldPane.of(prompt.label(), line, prompt.maxLength(), width, mode, below);
  }

  @Override
  public boolean key(KeyStroke key, AnswerTaker taker) {
    if (key.getKeyType() == KeyType.Enter) {
      enter(taker);
      return true;
    }
    if (key.getKeyType() == KeyType.Tab && offersSuggestion()) {
      line.set(prompt.suggestion().orElse(""));
      return true;
    }
    return FieldKeys.key(line, prompt.maxLength(), key, taker);
  }

  @Override
  public void renew(Prompt next) {
    prompt = (Prompt.Line) next;
  }

  @Override
  public boolean takesText() {
    return true;
  }

  @Override
  public List<KeyHint> keys() {
    var keys = new ArrayList<KeyHint>();
    if (offersSuggestion() || prompt.optional() || !line.text().isBlank()) {
      keys.add(new KeyHint("Enter", "", "take"));
    }
    if (offersSuggestion()) {
      keys.add(new KeyHint("Tab", "", "edit it"));
    }
    return keys;
  }

  private void enter(AnswerTaker taker) {
    var text = offersSuggestion() ? prompt.suggestion().orElse("") : line.text();
    if (text.isBlank() && !prompt.optional()) {
      taker.say("Something must be typed here.");
    } else {
      taker.give(new Answer.Typed(text));
    }
  }

  private boolean offersSuggestion() {
    return line.text().isEmpty() && prompt.suggestion().isPresent();
  }
}
