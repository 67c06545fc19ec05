// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.pkcs11;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AttributesTests {

  private static final Attributes ATTRIBUTES =
      new Attributes(
          Map.of(
              1L, new byte[] {0x00, (byte) 0xa0},
              2L, new byte[] {1, 0, 0, 0, 0, 0, 0, 0},
              3L, "Caesar  \0".getBytes(StandardCharsets.UTF_8),
              4L, new byte[] {0x79, 0x37, 0x42},
              5L, new byte[0],
              6L, new byte[] {'A', 0, 0, 0}));

  @Test
  void readsNumbersOfAnyUsualSize() {
    assertThat(ATTRIBUTES.number(1)).contains(0xa000L);
    assertThat(ATTRIBUTES.number(2)).contains(1L);
    assertThat(ATTRIBUTES.number(4)).isEmpty();
    assertThat(ATTRIBUTES.number(5)).isEmpty();
    assertThat(ATTRIBUTES.number(9)).isEmpty();
  }

  @Test
  void readsTextsWithoutTheirPadding() {
    assertThat(ATTRIBUTES.text(3)).contains("Caesar");
  }

  @Test
  void keepsWhatItCannotReadAsDigits() {
    assertThat(ATTRIBUTES.digits(4)).contains("793742");
    assertThat(ATTRIBUTES.words(3)).contains("Caesar");
    assertThat(ATTRIBUTES.words(2)).contains("0x1");
    assertThat(ATTRIBUTES.words(6)).contains("0x41");
    assertThat(ATTRIBUTES.words(5)).contains("0x");
    assertThat(ATTRIBUTES.words(9)).isEmpty();
  }
}
