// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui.key;

import com.googlecode.lanterna.input.BasicCharacterPattern;
import com.googlecode.lanterna.input.CharacterPattern;
import com.googlecode.lanterna.input.CharacterPattern.Matching;
import com.googlecode.lanterna.input.CtrlAndCharacterPattern;
import com.googlecode.lanterna.input.KeyDecodingProfile;
import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import com.googlecode.lanterna.input.NormalCharacterPattern;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The patterns by which Lanterna's decoder names what is typed: its own for letters and control
 * letters, ours for all that begins with Esc. Where several fit, the last one counts. Those for the
 * mouse, for reports of the cursor and for letters with Alt are left out: none of that is asked for
 * or does anything here.
 */
public final class TypingProfile implements KeyDecodingProfile {

  static final String PASTE_BEGINS = ESC_CODE + "[200~";
  static final String PASTE_ENDS = ESC_CODE + "[201~";

  private static final char DELETE = 0x7F;

  @Override
  public Collection<CharacterPattern> getPatterns() {
    return List.of(
        TypingProfile::unknownSequence,
        key(KeyType.Escape, "\u001B"),
        key(KeyType.Tab, "\t"),
        key(KeyType.Enter, "\n"),
        key(KeyType.Backspace, "\b"),
        key(KeyType.Backspace, String.valueOf(DELETE)),
        new NormalCharacterPattern(),
        new LetterStroke.Pattern(),
        new CtrlAndCharacterPattern(),
        new KeySequencePattern(),
        key(KeyType.F1, "\u001B[[A"),
        key(KeyType.F2, "\u001B[[B"),
        new BasicCharacterPattern(new KeyStroke.RealF3(), '\u001B', '[', '[', 'C'),
        key(KeyType.F4, "\u001B[[D"),
        key(KeyType.F5, "\u001B[[E"),
        TypingProfile::paste);
  }

  private static CharacterPattern key(KeyType type, String typed) {
    return new BasicCharacterPattern(new KeyStroke(type), typed.toCharArray());
  }

  /** A whole sequence that nobody knows is one key that does nothing, and no letters. */
  private static @Nullable Matching unknownSequence(List<Character> typed) {
    if (typed.get(0) != ESC_CODE) {
      return null;
    }
    return typed.size() == 1
        ? Matching.NOT_YET
        : new Matching(true, new KeyStroke(KeyType.Unknown));
  }

  private static @Nullable Matching paste(List<Character> typed) {
    int begin = PASTE_BEGINS.length();
    if (typed.size() < begin || !isAt(typed, 0, PASTE_BEGINS)) {
      return null;
    }
    int end = typed.size() - PASTE_ENDS.length();
    if (end < begin || !isAt(typed, end, PASTE_ENDS)) {
      return Matching.NOT_YET;
    }
    var text = new StringBuilder(end - begin);
    typed.subList(begin, end).forEach(text::append);
    return new Matching(new PastedText(text.toString()));
  }

  private static boolean isAt(List<Character> typed, int start, String wanted) {
    for (int i = 0; i < wanted.length(); i++) {
      if (typed.get(start + i) != wanted.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
