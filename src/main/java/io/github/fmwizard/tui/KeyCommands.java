// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import io.github.fmwizard.screen.Answer;
import io.github.fmwizard.screen.Overlay;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.tui.edit.AnswerTaker;
import io.github.fmwizard.tui.key.KeyStrokes;
import io.github.fmwizard.tui.key.PastedText;
import java.util.Locale;
import java.util.Optional;

/** Says what each key does on the stage. */
final class KeyCommands implements AnswerTaker {

  private final Stage stage;
  private final boolean demo;

  /**
   * Makes a keyboard.
   *
   * @param demo true if a driver answers
   */
  KeyCommands(Stage stage, boolean demo) {
    this.stage = stage;
    this.demo = demo;
  }

  void press(KeyStroke key) {
    stage.hush();
    stage.keyComes();
    if (KeyStrokes.isControl(key, 'C')) {
      stage.answer(new Answer.Left(Answer.Cause.INTERRUPT));
    } else if (!looksAround(key)) {
      act(key);
    }
  }

  /** Takes a key in a window that is too small to see what it would do. */
  void pressBlindly(KeyStroke key) {
    if (KeyStrokes.isControl(key, 'C')) {
      press(key);
    }
  }

  private void act(KeyStroke key) {
    if (stage.guarded() || isUnknown(key)) {
      stage.touch();
    } else if (stage.prompt() instanceof Prompt.Confirm && stage.refusesBurst()) {
      stage.touch();
    } else if (key.getKeyType() == KeyType.Escape) {
      leave();
    } else if (!opensOverlay(key)) {
      edit(key);
    }
  }

  private static boolean isUnknown(KeyStroke key) {
    return key.getKeyType() == KeyType.Unknown && !(key instanceof PastedText);
  }

  private void edit(KeyStroke key) {
    if (stage.overlay().isPresent() || !stage.edit(key, this)) {
      moveAsLines(key);
    }
  }

  private void leave() {
    if (stage.overlay().isPresent()) {
      stage.closeOverlay();
    } else if (!(stage.prompt() instanceof Prompt.None)) {
      answer(new Answer.Left(Answer.Cause.ESCAPE));
    }
  }

  /** A gate holds for what was shown, so a yes counts when all of it was. */
  @Override
  public void give(Answer answer) {
    if (answer instanceof Answer.Left) {
      answer(answer);
    } else if (!stage.wasShown()) {
      stage.say("Read on first: there are more lines below. PgDn or Ctrl-F shows them.");
    } else if (!stage.refusesBurst()) {
      heard(stage.answerAlone(answer));
    }
  }

  @Override
  public void say(String word) {
    stage.say(word);
  }

  /** Gives an answer, which the driver of a demo throws away. */
  private void answer(Answer answer) {
    heard(stage.answer(answer));
  }

  private void heard(boolean heard) {
    if (demo && !heard) {
      stage.say("This is a demo: it answers by itself. Ctrl-C asks to stop it.");
    }
  }

  private boolean looksAround(KeyStroke key) {
    if (key.getKeyType() == KeyType.PageDown || KeyStrokes.isControl(key, 'F')) {
      stage.scroll(1, 0);
    } else if (key.getKeyType() == KeyType.PageUp || KeyStrokes.isControl(key, 'B')) {
      stage.scroll(-1, 0);
    } else {
      return false;
    }
    return true;
  }

  private void moveAsLines(KeyStroke key) {
    if (key instanceof PastedText) {
      stage.say("A paste does nothing here.");
      return;
    }
    switch (key.getKeyType()) {
      case ArrowUp -> stage.scroll(0, -1);
      case ArrowDown -> stage.scroll(0, 1);
      case Home -> stage.scroll(0, -100_000);
      case End -> stage.scroll(0, 100_000);
      case Character -> letter(key);
      default -> stage.touch();
    }
  }

  private void letter(KeyStroke key) {
    var control = KeyStrokes.control(key);
    if (!control.isEmpty()) {
      control(control);
      return;
    }
    if (KeyStrokes.isLetter(key, ' ')) {
      stage.scroll(1, 0);
    }
    overlay(key).ifPresent(this::sayThatThereIsNone);
  }

  private void control(String letter) {
    switch (letter) {
      case "Z", "\\" -> stage.say("Ctrl-" + letter + " is switched off here. Ctrl-C asks to stop.");
      case "S", "Q" -> stage.say("Ctrl-" + letter + " is switched off here: output can't be held.");
      case "D" -> stage.say("Ctrl-D does nothing here. Ctrl-C asks to stop.");
      default -> stage.touch();
    }
  }

  private boolean opensOverlay(KeyStroke key) {
    var wanted = overlay(key);
    if (wanted.isEmpty()) {
      return false;
    }
    if (stage.overlay().equals(wanted)) {
      stage.closeOverlay();
      return true;
    }
    if (stage.open(wanted.get())) {
      return true;
    }
    if (KeyStrokes.text(key).isEmpty()) {
      sayThatThereIsNone(wanted.get());
      return true;
    }
    return false;
  }

  /** Before a run there is no output, and at an erasing gate no brief. */
  private void sayThatThereIsNone(Overlay wanted) {
    var name = wanted.name().toLowerCase(Locale.ROOT);
    stage.say("There is no " + name + " on this screen.");
  }

  private Optional<Overlay> overlay(KeyStroke key) {
    for (var overlay : Overlay.values()) {
      boolean letter =
          !stage.takesText()
              && KeyStrokes.text(key).equalsIgnoreCase(String.valueOf(overlay.key()));
      boolean function = KeyStrokes.isFunction(key, overlay.function());
      if (letter || function || KeyStrokes.isControl(key, KeyBar.letterWithCtrl(overlay))) {
        return Optional.of(overlay);
      }
    }
    return Optional.empty();
  }
}
