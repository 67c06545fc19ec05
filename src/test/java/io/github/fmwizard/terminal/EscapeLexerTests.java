// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EscapeLexerTests implements EscapeLexer.Listener {

  private static final long PATIENCE = 50;

  private final List<String> heard = new ArrayList<>();
  private final EscapeLexer lexer = new EscapeLexer(PATIENCE, this);
  private long now;

  @Test
  void plainBytesAreHandedOn() {
    feed("a\r\u0003");

    assertThat(heard).containsExactly("a", "<13>", "<3>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[A",
        "OA",
        "[1;5C",
        "[200~",
        "[[A",
        "[?1;2c",
        "[I",
        "[<0;10;10M",
        "[97;5u",
        "[M !!",
        "x"
      })
  void aSequenceComesOutWhole(String sequence) {
    feed("\u001B" + sequence + "z");

    assertThat(heard).containsExactly("{" + sequence + "}", "z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"]11;rgb:0/0/0\u0007", "]11;rgb:0/0/0\u001B\\", "P1+r\u001B\\", "_x\u001B\\"})
  void anAnswerOfTheTerminalIsNoTyping(String answer) {
    feed("\u001B" + answer + "z");

    assertThat(heard).hasSize(2).last().isEqualTo("z");
    assertThat(heard.get(0)).startsWith("{");
  }

  @Test
  void aLoneEscIsAKeyOnceThePatienceHasPassed() {
    feed("\u001B");
    lexer.expire(now + PATIENCE);
    assertThat(heard).isEmpty();
    assertThat(lexer.isPending()).isTrue();

    lexer.expire(now + PATIENCE + 1);
    assertThat(heard).containsExactly("ESC");
    assertThat(lexer.isPending()).isFalse();
  }

  @Test
  void whatComesLaterIsNotPartOfIt() {
    feed("\u001B");
    now += PATIENCE + 1;
    feed("[");

    assertThat(heard).containsExactly("ESC", "[");
  }

  @Test
  void bytesOfASlowLineAreOneSequence() {
    for (String piece : List.of("\u001B", "[", "1", ";", "5", "C")) {
      feed(piece);
      now += PATIENCE;
    }

    assertThat(heard).containsExactly("{[1;5C}");
  }

  @Test
  void aTornSequenceIsThrownAway() {
    feed("\u001B[1;");
    now += PATIENCE + 1;
    feed("a");

    assertThat(heard).containsExactly("{[1;}", "a");
  }

  @Test
  void escTwiceIsEscAndABeginning() {
    feed("\u001B\u001B[A");

    assertThat(heard).containsExactly("ESC", "{[A}");
  }

  @Test
  void ctrlCIsNotLostBehindEsc() {
    feed("\u001B\u0003");
    feed("\u001B\r");

    assertThat(heard).containsExactly("ESC", "<3>", "{\r}");
  }

  @Test
  void aControlByteEndsATornSequence() {
    feed("\u001B[1\u0003");

    assertThat(heard).containsExactly("{[1}", "<3>");
  }

  @Test
  void endlessSequencesAreShortened() {
    feed("\u001B[" + "1".repeat(5000) + "A");

    assertThat(heard).hasSize(1);
    assertThat(heard.get(0)).hasSizeLessThanOrEqualTo(66);
  }

  @Test
  void splittingChangesNothing() {
    var random = new Random(7);
    var text = "a\u001B[A\u001BOPb\u001B]0;t\u0007c\u001B[200~d\u001B[201~";
    feed(text);
    var whole = List.copyOf(heard);
    for (int i = 0; i < 200; i++) {
      heard.clear();
      for (int at = 0; at < text.length(); at++) {
        now += random.nextInt((int) PATIENCE + 1);
        feed(text.substring(at, at + 1));
      }
      assertThat(heard).isEqualTo(whole);
    }
  }

  private void feed(String text) {
    text.chars().forEach(value -> lexer.feed(value, now));
  }

  @Override
  public void plain(int value) {
    heard.add(value < ' ' ? "<" + value + ">" : String.valueOf((char) value));
  }

  @Override
  public void escape() {
    heard.add("ESC");
  }

  @Override
  public void sequence(String text) {
    heard.add("{" + text + "}");
  }
}
