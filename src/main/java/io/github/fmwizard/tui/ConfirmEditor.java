// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui;

import io.github.fmwizard.screen.Answer;
import io.github.fmwizard.screen.KeyHint;
import io.github.fmwizard.screen.Prompt;
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
  public Pane pane(int width, Look look) {
    int room = width - KEY;
    var no = StyledLine.of(yes ? "  n  " : "> n  ", yes ? Theme.KEY : Theme.FOCUS);
    var may = StyledLine.of(yes ? "> y  " : "  y  ", yes ? Theme.FOCUS : Theme.KEY);
    return new Pane(
        List.of(no.and(look.cut(prompt.no(), room)), may.and(look.cut(prompt.yes(), room))),
        yes ? 1 : 0,
        2);
  }

  @Override
  public Reaction key(Key key) {
    if (key.is(Key.Name.ENTER)) {
      return new Reaction.Gave(yes ? new Answer.Yes() : new Answer.Left(Answer.Cause.NO));
    }
    if (key.is(Key.Name.CHARACTER) || key.is(Key.Name.BACKSPACE) || key.is(Key.Name.DELETE)) {
      yes = key.isCharacter('y') || key.isCharacter('Y');
      return Reaction.CHANGED;
    }
    if (key.is(Key.Name.PASTE)) {
      yes = false;
      return new Reaction.Said("A paste is no answer here.");
    }
    return Reaction.IGNORED;
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
