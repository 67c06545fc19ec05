// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui.layout;

import static org.assertj.core.api.Assertions.assertThat;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TextColor;
import com.googlecode.lanterna.TextColor.ANSI;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Contrast by the formula of WCAG 2, in the palettes that the sixteen colours usually have. */
class ThemeTests {

  private static final double LEAST = 7;

  /** The colours that the theme uses: black, then bright green, yellow, cyan and white. */
  private static final Map<String, int[]> PALETTES =
      Map.of(
          "VGA and the Linux console", new int[] {0x000000, 0x55FF55, 0xFFFF55, 0x55FFFF, 0xFFFFFF},
          "xterm", new int[] {0x000000, 0x00FF00, 0xFFFF00, 0x00FFFF, 0xFFFFFF},
          "GNOME", new int[] {0x171421, 0x33DA7A, 0xE9AD0C, 0x33C7DE, 0xFFFFFF},
          "Windows", new int[] {0x0C0C0C, 0x16C60C, 0xF9F1A5, 0x61D6D6, 0xF2F2F2},
          "PuTTY", new int[] {0x000000, 0x55FF55, 0xFFFF55, 0x55FFFF, 0xFFFFFF},
          "macOS", new int[] {0x000000, 0x00D900, 0xE5E500, 0x00E5E5, 0xE5E5E5});

  @ParameterizedTest
  @EnumSource(Theme.class)
  void coloursComeInPairsOfEnoughContrast(Theme theme) {
    var text = theme.text(false);
    var ground = theme.ground(false);

    assertThat(text == ANSI.DEFAULT).isEqualTo(ground == ANSI.DEFAULT);
    if (text != ANSI.DEFAULT) {
      PALETTES.forEach(
          (name, palette) ->
              assertThat(contrast(rgb(text, palette), rgb(ground, palette)))
                  .as("%s in %s", theme, name)
                  .isGreaterThanOrEqualTo(LEAST));
    }
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void withoutColoursOnlyWhatAVt100HasIsLeft(Theme theme) {
    assertThat(theme.text(true)).isEqualTo(ANSI.DEFAULT);
    assertThat(theme.ground(true)).isEqualTo(ANSI.DEFAULT);
    assertThat(Set.of(SGR.BOLD, SGR.UNDERLINE, SGR.REVERSE)).containsAll(theme.attributes(true));
  }

  @Test
  void nothingIsSaidByColourAlone() {
    for (var theme : Theme.values()) {
      assertThat(theme.text(false) == ANSI.DEFAULT || !theme.attributes(true).isEmpty())
          .as(theme.name())
          .isTrue();
    }
  }

  @Test
  void theFormulaIsRight() {
    assertThat(contrast(0x000000, 0xFFFFFF)).isEqualTo(21);
    assertThat(contrast(0x777777, 0xFFFFFF)).isBetween(4.47, 4.49);
  }

  private static int rgb(TextColor color, int[] palette) {
    return palette[
        switch (color) {
          case ANSI.BLACK -> 0;
          case ANSI.GREEN_BRIGHT -> 1;
          case ANSI.YELLOW_BRIGHT -> 2;
          case ANSI.CYAN_BRIGHT -> 3;
          case ANSI.WHITE_BRIGHT -> 4;
          default -> throw new AssertionError("no contrast is known for " + color);
        }];
  }

  private static double contrast(int one, int other) {
    double light = Math.max(luminance(one), luminance(other));
    double dark = Math.min(luminance(one), luminance(other));
    return (light + 0.05) / (dark + 0.05);
  }

  private static double luminance(int rgb) {
    return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
  }

  private static double linear(int channel) {
    double value = (channel & 0xFF) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
