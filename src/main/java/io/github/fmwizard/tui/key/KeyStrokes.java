// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui.key;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import java.util.Locale;

/** Questions about Lanterna's key strokes. */
public final class KeyStrokes {

  private KeyStrokes() {}

  /** Returns the letter that was typed without Ctrl or Alt; empty for any other key. */
  public static String text(KeyStroke stroke) {
    if (stroke instanceof LetterStroke letter) {
      return letter.text();
    }
    return stroke.getKeyType() == KeyType.Character && !stroke.isCtrlDown() && !stroke.isAltDown()
        ? stroke.getCharacter().toString()
        : "";
  }

  /** Tells whether a letter was typed, in upper or lower case as it is given here. */
  public static boolean isLetter(KeyStroke stroke, char letter) {
    return text(stroke).equals(String.valueOf(letter));
  }

  /** Returns the upper-case letter that was typed with Ctrl; empty for any other key. */
  public static String control(KeyStroke stroke) {
    return stroke.getKeyType() == KeyType.Character && stroke.isCtrlDown()
        ? stroke.getCharacter().toString().toUpperCase(Locale.ROOT)
        : "";
  }

  /** Tells whether an upper-case letter was typed with Ctrl. */
  public static boolean isControl(KeyStroke stroke, char letter) {
    return control(stroke).equals(String.valueOf(letter));
  }

  /** Makes the key stroke of a letter with Ctrl. */
  public static KeyStroke ofControl(char letter) {
    return new KeyStroke(Character.toLowerCase(letter), true, false);
  }

  /** Tells whether it is a function key, named for example {@code F6}. */
  public static boolean isFunction(KeyStroke stroke, String name) {
    return stroke.getKeyType().name().equals(name);
  }
}
