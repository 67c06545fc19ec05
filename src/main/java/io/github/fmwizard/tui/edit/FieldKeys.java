// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui.edit;

import com.googlecode.lanterna.input.KeyStroke;
import io.github.fmwizard.tui.key.KeyStrokes;
import io.github.fmwizard.tui.key.PastedText;

/** What typing and pasting do to a one-line field. */
final class FieldKeys {

  private FieldKeys() {}

  static Reaction key(TextField line, int maxLength, KeyStroke key) {
    if (key instanceof PastedText paste) {
      return paste(line, maxLength, paste.text());
    }
    var letter = KeyStrokes.text(key);
    if (!letter.isEmpty()) {
      return insert(line, maxLength, letter);
    }
    return line.edit(key) ? Reaction.CHANGED : Reaction.IGNORED;
  }

  private static Reaction paste(TextField line, int maxLength, String text) {
    if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
      return new Reaction.Message("The paste had a line break: nothing was taken. Paste one line.");
    }
    if (text.codePoints().anyMatch(Character::isISOControl)) {
      return new Reaction.Message("The paste had control characters: nothing was taken.");
    }
    return insert(line, maxLength, text);
  }

  private static Reaction insert(TextField line, int maxLength, String text) {
    return line.insert(text)
        ? Reaction.CHANGED
        : new Reaction.Message("No room: at most " + maxLength + " characters.");
  }
}
