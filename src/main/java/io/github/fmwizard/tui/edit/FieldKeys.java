// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui.edit;

import com.googlecode.lanterna.input.KeyStroke;
import io.github.fmwizard.tui.key.KeyStrokes;
import io.github.fmwizard.tui.key.PastedText;

/** What typing and pasting do to a one-line field. */
final class FieldKeys {

  private FieldKeys() {}

  /** Returns false if the key means nothing to a field. */
  static boolean key(TextField line, int maxLength, KeyStroke key, AnswerTaker taker) {
    if (key instanceof PastedText paste) {
      paste(line, maxLength, paste.text(), taker);
      return true;
    }
    var letter = KeyStrokes.text(key);
    if (!letter.isEmpty()) {
      insert(line, maxLength, letter, taker);
      return true;
    }
    return line.edit(key);
  }

  private static void paste(TextField line, int maxLength, String text, AnswerTaker taker) {
    if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
      taker.say("The paste had a line break: nothing was taken. Paste one line.");
    } else if (text.codePoints().anyMatch(Character::isISOControl)) {
      taker.say("The paste had control characters: nothing was taken.");
    } else {
      insert(line, maxLength, text, taker);
    }
  }

  private static void insert(TextField line, int maxLength, String text, AnswerTaker taker) {
    if (!line.insert(text)) {
      taker.say("No room: at most " + maxLength + " characters.");
    }
  }
}
