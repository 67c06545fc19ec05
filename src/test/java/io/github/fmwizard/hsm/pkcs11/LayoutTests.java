// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.pkcs11;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LayoutTests {

  @Test
  void placesTheMembersAsTheHeadersDoOnLinux() {
    assertThat(Layout.INFO.offsets()).containsExactly(0, 2, 40, 48, 80);
    assertThat(Layout.INFO.size()).isEqualTo(88);
    assertThat(Layout.SLOT_INFO.offsets()).containsExactly(0, 64, 96, 104, 106);
    assertThat(Layout.SLOT_INFO.size()).isEqualTo(112);
    assertThat(Layout.TOKEN_INFO.offsets())
        .containsExactly(
            0, 32, 64, 80, 96, 104, 112, 120, 128, 136, 144, 152, 160, 168, 176, 184, 186, 188);
    assertThat(Layout.TOKEN_INFO.size()).isEqualTo(208);
    assertThat(Layout.ATTRIBUTE.offsets()).containsExactly(0, 8, 16);
    assertThat(Layout.ATTRIBUTE.size()).isEqualTo(24);
    assertThat(Layout.ROLE_STATE.offsets()).containsExactly(0, 1, 2, 3);
    assertThat(Layout.ROLE_STATE.size()).isEqualTo(4);
  }

  @Test
  void cutsPaddedTexts() {
    assertThat(Layout.printable("hsm-pay     ".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("hsm-pay");
    assertThat(Layout.printable("a000\0 rest".getBytes(StandardCharsets.UTF_8))).isEqualTo("a000");
    assertThat(Layout.printable(new byte[3])).isEmpty();
  }
}
