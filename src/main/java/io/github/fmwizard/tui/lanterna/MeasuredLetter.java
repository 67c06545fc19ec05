// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui.lanterna;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.TextColor;
import java.util.EnumSet;

/**
 * A letter whose width Lanterna gets wrong: it takes every letter with marks for a wide one, and
 * some wide ones for narrow ones. Its buffer leaves the cell behind a wide letter empty.
 */
public final class MeasuredLetter extends TextCharacter {

  private static final long serialVersionUID = 1;
  private static final String NOT_ONE_LETTER = "?";

  private final boolean wide;

  // Deprecated in favour of factories that can't make a subclass.
  @SuppressWarnings("deprecation")
  private MeasuredLetter(TextCharacter letter, boolean wide) {
    super(letter);
    this.wide = wide;
  }

  /**
   * Makes a letter of a known width.
   *
   * @param letter one letter with its marks, safe to draw; a question mark is made of what Lanterna
   *     takes for more than one
   * @param wide true if it takes two cells
   * @param text its colour
   * @param ground the colour behind it
   * @param attributes bold and the like
   * @return Lanterna's letter where its width is right, else one of ours
   */
  public static TextCharacter of(
      String letter, boolean wide, TextColor text, TextColor ground, EnumSet<SGR> attributes) {
    var parts = fromString(letter, text, ground, attributes);
    var whole =
        parts.length == 1 ? parts[0] : fromString(NOT_ONE_LETTER, text, ground, attributes)[0];
    return whole.isDoubleWidth() == wide ? whole : new MeasuredLetter(whole, wide);
  }

  @Override
  public boolean isDoubleWidth() {
    return wide;
  }
}
