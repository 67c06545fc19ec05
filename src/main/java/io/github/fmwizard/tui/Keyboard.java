// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui;

import io.github.fmwizard.screen.Answer;
import io.github.fmwizard.screen.Overlay;
import io.github.fmwizard.screen.Prompt;
import java.util.Locale;
import java.util.Optional;

/** Says what each key does on the stage. */
final class Keyboard {

  private final Stage stage;
  private final boolean demo;

  /**
   * Makes a keyboard.
   *
   * @param demo true if a driver answers
   */
  Keyboard(Stage stage, boolean demo) {
    this.stage = stage;
    this.demo = demo;
  }

  void press(Key key) {
    stage.hush();
    if (key.isControl('C')) {
      stage.answer(new Answer.Left(Answer.Cause.INTERRUPT));
    } else if (!looksAround(key)) {
      act(key);
    }
  }

  /** Takes a key in a window that is too small to see what it would do. */
  void pressBlindly(Key key) {
    if (key.isControl('C')) {
      press(key);
    }
  }

  private void act(Key key) {
    if (stage.guarded() || key.is(Key.Name.UNKNOWN)) {
      stage.touch();
    } else if (key.is(Key.Name.ESCAPE)) {
      leave();
    } else if (!opensOverlay(key)) {
      edit(key);
    }
  }

  private void edit(Key key) {
    if (stage.overlay().isPresent()) {
      moveAsLines(key);
      return;
    }
    var reaction = stage.edit(key);
    if (reaction instanceof Reaction.Gave gave) {
      give(gave.answer());
    } else if (reaction instanceof Reaction.Said said) {
      stage.say(said.word());
    } else if (reaction instanceof Reaction.Changed) {
      stage.touch();
    } else {
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
  private void give(Answer answer) {
    if (answer instanceof Answer.Left || stage.wasShown()) {
      answer(answer);
    } else {
      stage.say("Read on first: there are more lines below. PgDn or Ctrl-F shows them.");
    }
  }

  /** Gives an answer, which the driver of a demo throws away. */
  private void answer(Answer answer) {
    boolean heard = stage.answer(answer);
    if (demo && !heard) {
      stage.say("This is a demo: it answers by itself. Ctrl-C asks to stop it.");
    }
  }

  private boolean looksAround(Key key) {
    if (key.is(Key.Name.PAGE_DOWN) || key.isControl('F')) {
      stage.scroll(1, 0);
    } else if (key.is(Key.Name.PAGE_UP) || key.isControl('B')) {
      stage.scroll(-1, 0);
    } else {
      return false;
    }
    return true;
  }

  private void moveAsLines(Key key) {
    switch (key.name()) {
      case UP -> stage.scroll(0, -1);
      case DOWN -> stage.scroll(0, 1);
      case HOME -> stage.scroll(0, -100_000);
      case END -> stage.scroll(0, 100_000);
      case PASTE -> stage.say("A paste does nothing here.");
      case CONTROL -> control((char) key.sign());
      case CHARACTER -> {
        if (key.isCharacter(' ')) {
          stage.scroll(1, 0);
        }
        overlay(key).ifPresent(this::sayThatThereIsNone);
      }
      default -> stage.touch();
    }
  }

  private void control(char letter) {
    switch (letter) {
      case 'Z', '\\' -> stage.say("Ctrl-" + letter + " is switched off here. Ctrl-C asks to stop.");
      case 'S', 'Q' -> stage.say("Ctrl-" + letter + " is switched off here: output can't be held.");
      case 'D' -> stage.say("Ctrl-D does nothing here. Ctrl-C asks to stop.");
      default -> stage.touch();
    }
  }

  private boolean opensOverlay(Key key) {
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
    if (!key.is(Key.Name.CHARACTER)) {
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

  private Optional<Overlay> overlay(Key key) {
    for (var overlay : Overlay.values()) {
      boolean letter =
          !stage.takesText()
              && key.is(Key.Name.CHARACTER)
              && Character.toUpperCase(key.sign()) == overlay.key();
      boolean function = key.is(Key.Name.FUNCTION) && overlay.function().equals("F" + key.sign());
      if (letter || function || key.isControl(LiveKeys.letterWithCtrl(overlay))) {
        return Optional.of(overlay);
      }
    }
    return Optional.empty();
  }
}
