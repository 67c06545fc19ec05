// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputLinesTests {

  private final OutputLines reader = new OutputLines();

  @Test
  void endWithALineFeedOrACarriageReturnAndAreNeverEmpty() {
    assertThat(add("one\r\ntwo\rthree\n \n\n")).containsExactly("one", "two", "three");
    assertThat(reader.begun()).isFalse();
  }

  @Test
  void areBegunWhileAPromptWaits() {
    assertThat(add("one\nPassword: ")).containsExactly("one");
    assertThat(reader.begun()).isTrue();
    assertThat(reader.rest()).isEqualTo("Password:");
    assertThat(reader.begun()).isFalse();
    assertThat(reader.rest()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\u001b[1;31mb",
        "a\u001b[@b",
        "a\u001b[~b",
        "a\u001b(Bb",
        "a\u001b /Bb",
        "a\u001b7b",
        "a\u001b]0;title\u0007b",
        "a\u001b]0;title\u001b\\b",
        "a\u001bPdata\u001b\\b",
        "a\u001b_data\u0007b",
        "a\u001b^data\u0007b",
        "a\u001bXdata\u0007b",
        "a\u0000\u0008\u007fb",
        "a\u200bb",
        "a\u202eb",
        "a\ue000b",
        "a\u2028b"
      })
  void leaveOutWhatATerminalWouldNotShow(String text) {
    assertThat(add(text + "\n")).containsExactly("ab");
  }

  @Test
  void goOnAfterAStringThatALineFeedEnds() {
    assertThat(add("a\u001b]never ended\nb\n")).containsExactly("ab");
  }

  @Test
  void showATabAsABlankAndKeepOtherWriting() {
    assertThat(add("a\tb \u00e4\u6f22~\n")).containsExactly("a b \u00e4\u6f22~");
  }

  @Test
  void areBrokenWhereTheyAreTooLong() {
    assertThat(add("x".repeat(4001))).containsExactly("x".repeat(2000), "x".repeat(2000));
    assertThat(reader.rest()).isEqualTo("x");
  }

  @Test
  void areTheSameInPieces() {
    List<String> lines = new ArrayList<>();
    for (byte each : "a\u001b[31m\u00e4\u001b]t\u0007b\r\n".getBytes(UTF_8)) {
      lines.addAll(reader.add(ByteBuffer.wrap(new byte[] {each})));
    }

    assertThat(lines).containsExactly("a\u00e4b");
  }

  private List<String> add(String text) {
    return reader.add(ByteBuffer.wrap(text.getBytes(UTF_8)));
  }
}
