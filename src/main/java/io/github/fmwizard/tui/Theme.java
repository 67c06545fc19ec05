// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui;

import com.googlecode.lanterna.SGR;
import java.util.EnumSet;
import java.util.List;

/**
 * How parts of a screen look, by what they mean. Colours come in pairs whose contrast is at least
 * 7:1 in the usual palettes, or are left to the terminal; none of them says anything that the text
 * doesn't say too. Without colours, each look is an attribute that a VT100 has.
 */
enum Theme {
  /** Most text. */
  PLAIN(Colour.DEFAULT, Colour.DEFAULT),
  /** The sentence that matters most, headings, the question. */
  STRONG(Colour.DEFAULT, Colour.DEFAULT, SGR.BOLD),
  /** Something to beware of, marks of what failed or isn't known. */
  WARNING(Colour.YELLOW_BRIGHT, Colour.BLACK, SGR.BOLD),
  /** The loudest line of the program. */
  LOUD(Colour.BLACK, Colour.GREEN_BRIGHT, SGR.BOLD, SGR.REVERSE),
  /** Row 1 in training. */
  TRAINING(Colour.BLACK, Colour.CYAN_BRIGHT, SGR.REVERSE),
  /** Row 1 on a real card. */
  REAL(Colour.BLACK, Colour.WHITE_BRIGHT, SGR.REVERSE),
  /** Row 1 and the frame of a gate before an erasing act. */
  ERASING(Colour.BLACK, Colour.YELLOW_BRIGHT, SGR.BOLD, SGR.REVERSE),
  /** Names of keys. */
  KEY(Colour.DEFAULT, Colour.DEFAULT, SGR.BOLD),
  /** The focused item. */
  FOCUS(Colour.DEFAULT, Colour.DEFAULT, SGR.REVERSE),
  /** What can be typed into. */
  FIELD(Colour.DEFAULT, Colour.DEFAULT, SGR.UNDERLINE),
  /** A word about the key just pressed, and where more text is. */
  NOTICE(Colour.DEFAULT, Colour.DEFAULT, SGR.REVERSE);

  /** Colours by their numbers; Lanterna's take as long to load as the first frame to draw. */
  enum Colour {
    DEFAULT(0),
    BLACK(30),
    GREEN_BRIGHT(92),
    YELLOW_BRIGHT(93),
    CYAN_BRIGHT(96),
    WHITE_BRIGHT(97);

    private static final int GROUND = 10;

    private final int number;

    Colour(int number) {
      this.number = number;
    }

    String asText() {
      return String.valueOf(number);
    }

    String asGround() {
      return String.valueOf(number + GROUND);
    }
  }

  private final Colour text;
  private final Colour ground;
  private final EnumSet<SGR> attributes;

  Theme(Colour text, Colour ground, SGR... attributes) {
    this.text = text;
    this.ground = ground;
    this.attributes = EnumSet.noneOf(SGR.class);
    this.attributes.addAll(List.of(attributes));
  }

  Colour text(boolean mono) {
    return mono ? Colour.DEFAULT : text;
  }

  Colour ground(boolean mono) {
    return mono ? Colour.DEFAULT : ground;
  }

  /** A pair of colours needs no reversing. */
  EnumSet<SGR> attributes(boolean mono) {
    var all = EnumSet.copyOf(attributes);
    if (!mono && ground != Colour.DEFAULT) {
      all.remove(SGR.REVERSE);
    }
    return all;
  }
}
