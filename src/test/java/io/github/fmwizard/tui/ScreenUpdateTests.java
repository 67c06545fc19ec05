// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.screen.Screen.Kind;
import io.github.fmwizard.terminal.TtySize;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent makes a terminal show what was drawn, and is not much. */
class ScreenUpdateTests {

  private final Look look = new Look(false, false);
  private final TtySize size = new TtySize(80, 24);
  private final CellScreen screen = new CellScreen(size, look);
  private final VirtualTerminal terminal = new VirtualTerminal(80, 24);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void aTerminalShowsWhatWasDrawn(long seed) {
    var random = new Random(seed);
    for (int frame = 0; frame < 40; frame++) {
      screen.begin(size, look);
      for (int i = random.nextInt(30); i > 0; i--) {
        draw(random);
      }
      update();
      for (int row = 0; row < size.rows(); row++) {
        assertThat(terminal.text(row)).isEqualTo(screen.text(row));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void noControlCharacterReachesTheTerminal(Kind kind) {
    var probe = ScreenProbe.of(SampleDecks.ofEachKind().get(kind)).unicode();
    var text = new String(probe.paint().update(), StandardCharsets.UTF_8);

    assertThat(text.replaceAll("\u001B\\[[0-9;]*[HJKCm]|\r\n|\r", "").chars())
        .noneMatch(Character::isISOControl);
  }

  @Test
  void nothingNewSendsNothing() {
    var probe = ScreenProbe.of(SampleDecks.ask());
    probe.paint().update();

    assertThat(probe.paint().update()).isEmpty();
  }

  @Test
  void aFirstFrameIsNotMuchMoreThanItsLetters() {
    var probe = ScreenProbe.of(SampleDecks.check());
    int letters = String.join("", probe.rows()).replace(" ", "").length();

    assertThat(probe.paint().update().length).isLessThan(letters * 3 / 2 + 200);
  }

  @Test
  void aSecondThatPassesSendsLittle() {
    var probe = ScreenProbe.of(SampleDecks.running(42));
    probe.paint().update();
    probe.show(SampleDecks.running(43));

    assertThat(probe.paint().update().length).isLessThan(60);
  }

  @Test
  void aMovedCursorSendsTwoRows() {
    var probe = ScreenProbe.of(SampleDecks.failure());
    probe.paint().update();
    probe.type("\u001B[B");

    assertThat(probe.paint().update().length).isLessThan(120);
  }

  @Test
  void anotherLookRepaintsAll() {
    var probe = ScreenProbe.of(SampleDecks.ask());
    probe.paint().update();

    assertThat(probe.unicode().paint().update().length).isGreaterThan(300);
  }

  private void draw(Random random) {
    var texts =
        new String[] {
          "plain",
          "  two  ",
          "\u4E2D\u6587",
          "e\u0301a\u0308",
          "\u00E9",
          "x",
          "\u2502",
          "a very long piece of text"
        };
    var themes = List.of(Theme.values());
    var theme = themes.get(random.nextInt(themes.size()));
    var line = StyledLine.of(texts[random.nextInt(texts.length)], theme);
    screen.draw(random.nextInt(80), random.nextInt(24), line, 1 + random.nextInt(40));
    screen.cursor(random.nextInt(80), random.nextInt(24));
  }

  private void update() {
    terminal.take(new String(screen.update(), StandardCharsets.UTF_8));
    assertThat(terminal.cursor()).isEqualTo(screen.cursor());
  }
}
