// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui.key;

import com.googlecode.lanterna.input.CharacterPattern;
import com.googlecode.lanterna.input.KeyStroke;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A letter beyond the basic plane, which Lanterna would give in two halves. */
final class LetterStroke extends KeyStroke {

  private final int letter;

  private LetterStroke(int letter) {
    super(Character.highSurrogate(letter), false, false);
    this.letter = letter;
  }

  /** Returns the letter. */
  String text() {
    return Character.toString(letter);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LetterStroke stroke && letter == stroke.letter;
  }

  @Override
  public int hashCode() {
    return Integer.hashCode(letter);
  }

  /** Joins the two halves. */
  static final class Pattern implements CharacterPattern {
    @Override
    public @Nullable Matching match(List<Character> typed) {
      if (!Character.isHighSurrogate(typed.get(0)) || typed.size() > 2) {
        return null;
      }
      return typed.size() == 1
          ? Matching.NOT_YET
          : new Matching(new LetterStroke(Character.toCodePoint(typed.get(0), typed.get(1))));
    }
  }
}
