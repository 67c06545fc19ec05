// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui;

import io.github.fmwizard.screen.CellText;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A cell of the screen: one letter with its marks, and how a pen draws it. Lanterna's own cell
 * takes each letter with marks for a wide one, and to cut letters it loads what takes as long as
 * drawing the first frame.
 */
final class Cell {

  private final String letter;
  private final String look;
  private final boolean wide;

  /**
   * Makes a cell.
   *
   * @param letter one letter with its marks, safe to draw
   * @param look how it is drawn, as {@link Pen#look} says
   */
  Cell(String letter, String look) {
    this.letter = letter;
    this.look = look;
    wide = CellText.width(letter) == 2;
  }

  String letter() {
    return letter;
  }

  String look() {
    return look;
  }

  /** Tells whether it takes two columns; the one behind it is not drawn. */
  boolean isWide() {
    return wide;
  }

  /** Tells whether all terminals agree that it takes one column. */
  boolean isAscii() {
    return letter.length() == 1 && letter.charAt(0) < 0x7F;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (this == other) {
      return true;
    }
    return other instanceof Cell cell && letter.equals(cell.letter) && look.equals(cell.look);
  }

  @Override
  public int hashCode() {
    return Objects.hash(letter, look);
  }
}
