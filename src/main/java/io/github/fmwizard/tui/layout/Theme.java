// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui.layout;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TextColor;
import com.googlecode.lanterna.TextColor.ANSI;
import java.util.EnumSet;
import java.util.List;

/**
 * How parts of a screen look, by what they mean. Colours come in pairs whose contrast is at least
 * 7:1 in the usual palettes, or are left to the terminal; none of them says anything that the text
 * doesn't say too. Without colours, each look is an attribute that a VT100 has.
 */
public enum Theme {
  /** Most text. */
  PLAIN(ANSI.DEFAULT, ANSI.DEFAULT),
  /** The sentence that matters most, headings, the question. */
  STRONG(ANSI.DEFAULT, ANSI.DEFAULT, SGR.BOLD),
  /** Something to beware of, marks of what failed or isn't known. */
  WARNING(ANSI.YELLOW_BRIGHT, ANSI.BLACK, SGR.BOLD),
  /** The loudest line of the program. */
  LOUD(ANSI.BLACK, ANSI.GREEN_BRIGHT, SGR.BOLD, SGR.REVERSE),
  /** Row 1 in training. */
  TRAINING(ANSI.BLACK, ANSI.CYAN_BRIGHT, SGR.REVERSE),
  /** Row 1 on a real card. */
  REAL(ANSI.BLACK, ANSI.WHITE_BRIGHT, SGR.REVERSE),
  /** Row 1 and the frame of a gate before an erasing act. */
  ERASING(ANSI.BLACK, ANSI.YELLOW_BRIGHT, SGR.BOLD, SGR.REVERSE),
  /** Names of keys. */
  KEY(ANSI.DEFAULT, ANSI.DEFAULT, SGR.BOLD),
  /** The focused item. */
  FOCUS(ANSI.DEFAULT, ANSI.DEFAULT, SGR.REVERSE),
  /** What can be typed into. */
  FIELD(ANSI.DEFAULT, ANSI.DEFAULT, SGR.UNDERLINE),
  /** A word about the key just pressed, and where more text is. */
  NOTICE(ANSI.DEFAULT, ANSI.DEFAULT, SGR.REVERSE);

  private final TextColor text;
  private final TextColor ground;
  private final EnumSet<SGR> attributes;

  Theme(TextColor text, TextColor ground, SGR... attributes) {
    this.text = text;
    this.ground = ground;
    this.attributes = EnumSet.noneOf(SGR.class);
    this.attributes.addAll(List.of(attributes));
  }

  public TextColor text(boolean mono) {
    return mono ? ANSI.DEFAULT : text;
  }

  public TextColor ground(boolean mono) {
    return mono ? ANSI.DEFAULT : ground;
  }

  /** A pair of colours needs no reversing. */
  public EnumSet<SGR> attributes(boolean mono) {
    var all = EnumSet.copyOf(attributes);
    if (!mono && ground != ANSI.DEFAULT) {
      all.remove(SGR.REVERSE);
    }
    return all;
  }
}
