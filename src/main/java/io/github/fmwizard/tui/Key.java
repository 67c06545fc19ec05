// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui;

/**
 * One key, or one paste.
 *
 * @param name which key
 * @param sign the character, the letter typed with Ctrl, or the number of a function key; else 0
 * @param text what was pasted; else empty
 */
record Key(Name name, int sign, String text) {

  /** Which key it is. */
  enum Name {
    CHARACTER,
    CONTROL,
    FUNCTION,
    PASTE,
    ENTER,
    ESCAPE,
    TAB,
    BACKSPACE,
    DELETE,
    UP,
    DOWN,
    LEFT,
    RIGHT,
    HOME,
    END,
    PAGE_UP,
    PAGE_DOWN,
    /** A sequence that nobody knows; it does nothing. */
    UNKNOWN
  }

  static Key of(Name name) {
    return new Key(name, 0, "");
  }

  static Key character(int sign) {
    return new Key(Name.CHARACTER, sign, "");
  }

  static Key control(char letter) {
    return new Key(Name.CONTROL, letter, "");
  }

  static Key function(int number) {
    return new Key(Name.FUNCTION, number, "");
  }

  static Key paste(String text) {
    return new Key(Name.PASTE, 0, text);
  }

  boolean is(Name other) {
    return name == other;
  }

  boolean isControl(char letter) {
    return name == Name.CONTROL && sign == letter;
  }

  boolean isCharacter(char character) {
    return name == Name.CHARACTER && sign == character;
  }
}
