// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.terminal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedBytesTests {

  @Test
  void textAndItsMovesAreLeftAsTheyAre() {
    String text = "10%\b\b\b20%\r\n\tdone ~\u0007";

    assertThat(shown(text)).isEqualTo(text);
  }

  @Test
  void aSequenceIsShownInsteadOfObeyed() {
    assertThat(shown("\u001B]0;title")).isEqualTo("^[]0;title");
  }

  @ParameterizedTest
  @ValueSource(ints = {0x00, 0x05, 0x0E, 0x0F, 0x1B, 0x7F, 0x84, 0x90, 0x9B, 0x9D, 0xFF})
  void nothingThatATerminalObeysIsLeft(int value) {
    assertThat(shown(String.valueOf((char) value))).matches("[ -~]{1,2}");
  }

  private static String shown(String text) {
    return new String(PrintedBytes.harmless(text.getBytes(ISO_8859_1)), ISO_8859_1);
  }
}
