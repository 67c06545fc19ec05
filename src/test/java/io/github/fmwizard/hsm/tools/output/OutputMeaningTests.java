// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.card.ReturnCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutputMeaningTests {

  private static final String SUCCESS = "FM loaded successfully";

  @Test
  void isASuccessOnlyByAWholeKnownLine() {
    assertThat(of("Loading ...", "  " + SUCCESS + " "))
        .isEqualTo(new OutputMeaning.Success(SUCCESS));
    assertNothing(
        "nothing that it printed is known to tell success or failure",
        "Not yet: " + SUCCESS,
        SUCCESS + "?");
    assertNothing("nothing that it printed is known to tell success or failure");
  }

  @Test
  void isNothingIfASuccessStandsBesideACode() {
    assertNothing(
        "it printed both a success and [" + ReturnCode.CKR_DEVICE_ERROR + "]",
        SUCCESS,
        "CKR_DEVICE_ERROR");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CKR_DEVICE_ERROR",
        "  it was CKR_DEVICE_ERROR.",
        "Error 0x30",
        "ERR: 0x00000030",
        "code=0x30",
        "rv 0x30",
        "ret 0x30",
        "C_Login returned 0x30",
        "it returns 0x30",
        "the load failed with 0x30",
        "failure 0x30",
        "fails: 0x30",
        "fail 0x30"
      })
  void isACodeByItsNameOrByItsNumberWhereALineSpeaksOfCodes(String line) {
    assertThat(of("first", line, line + " "))
        .isEqualTo(new OutputMeaning.Code(ReturnCode.CKR_DEVICE_ERROR, line.strip()));
  }

  @ParameterizedTest
  @CsvSource({
    "address 0x30",
    "error 30",
    "error 0x300000000",
    "errors 0x30",
    "MY_CKR_DEVICE_ERROR",
    "CKR_DEVICE_ERRORS",
    "CKR_OK",
    "error 0x0",
    "error 0x7ffffff0"
  })
  void isNothingByAnythingElse(String line) {
    assertNothing("nothing that it printed is known to tell success or failure", line);
  }

  @Test
  void isNothingIfSeveralCodesWerePrinted() {
    assertNothing(
        "it printed several codes: ["
            + ReturnCode.CKR_PIN_INCORRECT
            + ", "
            + ReturnCode.CKR_DEVICE_ERROR
            + "]",
        "error 0x30, then CKR_PIN_INCORRECT");
  }

  @Test
  void isASuccessBesideACodeThatTellsOfNone() {
    assertThat(of(SUCCESS, "returned 0x0 (CKR_OK)")).isEqualTo(new OutputMeaning.Success(SUCCESS));
  }

  private static void assertNothing(String why, String... lines) {
    assertThat(of(lines)).isEqualTo(new OutputMeaning.Nothing(why));
  }

  private static OutputMeaning of(String... lines) {
    return OutputMeaning.of(List.of(lines), List.of("another", SUCCESS));
  }
}
