// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen;

import java.util.Locale;
import java.util.Map;

/**
 * Makes text from cards, tools and files harmless: what a terminal could interpret or hide becomes
 * visible as its number, for example {@code <U+001B>}.
 */
final class SafeText {

  /** More marks than this on one letter are an attack on the line above. */
  private static final int MARKS_AT_MOST = 4;

  private static final Map<Integer, String> ASCII_TWINS =
      Map.ofEntries(
          Map.entry(0x00B7, "."),
          Map.entry(0x2010, "-"),
          Map.entry(0x2011, "-"),
          Map.entry(0x2012, "-"),
          Map.entry(0x2013, "-"),
          Map.entry(0x2014, "--"),
          Map.entry(0x2018, "'"),
          Map.entry(0x2019, "'"),
          Map.entry(0x201C, "\""),
          Map.entry(0x201D, "\""),
          Map.entry(0x2022, "*"),
          Map.entry(0x2026, "..."),
          Map.entry(0x2190, "<-"),
          Map.entry(0x2192, "->"));

  private SafeText() {}

  static String line(String text, boolean ascii) {
    if (isPlain(text)) {
      return text;
    }
    var safe = new StringBuilder(text.length());
    var marks = MARKS_AT_MOST;
    for (int at = 0; at < text.length(); ) {
      int sign = text.codePointAt(at);
      at += Character.charCount(sign);
      if (!CellWidth.combines(sign)) {
        marks = isBase(sign) ? 0 : MARKS_AT_MOST;
        safe.append(shown(sign, ascii));
      } else if (marks < MARKS_AT_MOST && !ascii && !isBlank(sign)) {
        marks++;
        safe.appendCodePoint(sign);
      } else {
        safe.append(number(sign));
      }
    }
    return safe.toString();
  }

  /** Nearly every text is, and each is looked at often. */
  private static boolean isPlain(String text) {
    for (int at = 0; at < text.length(); at++) {
      char sign = text.charAt(at);
      if (sign < ' ' || sign > '~') {
        return false;
      }
    }
    return true;
  }

  private static String shown(int sign, boolean ascii) {
    if (sign >= ' ' && sign < 0x7F) {
      return Character.toString(sign);
    }
    if (sign == '\n' || sign == '\t' || Character.getType(sign) == Character.SPACE_SEPARATOR) {
      return " ";
    }
    if (ascii) {
      return ASCII_TWINS.getOrDefault(sign, number(sign));
    }
    return isVisible(sign) ? Character.toString(sign) : number(sign);
  }

  /** Marks hold on to visible signs only. */
  private static boolean isBase(int sign) {
    return sign > ' ' && sign != 0x7F && isVisible(sign);
  }

  /** Beyond the basic plane terminals, and Lanterna, disagree about what is drawn. */
  private static boolean isVisible(int sign) {
    if (!Character.isBmpCodePoint(sign)) {
      return false;
    }
    return switch (Character.getType(sign)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SPACE_SEPARATOR ->
          false;
      default -> !isBlank(sign);
    };
  }

  /** Drawn as nothing at all: Hangul fillers, blank braille, joiners, variation selectors. */
  private static boolean isBlank(int sign) {
    return switch (sign) {
      case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0 -> true;
      default -> (sign >= 0x180B && sign <= 0x180F) || (sign >= 0xFE00 && sign <= 0xFE0F);
    };
  }

  private static String number(int sign) {
    return String.format(Locale.ROOT, "<U+%04X>", sign);
  }
}
