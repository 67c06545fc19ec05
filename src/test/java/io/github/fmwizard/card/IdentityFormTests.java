// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.card;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms of what names a card, its firmware and its FMs. */
class IdentityFormTests {

  @ParameterizedTest
  @ValueSource(strings = {"0000", "521234", "1234567890123456"})
  void takesFourToSixteenDigitsAsASerial(String text) {
    assertThat(CardSerial.parse(text)).hasValue(new CardSerial(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "123", "12345678901234567", "52123a", " 521234", "-521234", "\u0661234"})
  void takesNothingElseAsASerial(String text) {
    assertThat(CardSerial.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/dev/k7pf0", "/dev/k7pf999"})
  void takesANumberedNode(String text) {
    assertThat(DeviceNode.parse(text)).hasValue(new DeviceNode(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "/dev/k7pf", "/dev/k7pf1000", "/dev/k7pfa", "/dev/k7pf0 ", "x/dev/k7pf0"})
  void takesNoOtherNode(String text) {
    assertThat(DeviceNode.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"7.7.1", "0.0.0", "1234.0001.9999"})
  void takesThreeNumbersAsFirmware(String text) {
    assertThat(FirmwareVersion.parse(text)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "7.7", "7.7.1.0", "7.7.1.", ".7.7", "7..1", "7.7.x", "12345.0.0", "7,7,1"})
  void takesNothingElseAsFirmware(String text) {
    assertThat(FirmwareVersion.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a000", "0xA000", " a000 "})
  void takesFmIdsAsTheToolsPrintThem(String text) {
    assertThat(FmId.parse(text)).hasValue(new FmId(0xa000));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0x", "a0000", "g000", "-1", "0x 1"})
  void takesNothingElseAsAnFmId(String text) {
    assertThat(FmId.parse(text)).isEmpty();
  }
}
