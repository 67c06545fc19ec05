// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui;

/** What typing and pasting do to a one-line field. */
final class FieldKeys {

  private FieldKeys() {}

  static Reaction key(LineBuffer line, int maxLength, Key key) {
    if (key.is(Key.Name.CHARACTER)) {
      return insert(line, maxLength, Character.toString(key.sign()));
    }
    if (key.is(Key.Name.PASTE)) {
      return paste(line, maxLength, key.text());
    }
    return line.edit(key) ? Reaction.CHANGED : Reaction.IGNORED;
  }

  private static Reaction paste(LineBuffer line, int maxLength, String text) {
    if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
      return new Reaction.Said("The paste had a line break: nothing was taken. Paste one line.");
    }
    if (text.codePoints().anyMatch(Character::isISOControl)) {
      return new Reaction.Said("The paste had control characters: nothing was taken.");
    }
    return insert(line, maxLength, text);
  }

  private static Reaction insert(LineBuffer line, int maxLength, String text) {
    return line.insert(text)
        ? Reaction.CHANGED
        : new Reaction.Said("No room: at most " + maxLength + " characters.");
  }
}
