// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui.edit;

import com.googlecode.lanterna.input.KeyStroke;
import io.github.fmwizard.screen.Answer;
import io.github.fmwizard.screen.KeyHint;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.tui.key.KeyStrokes;
import io.github.fmwizard.tui.layout.DisplayMode;
import io.github.fmwizard.tui.layout.LineList;
import io.github.fmwizard.tui.layout.StyledLine;
import io.github.fmwizard.tui.layout.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes one of several choices: a number or an arrow key moves to it, Enter takes it. */
final class ChooseEditor implements Editor {

  private static final int NONE = -1;

  private Prompt.Choose prompt;
  private int focused;
  private int number;

  ChooseEditor(Prompt.Choose prompt) {
    this.prompt = prompt;
    focused = Math.min(prompt.focused(), prompt.options().size() - 1);
  }

  @Override
  public AnswerPane pane(int width, DisplayMode mode) {
    var lines = new ArrayList<StyledLine>();
    int cursor = 0;
    int digits = String.valueOf(prompt.options().size()).length();
    for (int i = 0; i < prompt.options().size(); i++) {
      cursor = i == focused ? lines.size() : cursor;
      lines.addAll(lines(i, digits, width, mode));
    }
    return lines.isEmpty() ? AnswerPane.NONE : new AnswerPane(lines, cursor, 2);
  }

  @Override
  public boolean key(KeyStroke key, AnswerTaker taker) {
    int count = prompt.options().size();
    switch (key.getKeyType()) {
      case ArrowUp -> move(focused == NONE ? count - 1 : Math.max(0, focused - 1));
      case ArrowDown -> move(Math.min(count - 1, focused + 1));
      case Home -> move(0);
      case End -> move(count - 1);
      case Enter -> take(taker);
      case Character -> {
        return letter(KeyStrokes.text(key), taker);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  @Override
  public void renew(Prompt next) {
    var before = focused == NONE ? "" : prompt.options().get(focused).word();
    prompt = (Prompt.Choose) next;
    number = 0;
    focused = focused == NONE ? NONE : indexOf(before);
  }

  /** The focus stays on its choice, not on its number: choices may come and go. */
  private int indexOf(String word) {
    for (int i = 0; i < prompt.options().size(); i++) {
      if (prompt.options().get(i).word().equals(word)) {
        return i;
      }
    }
    return NONE;
  }

  @Override
  public List<KeyHint> keys() {
    var keys = new ArrayList<KeyHint>();
    keys.add(new KeyHint("Up/Down 1-" + prompt.options().size(), "", "move"));
    if (focused != NONE && reason(focused).isEmpty()) {
      keys.add(new KeyHint("Enter", "", "take"));
    }
    return keys;
  }

  private List<StyledLine> lines(int index, int digits, int width, DisplayMode mode) {
    var option = prompt.options().get(index);
    boolean here = index == focused;
    var laidOut = new LineList(mode, width);
    var sign = (here ? "> " : "  ") + padded(index + 1, digits) + "  ";
    laidOut.hanging(
        sign, here ? Theme.FOCUS : Theme.KEY, option.label(), here ? Theme.FOCUS : Theme.PLAIN);
    if (option.disabled().isPresent()) {
      var why = "(not now: " + option.disabled().get() + ")";
      laidOut.hanging(" ".repeat(sign.length()), Theme.PLAIN, why, Theme.PLAIN);
    }
    return laidOut.lines();
  }

  private static String padded(int value, int digits) {
    var text = String.valueOf(value);
    return " ".repeat(digits - text.length()) + text;
  }

  /** A question for yes or no is answered by their letters, too. */
  private boolean letter(String letter, AnswerTaker taker) {
    int meant =
        switch (letter) {
          case "y", "Y" -> indexOf("yes");
          case "n", "N" -> indexOf("no");
          default -> NONE;
        };
    if (meant == NONE) {
      return letter.length() == 1 && digit(letter.charAt(0), taker);
    }
    move(meant);
    return true;
  }

  private boolean digit(int sign, AnswerTaker taker) {
    if (sign < '0' || sign > '9') {
      return false;
    }
    int longer = number * 10 + (sign - '0');
    int wanted = longer >= 1 && longer <= prompt.options().size() ? longer : sign - '0';
    if (wanted < 1 || wanted > prompt.options().size()) {
      // Enter must not take what stood there before: somebody meant another one.
      move(NONE);
      taker.say("There is no choice " + wanted + ".");
      return true;
    }
    move(wanted - 1);
    number = wanted;
    return true;
  }

  private void move(int index) {
    focused = index;
    number = 0;
  }

  private void take(AnswerTaker taker) {
    if (focused == NONE) {
      taker.say("Nothing is chosen yet: move to a choice first.");
      return;
    }
    reason(focused)
        .ifPresentOrElse(
            why -> taker.say("Not now: " + why),
            () -> taker.give(new Answer.Chosen(prompt.options().get(focused).word())));
  }

  private Optional<String> reason(int index) {
    return prompt.options().get(index).disabled();
  }
}
