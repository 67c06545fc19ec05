// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui.key;

import com.googlecode.lanterna.input.EscapeSequenceCharacterPattern;
import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lanterna's pattern for keys that send a sequence, in the dialects of VT100, xterm, rxvt and the
 * Linux console. Lanterna takes arrows after {@code ESC O} for arrows with Ctrl, and knows no
 * keypad. Keys with Shift, Alt or Ctrl are unknown here: they do nothing.
 */
final class KeySequencePattern extends EscapeSequenceCharacterPattern {

  private static final Set<KeyType> KNOWN =
      Set.of(
          KeyType.ArrowUp,
          KeyType.ArrowDown,
          KeyType.ArrowLeft,
          KeyType.ArrowRight,
          KeyType.Home,
          KeyType.End,
          KeyType.Delete,
          KeyType.PageUp,
          KeyType.PageDown,
          KeyType.F1,
          KeyType.F2,
          KeyType.F3,
          KeyType.F4,
          KeyType.F5,
          KeyType.F6,
          KeyType.F7,
          KeyType.F8,
          KeyType.F9,
          KeyType.F10);

  private static final int RXVT_HOME = 7;
  private static final int RXVT_END = 8;
  private static final int KEYPAD = 0x40;

  KeySequencePattern() {
    useEscEsc = false;
    stdMap.put(RXVT_HOME, KeyType.Home);
    stdMap.put(RXVT_END, KeyType.End);
    stdMap.values().retainAll(KNOWN);
    finMap.values().retainAll(KNOWN);
  }

  @Override
  protected @Nullable KeyStroke getKeyStrokeRaw(
      char first, int number, int modifiers, char last, boolean escapeTwice) {
    if (modifiers != 0) {
      return null;
    }
    if (last == '~') {
      return first == '[' ? stroke(stdMap.get(number)) : null;
    }
    if (number != 0) {
      return null;
    }
    return first == 'O' ? afterO(last) : isFunction(last) ? null : stroke(finMap.get(last));
  }

  /** The keypad sends {@code Oj} to {@code Oy}, and {@code OM} for its Enter. */
  private @Nullable KeyStroke afterO(char last) {
    if (last == 'M') {
      return new KeyStroke(KeyType.Enter);
    }
    return last >= 'j' && last <= 'y'
        ? new KeyStroke((char) (last - KEYPAD), false, false)
        : stroke(finMap.get(last));
  }

  private static boolean isFunction(char last) {
    return last >= 'P' && last <= 'S';
  }

  /** Any other F3 is taken for a report of the cursor by Lanterna's terminal, and swallowed. */
  private static @Nullable KeyStroke stroke(@Nullable KeyType type) {
    if (type == null) {
      return null;
    }
    return type == KeyType.F3 ? new KeyStroke.RealF3() : new KeyStroke(type);
  }
}
