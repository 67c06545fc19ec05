// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class AnchorTests {

  private final Digest digest = Mode.TRAINING.genesis();
  private final Digest other = Mode.REAL.genesis();

  @Test
  void ofAllWordsMatchesOnlyItsDigest() {
    Anchor anchor = Anchor.parse(words(32));

    assertThat(anchor.matches(digest)).isTrue();
    assertThat(anchor.matches(other)).isFalse();
    assertThat(anchor).isEqualTo(Anchor.of(digest)).isEqualTo(Anchor.parse(digest.hex()));
  }

  @Test
  void ofTheFirstWordsMatchesAsFarAsTheyGo() {
    Anchor anchor = Anchor.parse(words(8));

    assertThat(anchor.words()).isEqualTo(8);
    assertThat(anchor.matches(digest)).isTrue();
    assertThat(anchor.matches(other)).isFalse();
    assertThat(anchor).hasToString(words(8));
  }

  @Test
  void ofTheWordsOnTheScreenMatchesAndIsWeak() {
    Anchor anchor = Anchor.parse(words(2));

    assertThat(anchor.matches(digest)).isTrue();
    assertThat(anchor.isStrong()).isFalse();
    assertThat(Anchor.parse(words(7)).isStrong()).isFalse();
    assertThat(Anchor.parse(words(8)).isStrong()).isTrue();
  }

  @Test
  void ofTooFewWordsIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Anchor.parse(words(1)))
        .withMessageContaining("not 1 words");
  }

  @Test
  void ofTooManyWordsIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Anchor.parse(words(32) + " " + words(2)))
        .withMessageContaining("not 34 words");
  }

  private String words(int count) {
    List<String> words = DigestWords.of(digest, count);
    return String.join(" ", words);
  }
}
