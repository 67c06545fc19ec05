// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.card.host;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HsmKindTests {

  @ParameterizedTest
  @CsvSource({
    "Luna K7, K7_CARD",
    "Luna G7, USB_OR_BACKUP",
    "Luna G5, USB_OR_BACKUP",
    "LunaSA 7.8.7, NETWORK_PARTITION",
    "K6 Base, OTHER",
    "'', OTHER"
  })
  void isToldByTheModel(String model, HsmKind kind) {
    assertThat(HsmKind.ofModel(model)).isEqualTo(kind);
  }
}
