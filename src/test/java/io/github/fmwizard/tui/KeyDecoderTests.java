// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyDecoderTests {

  private static final long PATIENCE = 100_000_000L;

  private final List<Key> keys = new ArrayList<>();
  private final KeyDecoder decoder = new KeyDecoder(PATIENCE, keys::add);

  @Nested
  class Keys {

    @ParameterizedTest
    @CsvSource({
      "[A, UP",
      "OB, DOWN",
      "[C, RIGHT",
      "OD, LEFT",
      "[H, HOME",
      "[1~, HOME",
      "[4~, END",
      "[3~, DELETE",
      "[5~, PAGE_UP",
      "[6~, PAGE_DOWN",
      "OM, ENTER",
      "[?62c, UNKNOWN",
      "[I, UNKNOWN",
      "[97;5u, UNKNOWN"
    })
    void sequencesAreNamed(String sequence, Key.Name name) {
      type("\u001B" + sequence);

      assertThat(keys).containsExactly(Key.of(name));
    }

    @ParameterizedTest
    @CsvSource({"OP, 1", "[11~, 1", "[[A, 1", "[[E, 5", "[15~, 5", "[17~, 6", "[21~, 10"})
    void functionKeysOfSeveralDialects(String sequence, int number) {
      type("\u001B" + sequence);

      assertThat(keys).containsExactly(Key.function(number));
    }

    @Test
    void theKeypadTypesItsDigits() {
      type("\u001BOp\u001BOy\u001BOm");

      assertThat(keys).containsExactly(Key.character('0'), Key.character('9'), Key.character('-'));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r", "\n", "\r\n"})
    void enterIsOneKey(String bytes) {
      type(bytes);

      assertThat(keys).containsExactly(Key.of(Key.Name.ENTER));
    }

    @Test
    void twoEntersAreTwo() {
      type("\r\r");

      assertThat(keys).hasSize(2);
    }

    @Test
    void controlLettersAreNamedByTheirLetter() {
      type("\u0003\u001A\u001C\b\u007F\t");

      assertThat(keys)
          .containsExactly(
              Key.control('C'),
              Key.control('Z'),
              Key.control('\\'),
              Key.of(Key.Name.BACKSPACE),
              Key.of(Key.Name.BACKSPACE),
              Key.of(Key.Name.TAB));
    }
  }

  @Nested
  class Letters {

    @Test
    void ofAnyLanguage() {
      type("a\u00E9\u4E2D\uD83D\uDE42");

      assertThat(keys)
          .containsExactly(
              Key.character('a'),
              Key.character(0xE9),
              Key.character(0x4E2D),
              Key.character(0x1F642));
    }

    @Test
    void whatIsNoUtf8IsThrownAway() {
      decoder.decode(
          new byte[] {(byte) 0xFF, 'a', (byte) 0xC3, 'b', (byte) 0xC0, (byte) 0x80, (byte) 0x9B},
          0);

      assertThat(keys).containsExactly(Key.character('a'), Key.character('b'));
    }

    @Test
    void controlsOfTheUpperHalfAreThrownAway() {
      type("\u009B\u0085a");

      assertThat(keys).containsExactly(Key.character('a'));
    }
  }

  @Nested
  class Pastes {

    @Test
    void aMarkedOneIsOneKey() {
      type("a\u001B[200~one\rtwo\u001B[201~b");

      assertThat(keys)
          .containsExactly(Key.character('a'), Key.paste("one\rtwo"), Key.character('b'));
    }

    @Test
    void anUnmarkedOneIsKnownByItsLineBreak() {
      decoder.decodeUnmarked(bytes("hunter2\rsecond line"), 0);

      assertThat(keys).containsExactly(Key.paste("hunter2\rsecond line"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"y\r", "typing\r", "\u001B[A\u001B[B\r\u001B[A"})
    void quickTypingIsNone(String typed) {
      decoder.decodeUnmarked(bytes(typed), 0);

      assertThat(keys).noneMatch(key -> key.is(Key.Name.PASTE));
    }

    @Test
    void anUnmarkedOneOnASlowLineLeavesNothing() {
      long now = 0;
      for (byte letter : bytes("hunter2!\rsecond\rthird")) {
        decoder.decodeUnmarked(new byte[] {letter}, now);
        now += 1_040_000;
      }
      decoder.decodeUnmarked(bytes("x"), now + 100_000_000);

      assertThat(keys.subList(8, keys.size()))
          .containsExactly(Key.control('U'), Key.paste("\n"), Key.character('x'));
    }

    @Test
    void anUnmarkedOneInPiecesLeavesNothing() {
      decoder.decodeUnmarked(bytes("hunter2\rsecond"), 0);
      decoder.decodeUnmarked(bytes("\rthird\r"), 15_000_000);

      assertThat(keys).containsExactly(Key.paste("hunter2\rsecond"));
    }

    @Test
    void oneWithoutAnEndEndsByItself() {
      decoder.decode(bytes("\u001B[200~lost"), System.nanoTime());
      decoder.decode(bytes("x"), System.nanoTime() + 60_000_000_000L);

      assertThat(keys).containsExactly(Key.paste("lost"), Key.character('x'));
    }

    @Test
    void anEndlessOneIsCut() {
      type("\u001B[200~" + "x".repeat(100_000) + "\u001B[201~");

      assertThat(keys).singleElement().matches(key -> key.text().length() < 20_000);
    }
  }

  @Test
  void anyBytesInAnyPiecesGiveNoControlCharacters() {
    var random = new Random(3);
    for (int i = 0; i < 300; i++) {
      var bytes = new byte[random.nextInt(40)];
      random.nextBytes(bytes);
      decoder.decode(bytes, i);
    }

    assertThat(keys)
        .filteredOn(key -> key.is(Key.Name.CHARACTER))
        .isNotEmpty()
        .noneMatch(key -> Character.isISOControl(key.sign()));
  }

  private void type(String text) {
    decoder.decode(bytes(text), 0);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
