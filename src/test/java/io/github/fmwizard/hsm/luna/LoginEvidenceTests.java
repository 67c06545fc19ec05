// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.luna;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.card.AuthenticationKind;
import io.github.fmwizard.card.LoginUse;
import io.github.fmwizard.card.ReturnCode;
import io.github.fmwizard.hsm.Invocation.LoginNeed;
import io.github.fmwizard.hsm.tools.output.OutputMeaning;
import io.github.fmwizard.hsm.tools.supervision.Supervised;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Of a login nobody may say more than is known, and never none where one may have been. */
class LoginEvidenceTests {

  private static final Optional<AuthenticationKind> PASSWORD =
      Optional.of(AuthenticationKind.PASSWORD);
  private static final Optional<AuthenticationKind> PED = Optional.of(AuthenticationKind.PED);
  private static final Supervised.End ENDED = new Supervised.End.Exited(0, false);

  private static final OutputMeaning SUCCESS = new OutputMeaning.Success("ctfm: success", false);
  private static final Optional<LoginUse> UNTOLD = Optional.empty();
  private static final OutputMeaning WRONG =
      new OutputMeaning.Code(ReturnCode.CKR_PIN_INCORRECT, "0xa0");
  private static final OutputMeaning OTHER =
      new OutputMeaning.Code(ReturnCode.CKR_DEVICE_ERROR, "0x30");
  private static final OutputMeaning NOTHING =
      new OutputMeaning.Nothing("nothing is known of its words");

  private static final ObservedRun TYPED = attended(1, true, false, true);
  private static final ObservedRun SILENT = attended(0, false, false, true);

  private static ObservedRun attended(
      int answered, boolean typed, boolean inputEnded, boolean fromItsBeginning) {
    return new ObservedRun(List.of(), ENDED, answered, typed, inputEnded, fromItsBeginning);
  }

  private static LoginEvidence counted(LoginNeed need, int before, int after) {
    return new LoginEvidence(need, PASSWORD, OptionalInt.of(before), OptionalInt.of(after));
  }

  private static LoginEvidence uncounted(
      LoginNeed need, Optional<AuthenticationKind> authentication) {
    return new LoginEvidence(need, authentication, OptionalInt.empty(), OptionalInt.of(3));
  }

  @Nested
  class NoneIsCertain {

    @Test
    void whereTheProgramNeverBegan() {
      ObservedRun never =
          new ObservedRun(
              List.of(), new Supervised.End.NeverBegan("no supervisor"), 1, true, false, true);

      assertThat(counted(LoginNeed.ONE, 3, 2).judge(never, WRONG, UNTOLD)).isEqualTo(LoginUse.NONE);
    }

    @Test
    void whereNobodyTypedAPassword() {
      assertThat(uncounted(LoginNeed.ONE, PASSWORD).judge(SILENT, NOTHING, UNTOLD))
          .isEqualTo(LoginUse.NONE);
    }

    @ParameterizedTest
    @EnumSource(AuthenticationKind.class)
    void whereNoneIsAskedForAndNobodyTyped(AuthenticationKind kind) {
      assertThat(uncounted(LoginNeed.NONE, Optional.of(kind)).judge(SILENT, NOTHING, UNTOLD))
          .isEqualTo(LoginUse.NONE);
    }

    @Test
    void whereTheCountStayedAndNoLineWasAnswered() {
      ObservedRun half = attended(0, true, false, true);

      assertThat(counted(LoginNeed.ONE, 3, 3).judge(half, NOTHING, UNTOLD))
          .isEqualTo(LoginUse.NONE);
    }
  }

  @Nested
  class OneMayHaveBeen {

    @Test
    void byAPedThoughNobodyTyped() {
      assertThat(uncounted(LoginNeed.ONE, PED).judge(SILENT, NOTHING, UNTOLD))
          .isEqualTo(LoginUse.POSSIBLY);
    }

    @Test
    void whereNobodyKnowsHowTheSoLogsIn() {
      assertThat(uncounted(LoginNeed.ONE, Optional.empty()).judge(SILENT, NOTHING, UNTOLD))
          .isEqualTo(LoginUse.POSSIBLY);
    }

    @Test
    void beforeItWasAttended() {
      ObservedRun late = attended(0, false, false, false);

      assertThat(uncounted(LoginNeed.ONE, PASSWORD).judge(late, NOTHING, UNTOLD))
          .isEqualTo(LoginUse.POSSIBLY);
      assertThat(counted(LoginNeed.ONE, 2, 2).judge(late, NOTHING, UNTOLD))
          .isEqualTo(LoginUse.POSSIBLY);
    }

    @Test
    void byAnEndOfInputThatWasTyped() {
      ObservedRun left = attended(0, false, true, true);

      assertThat(uncounted(LoginNeed.ONE, PASSWORD).judge(left, NOTHING, UNTOLD))
          .isEqualTo(LoginUse.POSSIBLY);
    }

