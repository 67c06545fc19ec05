// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.luna;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.hsm.Secret;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was not typed to its end, or is no text, is no password: no login is tried with it. */
class PasswordLineTests {

  @ParameterizedTest
  @CsvSource({
    "'abc\n', abc",
    "'abc\nmore', abc",
    "'abx\bc\n', abc",
    "'abx\u007fc\n', abc",
    "'xyz\u0015abc\n', abc",
    "'\b\babc\n', abc",
    "'ab\u00e4\bc\n', abc",
    "'ab\u20ac\bc\n', abc",
    "'ab\u00e4\n', ab\u00e4"
  })
  void isWhatIsLeftAtEnter(String typed, String password) {
    assertThat(read(typed.getBytes(UTF_8))).contains(password);
  }

  @ParameterizedTest
  @CsvSource({"''", "'abc'", "'\n'", "'abc\u0015\n'", "'a\b\n'"})
  void isNoneIfTheOfficerLeftOrTypedNothing(String typed) {
    assertThat(read(typed.getBytes(UTF_8))).isEmpty();
  }

  @Test
  void isNoneIfItIsTooLongUntilTheLineIsTakenBack() {
    String longest = "x".repeat(255);

    assertThat(read((longest + "\n").getBytes(UTF_8))).contains(longest);
    assertThat(read((longest + "x\n").getBytes(UTF_8))).isEmpty();
    assertThat(read((longest + "x\u0015abc\n").getBytes(UTF_8))).contains("abc");
  }

  @Test
  void isNoneIfItIsNoText() {
    assertThat(read(new byte[] {'a', (byte) 0xff, '\n'})).isEmpty();
    assertThat(read(new byte[] {'a', (byte) 0xc3, '\n'})).isEmpty();
  }

  private static Optional<String> read(byte[] typed) {
    Optional<Secret> secret = PasswordLine.read(new TypedLease(typed, false));
    return secret.map(PasswordLineTests::text);
  }

  private static String text(Secret secret) {
    try (secret) {
      return secret.reveal(Secret.Grant.forDevice(), String::new);
    }
  }
}
