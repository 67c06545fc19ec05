// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui.key;

import static org.assertj.core.api.Assertions.assertThat;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import io.github.fmwizard.tui.lanterna.TtyTerminal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyReaderTests {

  private static final long PATIENCE = 100_000_000L;

  private final List<KeyStroke> keys = new ArrayList<>();
  private final TypedStream stream = new TypedStream();
  private final KeyReader reader =
      new KeyReader(
          PATIENCE,
          stream,
          new TtyTerminal((bytes, offset, length) -> {}, stream, true),
          keys::add);

  @Nested
  class Keys {

    @ParameterizedTest
    @CsvSource({
      "[A, ArrowUp",
      "OB, ArrowDown",
      "[C, ArrowRight",
      "OD, ArrowLeft",
      "[H, Home",
      "[1~, Home",
      "[4~, End",
      "[3~, Delete",
      "[5~, PageUp",
      "[6~, PageDown",
      "OM, Enter",
      "[?62c, Unknown",
      "[I, Unknown",
      "[97;5u, Unknown"
    })
    void sequencesAreNamed(String sequence, KeyType name) {
      type("\u001B" + sequence);

      assertThat(keys).containsExactly(new KeyStroke(name));
    }

    @ParameterizedTest
    @CsvSource({
      "OP, 1",
      "OR, 3",
      "[13~, 3",
      "[[C, 3",
      "[11~, 1",
      "[[A, 1",
      "[[E, 5",
      "[15~, 5",
      "[17~, 6",
      "[21~, 10"
    })
    void functionKeysOfSeveralDialects(String sequence, int number) {
      type("\u001B" + sequence);

      assertThat(keys)
          .singleElement()
          .matches(key -> KeyStrokes.isFunction(key, "F" + number), "F" + number);
    }

    @Test
    void theKeypadTypesItsDigits() {
      type("\u001BOp\u001BOy\u001BOm");

      assertThat(keys).containsExactly(letter('0'), letter('9'), letter('-'));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r", "\n", "\r\n"})
    void enterIsOneKey(String bytes) {
      type(bytes);

      assertThat(keys).containsExactly(new KeyStroke(KeyType.Enter));
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
              KeyStrokes.ofControl('C'),
              KeyStrokes.ofControl('Z'),
              KeyStrokes.ofControl('\\'),
              new KeyStroke(KeyType.Backspace),
              new KeyStroke(KeyType.Backspace),
              new KeyStroke(KeyType.Tab));
    }
  }

  @Nested
  class Letters {

    @Test
    void ofAnyLanguage() {
      type("a\u00E9\u4E2D\uD83D\uDE42");

      assertThat(keys)
          .extracting(KeyStrokes::text)
          .containsExactly("a", "\u00E9", "\u4E2D", "\uD83D\uDE42");
    }

    @Test
    void whatIsNoUtf8IsThrownAway() {
      reader.read(
          new byte[] {(byte) 0xFF, 'a', (byte) 0xC3, 'b', (byte) 0xC0, (byte) 0x80, (byte) 0x9B},
          0);

      assertThat(keys).containsExactly(letter('a'), letter('b'));
    }

    @Test
    void controlsOfTheUpperHalfAreThrownAway() {
      type("\u009B\u0085a");

      assertThat(keys).containsExactly(letter('a'));
    }
  }

  @Nested
  class Pastes {

    @Test
    void aMarkedOneIsOneKey() {
      type("a\u001B[200~one\rtwo\u001B[201~b");

      assertThat(keys).containsExactly(letter('a'), new PastedText("one\rtwo"), letter('b'));
    }

    @Test
    void anUnmarkedOneIsKnownByItsLineBreak() {
      reader.readUnmarked(bytes("hunter2\rsecond line"), 0);

      assertThat(keys).containsExactly(new PastedText("hunter2\rsecond line"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"y\r", "typing\r", "\u001B[A\u001B[B\r\u001B[A"})
    void quickTypingIsNone(String typed) {
      reader.readUnmarked(bytes(typed), 0);

      assertThat(keys).noneMatch(PastedText.class::isInstance);
    }

    @Test
    void anUnmarkedOneOnASlowLineLeavesNothing() {
      long now = 0;
      for (byte letter : bytes("hunter2!\rsecond\rthird")) {
        reader.readUnmarked(new byte[] {letter}, now);
        now += 1_040_000;
      }
      reader.readUnmarked(bytes("x"), now + 100_000_000);

      assertThat(keys.subList(8, keys.size()))
          .containsExactly(KeyStrokes.ofControl('U'), new PastedText("\n"), letter('x'));
    }

    @Test
    void anUnmarkedOneInPiecesLeavesNothing() {
      reader.readUnmarked(bytes("hunter2\rsecond"), 0);
      reader.readUnmarked(bytes("\rthird\r"), 15_000_000);

      assertThat(keys).containsExactly(new PastedText("hunter2\rsecond"));
    }

    @Test
    void oneWithoutAnEndEndsByItself() {
      reader.read(bytes("\u001B[200~lost"), System.nanoTime());
      reader.read(bytes("x"), System.nanoTime() + 60_000_000_000L);

      assertThat(keys).containsExactly(new PastedText("lost"), letter('x'));
    }

    @Test
    void anEndlessOneIsCut() {
      type("\u001B[200~" + "x".repeat(100_000) + "\u001B[201~");

      assertThat(keys)
          .singleElement()
          .matches(key -> key instanceof PastedText paste && paste.text().length() < 20_000);
    }
  }

  @Test
  void anyBytesInAnyPiecesGiveNoControlCharacters() {
    var random = new Random(3);
    for (int i = 0; i < 300; i++) {
      var bytes = new byte[random.nextInt(40)];
      random.nextBytes(bytes);
      reader.read(bytes, i);
    }

    assertThat(keys)
        .extracting(KeyStrokes::text)
        .contains("a")
        .noneMatch(text -> text.chars().anyMatch(Character::isISOControl));
  }

  private static KeyStroke letter(char letter) {
    return new KeyStroke(letter, false, false);
  }

  private void type(String text) {
    reader.read(bytes(text), 0);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
