// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui.edit;

import com.googlecode.lanterna.input.KeyStroke;
import io.github.fmwizard.screen.Answer;
import io.github.fmwizard.screen.KeyHint;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.tui.key.KeyStrokes;
import io.github.fmwizard.tui.key.PastedText;
import io.github.fmwizard.tui.layout.DisplayMode;
import io.github.fmwizard.tui.layout.StyledLine;
import io.github.fmwizard.tui.layout.Theme;
import java.util.List;

/** Takes a yes that is typed as {@code y} and then Enter; everything else is no. */
final class ConfirmEditor implements Editor {

  private static final int KEY = 5;

  private Prompt.Confirm prompt;
  private boolean yes;

  ConfirmEditor(Prompt.Confirm prompt) {
    this.prompt = prompt;
  }

  @Override
  public AnswerPane pane(int width, DisplayMode mode) {
    int room = width - KEY;
    var no = StyledLine.of(yes ? "  n  " : "> n  ", yes ? Theme.KEY : Theme.FOCUS);
    var may = StyledLine.of(yes ? "> y  " : "  y  ", yes ? Theme.FOCUS : Theme.KEY);
    return new AnswerPane(
        List.of(no.and(mode.cut(prompt.no(), room)), may.and(mode.cut(prompt.yes(), room))),
        yes ? 1 : 0,
        2);
  }

  @Override
  public boolean key(KeyStroke key, AnswerTaker taker) {
    if (key instanceof PastedText) {
      yes = false;
      taker.say("A paste is no answer here.");
      return true;
    }
    return switch (key.getKeyType()) {
      case Enter -> {
        taker.give(yes ? new Answer.Yes() : new Answer.Left(Answer.Cause.NO));
        yield true;
      }
      case Backspace, Delete -> choose(false);
      case Character -> typed(KeyStrokes.text(key));
      default -> false;
    };
  }

  private boolean typed(String letter) {
    return !letter.isEmpty() && choose(letter.equals("y") || letter.equals("Y"));
  }

  /** Returns true: the key meant something. */
  private boolean choose(boolean next) {
    yes = next;
    return true;
  }

  @Override
  public void renew(Prompt next) {
    prompt = (Prompt.Confirm) next;
  }

  @Override
  public void clear() {
    yes = false;
  }

  @Override
  public List<KeyHint> keys() {
    return yes
        ? List.of(new KeyHint("Enter", "", "YES"), new KeyHint("n", "", "no"))
        : List.of(new KeyHint("Enter", "", "no"), new KeyHint("y, Enter", "", "yes"));
  }
}
