// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.luna;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.card.Blame;
import io.github.fmwizard.card.LoginUse;
import io.github.fmwizard.card.Outcome;
import io.github.fmwizard.card.OutcomeKind;
import io.github.fmwizard.card.ReturnCode;
import io.github.fmwizard.hsm.Invocation.LoginNeed;
import io.github.fmwizard.hsm.tools.output.KnownLine;
import io.github.fmwizard.hsm.tools.output.LinePattern;
import io.github.fmwizard.hsm.tools.output.LineTells;
import io.github.fmwizard.hsm.tools.output.OutputMeaning;
import io.github.fmwizard.hsm.tools.supervision.Supervised;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as done: known words only, whatever the exit status. */
class OutcomeJudgeTests {

  private static final String CALL = "ctfm i";
  private static final OutputMeaning SUCCESS = new OutputMeaning.Success("ctfm: success", false);
  private static final OutputMeaning NOTHING = new OutputMeaning.Nothing("nothing is known");
  private static final OptionalInt TWO = OptionalInt.of(2);

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 139})
  void isDoneByKnownWordsWhateverTheExitStatus(int status) {
    assertThat(of(exited(status), SUCCESS, LoginUse.SUCCEEDED)).isEqualTo(new Outcome.Done());
  }

  @ParameterizedTest
  @CsvSource({
    "0, exit status 0",
    "1, exit status 1",
    "128, exit status 128",
    "'129', 'exit status 129 (so a shell tells of signal 1, too)'",
    "'139', 'exit status 139 (so a shell tells of signal 11, too)'",
    "'192', 'exit status 192 (so a shell tells of signal 64, too)'",
    "193, exit status 193"
  })
  void isUnknownWithoutKnownWordsWhateverTheExitStatus(int status, String words) {
    assertThat(of(exited(status), NOTHING, LoginUse.POSSIBLY))
        .isEqualTo(new Outcome.Unknown(CALL + " ended with " + words + ", and nothing is known"));
  }

  @ParameterizedTest
  @EnumSource(
      value = ReturnCode.class,
      names = {"CKR_PIN_INCORRECT", "CKR_HSM_RESTART_REQUIRED", "CKR_DEVICE_ERROR"})
  void isRefusedOrFailedByTheBlameOfACode(ReturnCode code) {
    OutputMeaning said = new OutputMeaning.Code(code, "0x0");
    Outcome outcome = of(exited(1), said, LoginUse.SUCCEEDED);

    assertThat(outcome.anyFailure().orElseThrow()).isEqualTo(Outcome.Failure.of(CALL, code));
    switch (code.blame()) {
      case LOGIN, MENDABLE -> assertThat(outcome).isInstanceOf(Outcome.Refused.class);
      case CARD, UNKNOWN -> assertThat(outcome).isInstanceOf(Outcome.Failed.class);
    }
  }

  @ParameterizedTest
  @CsvSource({"REFUSED, MENDABLE", "REFUSED, LOGIN", "FAILED, UNKNOWN", "FAILED, CARD"})
  void isRefusedOrFailedByAKnownLine(LineTells tells, Blame blame) {
    KnownLine known =
        new KnownLine(
            new LinePattern("It did not work"),
            tells,
            List.of(),
            Optional.empty(),
            blame,
            "It was so.");

    Outcome outcome =
        of(exited(1), new OutputMeaning.Denied("It did not work", known), LoginUse.FAILED);

    assertThat(outcome.anyFailure().orElseThrow())
        .isEqualTo(
            new Outcome.Failure(CALL, "exit status 1, \"It did not work\"", "It was so.", blame));
    assertThat(outcome.kind())
        .isEqualTo(tells == LineTells.FAILED ? OutcomeKind.FAILED : OutcomeKind.REFUSED);
    if (outcome instanceof Outcome.Refused refused) {
      assertThat(refused.attemptsLeft().isPresent()).isEqualTo(blame == Blame.LOGIN);
    }
  }

  @Test
  void tellsTheAttemptsLeftOnlyIfALoginFailed() {
    OutputMeaning wrong = new OutputMeaning.Code(ReturnCode.CKR_PIN_INCORRECT, "0xa0");

    assertThat(left(of(exited(1), wrong, LoginUse.FAILED))).isEqualTo(TWO);
    assertThat(left(of(exited(1), wrong, LoginUse.POSSIBLY))).isEmpty();
    OutputMeaning other = new OutputMeaning.Code(ReturnCode.CKR_HSM_RESTART_REQUIRED, "0x0");
    assertThat(left(of(exited(1), other, LoginUse.FAILED))).isEmpty();
  }

  @Test
  void isUnknownIfTheEndIsNotKnown() {
    assertThat(of(run(new Supervised.End.Unknown("it was lost"), 0, false), SUCCESS, LoginUse.NONE))
        .isEqualTo(new Outcome.Unknown("it was lost"));
  }

  @Test
  void isRefusedIfTheProgramNeverBegan() {
    Outcome never =
        of(run(new Supervised.End.NeverBegan("no supervisor"), 0, false), SUCCESS, LoginUse.NONE);

    assertThat(never)
        .isEqualTo(
            new Outcome.Refused(
                ActCommandLines.mendable(CALL, "no supervisor"), OptionalInt.empty()));
  }

  @Test
  void isRefusedIfTheOfficerLeftThePromptAndNoLoginWasSpent() {
    ObservedRun left = run(exit(1), 0, true);

    assertThat(of(left, NOTHING, LoginUse.NONE).anyFailure().orElseThrow())
        .isEqualTo(
            new Outcome.Failure(
                CALL, "exit 1", io.github.fmwizard.card.Account.PROMPT_LEFT, Blame.MENDABLE));
  }

  @Test
  void isWhatTheProgramSaysIfALoginMayHaveBeenSpentOrWasNeverNeeded() {
    ObservedRun left = run(exit(0), 0, true);

    assertThat(of(left, SUCCESS, LoginUse.POSSIBLY)).isEqualTo(new Outcome.Done());
    assertThat(of(run(exit(0), 1, true), SUCCESS, LoginUse.NONE)).isEqualTo(new Outcome.Done());
    assertThat(of(run(exit(0), 0, false), SUCCESS, LoginUse.NONE)).isEqualTo(new Outcome.Done());
    assertThat(OutcomeJudge.of(CALL, LoginNeed.NONE, left, SUCCESS, LoginUse.NONE, TWO))
        .isEqualTo(new Outcome.Done());
  }

  private static Outcome of(ObservedRun run, OutputMeaning said, LoginUse login) {
    return OutcomeJudge.of(CALL, LoginNeed.ONE, run, said, login, TWO);
  }

  private static OptionalInt left(Outcome outcome) {
    return ((Outcome.Refused) outcome).attemptsLeft();
  }

  private static ObservedRun exited(int status) {
    return run(exit(status), 1, false);
  }

  private static Supervised.End exit(int status) {
    return new Supervised.End.Exited(status, false);
  }

  private static ObservedRun run(Supervised.End end, int answered, boolean inputEnded) {
    return new ObservedRun(List.of(), end, answered, answered > 0, inputEnded, true);
  }
}
