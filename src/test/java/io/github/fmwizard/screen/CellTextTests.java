// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CellTextTests {

  @Nested
  class Safety {

    @ParameterizedTest
    @CsvSource({
      "001B, <U+001B>",
      "0007, <U+0007>",
      "000D, <U+000D>",
      "007F, <U+007F>",
      "009B, <U+009B>",
      "00AD, <U+00AD>",
      "200B, <U+200B>",
      "2028, <U+2028>",
      "202E, <U+202E>",
      "2066, <U+2066>",
      "3164, <U+3164>",
      "FE0F, <U+FE0F>",
      "FEFF, <U+FEFF>",
      "E000, <U+E000>",
      "D800, <U+D800>",
      "1F642, <U+1F642>"
    })
    void whatATerminalCouldInterpretOrHideIsShownByItsNumber(String hex, String shown) {
      var sign = Character.toString(Integer.parseInt(hex, 16));

      assertThat(CellText.safe("a" + sign + "b")).isEqualTo("a" + shown + "b");
      assertThat(CellText.ascii("a" + sign + "b")).isEqualTo("a" + shown + "b");
    }

    @Test
    void breaksTabsAndOddSpacesBecomeSpaces() {
      assertThat(CellText.safe("a\tb\nc\u00A0d\u3000e")).isEqualTo("a b c d e");
    }

    @Test
    void lettersOfAllLanguagesStay() {
      var text = "K\u00E4rte \u4E2D\u6587 \u05E9\u05DC\u05D5\u05DD e\u0301";

      assertThat(CellText.safe(text)).isEqualTo(text);
    }

    @Test
    void towersOfMarksAreCutDown() {
      assertThat(CellText.safe("e" + "\u0301".repeat(6)))
          .isEqualTo("e" + "\u0301".repeat(4) + "<U+0301><U+0301>");
    }

    @Test
    void aMarkWithoutALetterIsShownByItsNumber() {
      assertThat(CellText.safe("\u0301 \u0301")).isEqualTo("<U+0301> <U+0301>");
    }

    @Test
    void asciiHasTwinsWhereTheyAreUsual() {
      assertThat(CellText.ascii("\u201CK7\u201D \u2026 \u2192 \u00E9"))
          .isEqualTo("\"K7\" ... -> <U+00E9>");
    }
  }

  @Nested
  class Width {

    @Test
    void wideSignsTakeTwoCellsAndMarksNone() {
      assertThat(CellText.width("ab")).isEqualTo(2);
      assertThat(CellText.width("\u4E2D\u6587")).isEqualTo(4);
      assertThat(CellText.width("\uD55C")).isEqualTo(2);
      assertThat(CellText.width("\u1112\u1161\u11AB")).isEqualTo(2);
      assertThat(CellText.width("\uFF21")).isEqualTo(2);
      assertThat(CellText.width("\uFF71")).isEqualTo(1);
      assertThat(CellText.width("e\u0301")).isEqualTo(1);
      assertThat(CellText.width("\u001B[2J")).isEqualTo(11);
    }
  }

  @Nested
  class Wrapping {

    @Test
    void linesBreakAtSpaces() {
      assertThat(CellText.wrap("one two  three", 7)).containsExactly("one two", "three");
    }

    @Test
    void breaksAndIndentsOfItsOwnStay() {
      assertThat(CellText.wrap("a\r\n\n  b c\n", 4)).containsExactly("a", "", "  b", "c", "");
    }

    @Test
    void longWordsAreCutInPieces() {
      assertThat(CellText.wrap("see /dev/k7pf0 now", 6))
          .containsExactly("see", "/dev/k", "7pf0", "now");
    }

    @Test
    void anIndentThatWouldStandAloneGoes() {
      assertThat(CellText.wrap("    abcdef", 6)).containsExactly("abcdef");
    }

    @Test
    void wideSignsBreakAnywhere() {
      assertThat(CellText.wrap("ab \u4E2D\u6587\u5B57", 5))
          .containsExactly("ab \u4E2D", "\u6587\u5B57");
    }

    @Test
    void nothingIsOneEmptyLine() {
      assertThat(CellText.wrap("", 10)).containsExactly("");
    }

    @Test
    void aWidthWithoutRoomForAWideSignIsRefused() {
      assertThatThrownBy(() -> CellText.wrap("a", 1)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Nested
  class CuttingAndPadding {

    @Test
    void whatFitsStays() {
      assertThat(CellText.cut("abc", 3, "...")).isEqualTo("abc");
    }

    @Test
    void aSignSaysThatSomethingIsMissing() {
      assertThat(CellText.cut("abcdef", 5, "...")).isEqualTo("ab...");
    }

    @Test
    void aWideSignIsNeverCutInHalf() {
      assertThat(CellText.cut("\u4E2D\u6587\u5B57", 4, "~")).isEqualTo("\u4E2D~");
    }

    @Test
    void marksGoWithTheirLetter() {
      assertThat(CellText.cut("e\u0301e\u0301e\u0301", 2, "~")).isEqualTo("e\u0301~");
    }

    @Test
    void theSignItselfIsCutWhereThereIsNoRoom() {
      assertThat(CellText.cut("abcdef", 2, "...")).isEqualTo("..");
      assertThat(CellText.cut("abcdef", 0, "...")).isEmpty();
    }

    @Test
    void paddingCountsCells() {
      assertThat(CellText.pad("\u4E2D", 4)).isEqualTo("\u4E2D  ");
      assertThat(CellText.pad("abcdef", 4)).isEqualTo("abcdef");
    }
  }

  @Nested
  class AnyText {

    static LongStream seeds() {
      return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void safeTextIsLeftAsItIs(long seed) {
      var safe = CellText.safe(text(seed));

      assertThat(CellText.safe(safe)).isEqualTo(safe);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noControlSurvives(long seed) {
      assertThat(CellText.safe(text(seed)).codePoints())
          .noneMatch(
              sign -> Character.isISOControl(sign) || Character.isSupplementaryCodePoint(sign))
          .noneMatch(sign -> Character.getType(sign) == Character.FORMAT)
          .noneMatch(sign -> Character.getType(sign) == Character.SURROGATE);
      assertThat(CellText.ascii(text(seed)).codePoints())
          .allMatch(sign -> sign >= 32 && sign < 127);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noLineIsTooWideAndNothingButSpacesIsLost(long seed) {
      int width = 2 + new Random(seed).nextInt(40);
      var text = text(seed).replace("\n", " ");
      var lines = CellText.wrap(text, width);

      assertThat(lines).allMatch(line -> CellText.width(line) <= width);
      assertThat(String.join("", lines).replace(" ", ""))
          .isEqualTo(CellText.safe(text).replace(" ", ""));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void cutTextFits(long seed) {
      int width = new Random(seed).nextInt(30);

      assertThat(CellText.width(CellText.cut(text(seed), width, "..."))).isLessThanOrEqualTo(width);
    }

    private static String text(long seed) {
      var random = new Random(seed);
      var pools =
          new String[] {
            "abc   \n", "\u4E2D\u6587\uD55C", "\u0301\u0308\u20DD", "\u001B[31m\r\u202E"
          };
      var text = new StringBuilder();
      for (int length = random.nextInt(200); length > 0; length--) {
        if (random.nextInt(8) == 0) {
          text.append((char) random.nextInt(0x10000));
        } else {
          var pool = pools[random.nextInt(pools.length)];
          text.append(pool.charAt(random.nextInt(pool.length())));
        }
      }
      return text.toString();
    }
  }
}
