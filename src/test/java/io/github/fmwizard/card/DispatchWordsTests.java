// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DispatchWordsTests {

  @ParameterizedTest
  @CsvSource({
    "0, RESTARTING",
    "1, TAMPER",
    "2, RESTARTING",
    "5, ANSWERING",
    "6, HALTED",
    "7, RESTARTING",
    "8, TAMPER",
    "9, ANSWERING",
    "10, ANSWERING",
    "11, BOOT_LOADER",
    "14, BOOT_LOADER",
    "15, BOOT_LOADER",
    "16, BOOT_LOADER",
    "17, BOOT_LOADER",
    "18, HARDWARE_FAULT",
    "19, HARDWARE_FAULT",
    "20, HARDWARE_FAULT",
    "21, RESTARTING",
    "22, RESTARTING",
    "23, RESTARTING",
    "32768, ANSWERING"
  })
  void tellsWhatACardInAStateIsDoing(long value, CardCondition condition) {
    assertThat(DispatchState.of(value).flatMap(DispatchState::condition)).contains(condition);
  }

  @Test
  void knowsNoOtherStates() {
    assertThat(DispatchState.values()).hasSize(24);
    assertThat(Stream.of(DispatchState.values()).map(DispatchState::value)).doesNotHaveDuplicates();
    assertThat(DispatchState.of(3)).isEmpty();
    assertThat(DispatchState.of(24)).isEmpty();
    assertThat(DispatchState.S_MTF_MODE.condition()).isEmpty();
    assertThat(DispatchState.S_HSM_ACCESSIBLE.condition()).isEmpty();
    assertThat(DispatchState.S_HSM_UNACCESSIBLE.condition()).isEmpty();
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
    assertThat(DispatchCode.describe(2)).isEqualTo("2 (not known)");
  }
}
