// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.Blame;
import io.github.fmwizard.card.LoginUse;
import io.github.fmwizard.card.ReturnCode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutputMeaningTests {

  private static final String SUCCESS = "FM loaded successfully";

  @Test
  void isASuccessOnlyByAWholeKnownLine() {
    assertThat(of("Loading ...", "  " + SUCCESS + " "))
        .isEqualTo(new OutputMeaning.Success(SUCCESS, false));
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
    assertThat(of(SUCCESS, "returned 0x0 (CKR_OK)"))
        .isEqualTo(new OutputMeaning.Success(SUCCESS, false));
  }

  private static void assertNothing(String why, String... lines) {
    assertThat(of(lines)).isEqualTo(new OutputMeaning.Nothing(why));
  }

  @Test
  void isASuccessBehindADenialThatDidNotLast() {
    assertThat(of("Error: incorrect PIN was entered", SUCCESS))
        .isEqualTo(new OutputMeaning.Success(SUCCESS, false));
    assertThat(of("CKR_PIN_INCORRECT", SUCCESS))
        .isEqualTo(new OutputMeaning.Success(SUCCESS, false));
    assertNothing(
        "it printed both a success and a failure", SUCCESS, "Error: incorrect PIN was entered");
  }

  @Test
  void isDeniedByTheFirstKnownLineWithoutACode() {
    assertThat(of("Not known", "Error:   incorrect PIN was  entered", "Error again"))
        .isInstanceOfSatisfying(
            OutputMeaning.Denied.class,
            denied -> {
              assertThat(denied.line()).isEqualTo("Error:   incorrect PIN was  entered");
              assertThat(denied.known().blame()).isEqualTo(Blame.LOGIN);
            });
  }

  @Test
  void isNothingOnAnotherDeviceWhateverElseItSaid() {
    assertNothing(
        "it named another device than the approved one: Importing FM on device 1",
        "Importing FM on device 1",
        SUCCESS);
    assertThat(of("Importing FM on device 0", SUCCESS))
        .isEqualTo(new OutputMeaning.Success(SUCCESS, false));
  }

  @Test
  void tellsOfALoginWhatTheLastLineOfItSays() {
    List<String> lines = List.of("Error: incorrect PIN was entered", "Working now");

    assertThat(OutputMeaning.login(lines.subList(0, 1), BOOK)).contains(LoginUse.FAILED);
    assertThat(OutputMeaning.login(lines, BOOK)).contains(LoginUse.SUCCEEDED);
    assertThat(OutputMeaning.login(List.of("Nothing"), BOOK)).isEmpty();
  }

  @Test
  void silenceTellsASuccessOnlyWithoutALineThatIsNoNote() {
    LineBook silent =
        new LineBook(
            BOOK.act(), BOOK.lines(), Optional.of(LineTells.DUE_AT_RESTART), BOOK.device());

    assertThat(silent.silent(List.of())).contains(new OutputMeaning.Success("no line", true));
    assertThat(silent.silent(List.of("Working now"))).isPresent();
    assertThat(silent.silent(List.of("Working now", "What is this?"))).isEmpty();
    assertThat(silent.silent(List.of("Error: incorrect PIN was entered"))).isEmpty();
    assertThat(BOOK.silent(List.of())).isEmpty();
  }

  private static final LineBook BOOK =
      new LineBook(
          Optional.of(ActionKind.LOAD_FM),
          List.of(
              line(SUCCESS, LineTells.DONE, Optional.empty(), Blame.UNKNOWN),
              line(
                  "Importing FM on device {device}",
                  LineTells.NOTE,
                  Optional.empty(),
                  Blame.UNKNOWN),
              line("Working now", LineTells.NOTE, Optional.of(LoginUse.SUCCEEDED), Blame.UNKNOWN),
              line(
                  "Error: incorrect PIN was entered",
                  LineTells.REFUSED,
                  Optional.of(LoginUse.FAILED),
                  Blame.LOGIN)),
          Optional.empty(),
          OptionalInt.of(0));

  private static KnownLine line(
      String shape, LineTells tells, Optional<LoginUse> login, Blame blame) {
    return new KnownLine(new LinePattern(shape), tells, List.of(), login, blame, "So it is.");
  }

  private static OutputMeaning of(String... lines) {
    return OutputMeaning.of(List.of(lines), BOOK);
  }
}
