// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DispatchWordsTests {

  @ParameterizedTest
  @CsvSource({"1, ", "2, UNREACHABLE", "3, TAMPER", "32768, "})
  void tellsWhatACardInAStateIsDoing(long value, @Nullable CardCondition condition) {
    assertThat(DispatchState.of(value).orElseThrow().condition())
        .isEqualTo(Optional.ofNullable(condition));
  }

  /** ProtectToolkit has these numbers; on Luna they mean nothing that is known. */
  @ParameterizedTest
  @ValueSource(longs = {0, 4, 5, 6, 8, 9, 10, 11, 18, 23, 0x8001})
  void takesNoStateOfProtectToolkitForOneOfLuna(long value) {
    assertThat(DispatchState.of(value)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void givesEachCodeOneReading(DispatchCode code) {
    assertThat(DispatchCode.of(code.value())).contains(code);
    assertThat(code.reading()).endsWith(".");
    assertThat(DispatchCode.describe(code.value())).startsWith("MDR_");
  }

  @Test
  void isLoudAboutAnUnknownCode() {
    assertThat(Stream.of(DispatchCode.values()).map(DispatchCode::value))
        .containsExactly(0L, 1L, 3L, 4L, 6L, 8L, 9L, 10L, 11L, 12L, 13L, 14L, 15L);
    assertThat(DispatchCode.describe(15)).isEqualTo("MDR_NO_EMBEDDED_SLOT (15)");
    assertThat(DispatchCode.describe(2)).isEqualTo("2 (not known)");
  }
}
