// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.luna;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.card.Fact;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One fact of two sources. */
class FactMergeTests {

  private static final Instant EARLY = Instant.ofEpochSecond(1);
  private static final Instant LATE = Instant.ofEpochSecond(2);
  private static final Fact<Integer> ONE = new Fact.Known<>(1, "a", EARLY);
  private static final Fact<Integer> SILENT = new Fact.Unknown<>("silent", "b", LATE);

  @Test
  void isKnownByBothIfTheyAgree() {
    assertThat(merged(ONE, new Fact.Known<>(1, "b", LATE)))
        .isEqualTo(new Fact.Known<>(1, "a, b", LATE));
    assertThat(merged(new Fact.Known<>(1, "b", LATE), ONE))
        .isEqualTo(new Fact.Known<>(1, "b, a", LATE));
  }

  @Test
  void isContradictedIfTheyDiffer() {
    assertThat(merged(ONE, new Fact.Known<>(2, "b", LATE)))
        .isEqualTo(
            new Fact.Contradicted<>(
                List.of(new Fact.Reading<>(1, "a"), new Fact.Reading<>(2, "b")), LATE));
  }

  @Test
  void isWhatTheOnlySourceSays() {
    assertThat(merged(ONE, SILENT)).isEqualTo(ONE);
    assertThat(merged(SILENT, ONE)).isEqualTo(ONE);
  }

  @Test
  void isUnknownForBothReasonsIfNeitherSpeaks() {
    assertThat(merged(new Fact.Unknown<>("deaf", "a", EARLY), SILENT))
        .isEqualTo(new Fact.Unknown<>("deaf; silent", "a, b", EARLY));
  }

  @Test
  void hasNoReasonIfItIsKnown() {
    assertThat(FactMerge.why(ONE)).isEmpty();
    assertThat(FactMerge.why(SILENT)).isEqualTo("silent");
    assertThat(FactMerge.why(merged(ONE, new Fact.Known<>(2, "b", LATE))))
        .isEqualTo("a says 1 and b says 2");
  }

  @Test
  void isUnknownWithItsRawValueIfThatHasNoReading() {
    assertThat(FactMerge.read(ONE, any -> Optional.of("one"), raw -> "no"))
        .isEqualTo(new Fact.Known<>("one", "a", EARLY));
    assertThat(FactMerge.read(ONE, any -> Optional.empty(), raw -> raw + " has no reading"))
        .isEqualTo(new Fact.Unknown<>("1 has no reading", "a", EARLY));
    assertThat(FactMerge.read(SILENT, any -> Optional.of("one"), raw -> "no"))
        .isEqualTo(new Fact.Unknown<>("silent", "b", LATE));
  }

  private static Fact<Integer> merged(Fact<Integer> first, Fact<Integer> second) {
    return FactMerge.of(first, second);
  }
}
