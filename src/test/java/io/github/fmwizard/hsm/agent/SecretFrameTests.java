// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fmwizard.hsm.Secret;
import org.junit.jupiter.api.Test;

class SecretFrameTests {

  @Test
  void holdsKindLengthAndBytes() {
    assertThat(frame("a\u00f6")).containsExactly(0xC5, 0, 3, 'a', 0xC3, 0xB6);
    assertThat(frame("x".repeat(300))).hasSize(303).startsWith(0xC5, 1, 44, 'x');
  }

  @Test
  void tellsThePedFromNobody() {
    assertThat(SecretFrame.atPed()).containsExactly(0xC5, 0, 0);
    assertThat(SecretFrame.nothing()).containsExactly(0xC4, 0, 0);
  }

  @Test
  void neverSendsAnEmptySecretWhichWouldLetAPedAsk() {
    assertThatThrownBy(() -> frame("")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void neverSendsMoreThanTheOtherSideTakes() {
    assertThat(frame("x".repeat(1024))).hasSize(1027);
    assertThatThrownBy(() -> frame("x".repeat(1025)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("xx");
  }

  private static byte[] frame(String text) {
    try (var secret = Secret.owning(text.toCharArray(), text.length())) {
      return SecretFrame.of(secret, Secret.Grant.forDevice());
    }
  }
}
