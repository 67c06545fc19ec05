// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FmTests {

  @ParameterizedTest
  @CsvSource({
    "Enabled, OK, YES",
    "Disabled, OK, NO",
    "Enabled, Failed, NO",
    "not read: 0x00000001, OK, UNKNOWN",
    "Enabled, not read: 0x00000000, UNKNOWN"
  })
  void isHealthyByKnownWordsOnly(String status, String startup, Truth health) {
    Map<Fm.Attribute, String> statuses =
        Map.of(Fm.Attribute.STATUS, status, Fm.Attribute.STARTUP_STATUS, startup);
    assertThat(Fm.of(new FmId(0xa000), statuses).health()).isEqualTo(health);
  }
}