    @Test
    void whereTheCountStayedBelowItsTop() {
      assertThat(counted(LoginNeed.ONE, 2, 2).judge(TYPED, SUCCESS, UNTOLD))
          .isEqualTo(LoginUse.POSSIBLY);
    }

    @Test
    void whereTheCountStayedAndNoSuccessWasTold() {
      assertThat(counted(LoginNeed.ONE, 3, 3).judge(TYPED, NOTHING, UNTOLD))
          .isEqualTo(LoginUse.POSSIBLY);
      assertThat(counted(LoginNeed.ONE, 3, 3).judge(TYPED, WRONG, UNTOLD))
          .isEqualTo(LoginUse.POSSIBLY);
    }

    @Test
    void inAnActThatShouldNotHaveAsked() {
      assertThat(counted(LoginNeed.NONE, 3, 3).judge(TYPED, SUCCESS, UNTOLD))
          .isEqualTo(LoginUse.POSSIBLY);
      assertThat(uncounted(LoginNeed.NONE, PASSWORD).judge(TYPED, SUCCESS, UNTOLD))
          .isEqualTo(LoginUse.POSSIBLY);
    }

    @Test
    void byWordsThatNobodyKnows() {
      assertThat(uncounted(LoginNeed.ONE, PASSWORD).judge(TYPED, NOTHING, UNTOLD))
          .isEqualTo(LoginUse.POSSIBLY);
      assertThat(uncounted(LoginNeed.ONE, PASSWORD).judge(TYPED, OTHER, UNTOLD))
          .isEqualTo(LoginUse.POSSIBLY);
    }
  }

  @Nested
  class TheCardsCount {

    @ParameterizedTest
    @CsvSource({
      "3, 2, FAILED",
      "2, 1, FAILED",
      "3, 0, FAILED",
      "2, 3, SUCCEEDED",
      "1, 3, SUCCEEDED"
    })
    void outweighsTheProgramsWords(int before, int after, LoginUse use) {
      LoginEvidence evidence = counted(LoginNeed.ONE, before, after);

      assertThat(evidence.judge(TYPED, SUCCESS, UNTOLD)).isEqualTo(use);
      assertThat(evidence.judge(TYPED, WRONG, UNTOLD)).isEqualTo(use);
      assertThat(evidence.judge(TYPED, NOTHING, UNTOLD)).isEqualTo(use);
    }

    @Test
    void atItsTopLetsASuccessBeBelieved() {
      assertThat(counted(LoginNeed.ONE, 3, 3).judge(TYPED, SUCCESS, UNTOLD))
          .isEqualTo(LoginUse.SUCCEEDED);
    }
  }

  @Nested
  class WithoutACount {

    @Test
    void knownWordsAreAllThereIs() {
      LoginEvidence evidence = uncounted(LoginNeed.ONE, PASSWORD);

      assertThat(evidence.judge(TYPED, SUCCESS, UNTOLD)).isEqualTo(LoginUse.SUCCEEDED);
      assertThat(evidence.judge(TYPED, WRONG, UNTOLD)).isEqualTo(LoginUse.FAILED);
    }
  }

  @Nested
  class AKnownLineOfALogin {

    @Test
    void isBelievedWhereTheCountDoesNotDenyIt() {
      Optional<LoginUse> over = Optional.of(LoginUse.SUCCEEDED);

      assertThat(counted(LoginNeed.ONE, 3, 3).judge(TYPED, NOTHING, over))
          .isEqualTo(LoginUse.SUCCEEDED);
      assertThat(uncounted(LoginNeed.ONE, PASSWORD).judge(TYPED, NOTHING, over))
          .isEqualTo(LoginUse.SUCCEEDED);
      assertThat(counted(LoginNeed.ONE, 3, 2).judge(TYPED, NOTHING, over))
          .isEqualTo(LoginUse.FAILED);
      assertThat(counted(LoginNeed.ONE, 2, 2).judge(TYPED, NOTHING, over))
          .isEqualTo(LoginUse.POSSIBLY);
      assertThat(counted(LoginNeed.NONE, 3, 3).judge(TYPED, NOTHING, over))
          .isEqualTo(LoginUse.POSSIBLY);
    }

    @Test
    void thatNoneWasTriedIsBelievedWhereTheCountStayed() {
      Optional<LoginUse> none = Optional.of(LoginUse.NONE);

      assertThat(counted(LoginNeed.ONE, 2, 2).judge(TYPED, NOTHING, none)).isEqualTo(LoginUse.NONE);
      assertThat(counted(LoginNeed.ONE, 2, 1).judge(TYPED, NOTHING, none))
          .isEqualTo(LoginUse.FAILED);
    }
  }
}
