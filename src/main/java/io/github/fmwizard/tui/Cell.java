// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.TextColor;
import io.github.fmwizard.screen.CellText;
import java.util.EnumSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A cell of Lanterna's screen whose letter may have marks, and whose width is ours: Lanterna takes
 * each letter with marks for a wide one.
 */
final class Cell extends TextCharacter {

  private static final long serialVersionUID = 1L;

  private final String letter;
  private final boolean wide;

  /**
   * Makes a cell.
   *
   * @param letter one letter with its marks, safe to draw
   */
  @SuppressWarnings("deprecation") // The other ways to make one split the letter from its marks.
  Cell(String letter, TextColor text, TextColor ground, EnumSet<SGR> attributes) {
    super(letter.charAt(0), text, ground, attributes);
    this.letter = letter;
    wide = CellText.width(letter) == 2;
  }

  /** Lets another thread load what cells need, which takes as long as all the rest. */
  static void warmUp() {
    var thread = new Thread(() -> of(" ", Theme.PLAIN, true), "tui-warm-up");
    thread.setDaemon(true);
    thread.start();
  }

  static Cell of(String letter, Theme theme, boolean mono) {
    return new Cell(letter, theme.text(mono), theme.ground(mono), theme.attributes(mono));
  }

  @Override
  public String getCharacterString() {
    return letter;
  }

  @Override
  public boolean isDoubleWidth() {
    return wide;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (this == other) {
      return true;
    }
    return other instanceof Cell cell && letter.equals(cell.letter) && super.equals(other);
  }

  @Override
  public int hashCode() {
    return Objects.hash(letter, super.hashCode());
  }
}
