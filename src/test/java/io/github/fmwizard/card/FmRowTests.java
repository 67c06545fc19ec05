// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.card;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FmRowTests {

  @ParameterizedTest
  @CsvSource({
    "Enabled, OK, YES",
    "Disabled, OK, NO",
    "Enabled, Failed, NO",
    "not read: 0x00000001, OK, UNKNOWN",
    "Enabled, not read: 0x00000000, UNKNOWN"
  })
  void isHealthyByKnownWordsOnly(String status, String startup, Truth health) {
    assertThat(new FmRow("a000", "x", "", "", "", "", "", status, startup).health())
        .isEqualTo(health);
  }
}
