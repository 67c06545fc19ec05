// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigestTests {

  private static final String OF_ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @Test
  void agreesWithThePublishedExample() {
    assertThat(Digest.of(bytes("abc")).hex()).isEqualTo(OF_ABC);
  }

  @Test
  void readsBackWhatItWrites() {
    assertThat(Digest.parse(OF_ABC)).isEqualTo(Digest.of(bytes("abc")));
    assertThat(Digest.ofRaw(Digest.parse(OF_ABC).bytes())).hasToString(OF_ABC);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ba",
        "BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD",
        "ga7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        " a7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad0"
      })
  void refusesAllButSixtyFourLowerCaseDigits(String hex) {
    assertThatIllegalArgumentException().isThrownBy(() -> Digest.parse(hex));
  }

  @Test
  void isNotChangedThroughItsBytes() {
    Digest digest = Digest.of(bytes("abc"));

    digest.bytes()[0] = 0;

    assertThat(digest.hex()).isEqualTo(OF_ABC);
  }

  @Test
  void refusesAnotherLength() {
    assertThatIllegalArgumentException().isThrownBy(() -> Digest.ofRaw(new byte[31]));
  }

  @Nested
  class EqualsContract {

    @Test
    void equalContentIsEqual() {
      assertThat(Digest.of(bytes("a"))).isEqualTo(Digest.of(bytes("a")));
      assertThat(Digest.of(bytes("a"))).hasSameHashCodeAs(Digest.of(bytes("a")));
    }

    @Test
    void otherContentIsNot() {
      assertThat(Digest.of(bytes("a"))).isNotEqualTo(Digest.of(bytes("b")));
      assertThat(Digest.of(bytes("a"))).isNotEqualTo(Digest.of(bytes("a")).hex());
    }
  }

  @Nested
  class InPieces {

    @Test
    void givesTheSameAsInOne() {
      Hasher hasher = new Hasher();

      hasher.update(bytes("xabx"), 1, 2);
      hasher.update(bytes("c"), 0, 1);

      assertThat(hasher.digest().hex()).isEqualTo(OF_ABC);
    }

    @Test
    void startsAfreshAfterwards() {
      Hasher hasher = new Hasher();
      hasher.update(bytes("a"), 0, 1);
      hasher.digest();

      hasher.update(bytes("abc"), 0, 3);

      assertThat(hasher.digest().hex()).isEqualTo(OF_ABC);
    }
  }

  @Nested
  class Genesis {

    @Test
    void isTheDigestOfTheDocumentedText() {
      assertThat(Mode.TRAINING.genesis())
          .isEqualTo(Digest.of(bytes("fmwizard journal genesis, training, format 1")));
      assertThat(Mode.REAL.genesis())
          .isEqualTo(Digest.of(bytes("fmwizard journal genesis, real, format 1")));
    }

    @Test
    void differsByMode() {
      assertThat(Mode.REAL.genesis()).isNotEqualTo(Mode.TRAINING.genesis());
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
