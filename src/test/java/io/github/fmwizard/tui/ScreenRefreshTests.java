// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui;

import static org.assertj.core.api.Assertions.assertThat;

import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.terminal.virtual.DefaultVirtualTerminal;
import io.github.fmwizard.bench.SeenFrame;
import io.github.fmwizard.screen.Screen;
import io.github.fmwizard.screen.Screen.Kind;
import io.github.fmwizard.tui.key.TypedStream;
import io.github.fmwizard.tui.lanterna.SerialLineScreen;
import io.github.fmwizard.tui.lanterna.TtyTerminal;
import io.github.fmwizard.tui.layout.DisplayMode;
import io.github.fmwizard.tui.layout.StyledLine;
import io.github.fmwizard.tui.layout.Theme;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent makes a terminal show what was drawn, and is not much. */
class ScreenRefreshTests {

  private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
  private int writes;
  private final TtyTerminal tty = new TtyTerminal(this::send, new TypedStream(), false);

  @Nested
  class RandomPictures {
    private final DefaultVirtualTerminal virtual =
        new DefaultVirtualTerminal(new TerminalSize(80, 24));
    private final SerialLineScreen onVirtual = started(new SerialLineScreen(virtual));
    private final SerialLineScreen onTty = started(new SerialLineScreen(tty));

    RandomPictures() throws IOException {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void areShownByLanternasVirtualTerminal(long seed) throws IOException {
      var random = new Random(seed);
      var canvas = new Canvas(onVirtual, new DisplayMode(false, false));
      for (int frame = 0; frame < 40; frame++) {
        draw(canvas, random, "\u4E2D\u6587", "\u00E9", "\u2502");
        onVirtual.refresh();
        assertThat(virtual.getCursorPosition()).isEqualTo(onVirtual.getCursorPosition());
        for (int row = 0; row < 24; row++) {
          assertRowIsShown(row);
        }
      }
    }

    private void assertRowIsShown(int row) {
      for (int column = 0; column < 80; column++) {
        var drawn = onVirtual.getBackCharacter(column, row);
        var shown = virtual.getCharacter(column, row);
        assertThat(shown).as("row %s, column %s", row, column).isEqualTo(drawn);
        column += drawn.isDoubleWidth() ? 1 : 0;
      }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void areShownByAVt100WithTheirAttributes(long seed) throws IOException {
      var random = new Random(seed);
      var canvas = new Canvas(onTty, new DisplayMode(true, true));
      var seen = new SeenFrame();
      for (int frame = 0; frame < 40; frame++) {
        draw(canvas, random);
        onTty.refresh();
        assertThat(seen.take(taken()).lines()).isEqualTo(expected());
      }
    }

    private String expected() {
      var lines = new StringBuilder();
      for (int row = 0; row < 24; row++) {
        var letters = new StringBuilder();
        var looks = new StringBuilder();
        for (int column = 0; column < 80; column++) {
          var letter = onTty.getBackCharacter(column, row);
          int look =
              (letter.isBold() ? 1 : 0)
                  | (letter.isUnderlined() ? 2 : 0)
                  | (letter.isReversed() ? 4 : 0);
          letters.append(letter.getCharacterString());
          looks.append(look == 0 ? " " : String.valueOf(look));
        }
        lines.append(letters).append('\n').append(looks).append('\n');
      }
      var cursor = onTty.getCursorPosition();
      return lines + "cursor " + cursor.getRow() + " " + cursor.getColumn() + "\n";
    }

    private void draw(Canvas canvas, Random random, String... more) {
      canvas.begin(canvas.mode());
      var texts = new ArrayList<>(List.of("plain", "  two  ", "x", "a very long piece of text"));
      texts.addAll(List.of(more));
      var themes = Theme.values();
      for (int i = random.nextInt(30); i > 0; i--) {
        var text = texts.get(random.nextInt(texts.size()));
        var line = StyledLine.of(text, themes[random.nextInt(themes.length)]);
        canvas.draw(random.nextInt(80), random.nextInt(24), line, 1 + random.nextInt(40));
        canvas.cursor(random.nextInt(80), random.nextInt(24));
      }
    }
  }

  @Nested
  class BytesOfScreens {
    @ParameterizedTest
    @EnumSource(Kind.class)
    void haveNoControlCharacters(Kind kind) {
      on(SampleDecks.ofEachKind().get(kind)).unicode().paint();
      assertThat(taken().replaceAll("\u001B\\[[?0-9;]*[HJKCmhl]|\u001B\\(B|\r\n|\r", "").chars())
          .noneMatch(Character::isISOControl);
    }

    @Test
    void areOneWriteAFrameTheFirstOneToo() {
      var probe = on(SampleDecks.running(42)).paint();
      assertThat(writes).isEqualTo(1);
      assertThat(sent.toString(StandardCharsets.UTF_8))
          .contains("\u001B[?1049h", "\u001B[?2004h")
          .containsOnlyOnce("\u001B[2J");
      probe.show(SampleDecks.failure()).paint();
      assertThat(writes).isEqualTo(2);
    }

    @Test
    void areNoneWhereNothingIsNew() {
      var probe = on(SampleDecks.ask()).paint();
      probe.paint();
      assertThat(writes).isEqualTo(1);
    }

    @Test
    void ofAFirstFrameAreNotMuchMoreThanItsLetters() {
      var letters = String.join("", ScreenProbe.of(SampleDecks.check()).rows()).replace(" ", "");
      on(SampleDecks.check()).paint();
      assertThat(taken().length()).isLessThan(letters.length() * 3 / 2 + 200);
    }

    @Test
    void ofASecondThatPassesAreFew() {
      var probe = on(SampleDecks.running(42)).paint();
      taken();
      probe.show(SampleDecks.running(43)).paint();
      assertThat(taken().length()).isLessThan(60);
    }

    @Test
    void ofAMovedCursorAreThoseOfTwoRows() {
      var probe = on(SampleDecks.failure()).paint();
      taken();
      probe.type("\u001B[B").paint();
      assertThat(taken().length()).isLessThan(120);
    }

    @Test
    void ofAnotherLookAreThoseOfAll() {
      var probe = on(SampleDecks.ask()).paint();
      taken();
      probe.unicode().paint();
      assertThat(taken().length()).isGreaterThan(300);
    }

    private ScreenProbe on(Screen screen) {
      return ScreenProbe.of(screen).showOn(tty);
    }
  }

  private String taken() {
    var text = sent.toString(StandardCharsets.UTF_8);
    sent.reset();
    return text;
  }

  private static SerialLineScreen started(SerialLineScreen screen) throws IOException {
    screen.startScreen();
    return screen;
  }

  private void send(byte[] bytes, int offset, int length) {
    sent.write(bytes, offset, length);
    writes++;
  }
}
