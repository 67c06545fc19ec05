// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fmwizard.card.Action;
import io.github.fmwizard.card.AuthenticationKind;
import io.github.fmwizard.card.Blame;
import io.github.fmwizard.card.LoginUse;
import io.github.fmwizard.card.Outcome;
import io.github.fmwizard.card.ReturnCode;
import io.github.fmwizard.hsm.ActResult;
import io.github.fmwizard.hsm.HandOver;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatedLoginTests {

  @TempDir Path folder;
  private Bench bench;

  @AfterEach
  void end() throws IOException {
    bench.close();
  }

  private void card(Consumer<ObjectNode> change) {
    bench = Bench.with(folder, change);
  }

  private ActResult activate(String... typed) {
    return bench.perform(new Action.ActivateSmfs(), typed);
  }

  private int attemptsLeft() {
    return bench.look().so().attemptsLeft().seen().orElseThrow();
  }

  @Nested
  class ByPassword {

    @Test
    void saysAheadWhatWillAskAndThatItsWordsAreInvented() {
      card(host -> Bench.card(host).putObject("so").put("failures", 1));
      activate(Bench.PASSWORD);
      assertThat(bench.console.banners)
          .containsExactly(
              new HandOver("ctfm a", AuthenticationKind.PASSWORD, OptionalInt.of(2), true));
    }

    @Test
    void neverShowsWhatIsTyped() {
      card(host -> {});
      activate(Bench.PASSWORD);
      assertThat(bench.console.echoed).isNotEmpty().containsOnly(false);
      assertThat(bench.console.shown()).doesNotContain(Bench.PASSWORD).contains("Training text");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"corrx\u007fect horse", "corr\u00e4\u007fect horse", "wrong\u0015correct horse"})
    void takesCorrectionsLikeATerminal(String typed) {
      card(host -> {});
      assertThat(activate(typed).login()).isEqualTo(LoginUse.SUCCEEDED);
    }

    @Test
    void isAskedForOnceOnly() {
      card(host -> {});
      bench.console.typing("wrong", Bench.PASSWORD);
      ActResult result = bench.performAlone(new Action.ActivateSmfs());
      assertThat(result.login()).isEqualTo(LoginUse.FAILED);
      assertThat(bench.console.banners).hasSize(1);
    }

    @Test
    void spendsNothingOnEnterAlone() {
      card(host -> {});
      assertThat(activate("").login()).isEqualTo(LoginUse.NONE);
      assertThat(attemptsLeft()).isEqualTo(3);
    }

    @Test
    void spendsNothingOnWhatIsTooLong() {
      card(host -> {});
      assertThat(activate("x".repeat(300)).login()).isEqualTo(LoginUse.NONE);
      assertThat(activate("x".repeat(255)).login()).isEqualTo(LoginUse.FAILED);
      assertThat(activate("x".repeat(300) + "\u0015" + Bench.PASSWORD).login())
          .isEqualTo(LoginUse.SUCCEEDED);
    }

    @Test
    void saysThatNobodyAnswered() {
      card(host -> {});
      assertThat(bench.performAlone(new Action.ActivateSmfs()).outcome())
          .isInstanceOfSatisfying(
              Outcome.Refused.class,
              refused -> {
                assertThat(refused.failure().reading()).startsWith("The operator left the prompt");
                assertThat(refused.failure().blame()).isEqualTo(Blame.MENDABLE);
                assertThat(refused.attemptsLeft()).isEmpty();
              });
    }
  }

  @Nested
  class ThreeFailures {

    @Test
    void wipeSmfsKeepTheFmsAndEndTheLogins() {
      card(host -> {});
      activate("wrong");
      activate("wrong");

      ActResult last = activate("wrong");

      assertThat(Bench.code(last))
          .isEqualTo(Bench.refused(ReturnCode.CKR_SO_LOGIN_FAILURE_THRESHOLD));
      assertThat(((Outcome.Refused) last.outcome()).attemptsLeft()).hasValue(0);
      assertThat(bench.truth().smfs().present()).isEmpty();
      assertThat(bench.truth().smfs().lost()).hasSize(2);
      assertThat(bench.listed()).hasSize(2);
      assertThat(Bench.code(activate(Bench.PASSWORD)))
          .isEqualTo(Bench.refused(ReturnCode.CKR_OPERATION_NOT_ALLOWED));
    }

    @Test
    void countOverRestartsAndProcesses() {
      card(host -> {});
      activate("wrong");
      bench.restart();
      bench.reopen();
      activate("wrong");
      bench.restart();
      activate("wrong");
      assertThat(bench.look().state().zeroized().seen()).contains(true);
    }

    @Test
    void areCountedAnewAfterASuccess() {
      card(host -> Bench.card(host).putObject("so").put("failures", 2));
      activate(Bench.PASSWORD);
      activate("wrong");
      assertThat(attemptsLeft()).isEqualTo(2);
    }
  }

  @Nested
  class ByPed {

    private void ped() {
      card(host -> Bench.card(host).putObject("so").put("authentication", "ped"));
    }

    @ParameterizedTest
    @CsvSource({"1, SUCCEEDED, 3", "2, NONE, 3", "3, NONE, 3", "4, FAILED, 2"})
    void countsOnlyAWrongBlueKey(String presented, LoginUse use, int left) {
      ped();
      assertThat(activate(presented).login()).isEqualTo(use);
      assertThat(attemptsLeft()).isEqualTo(left);
    }

    @Test
    void asksUntilSomethingIsPresentedAndShowsIt() {
      ped();
      assertThat(activate("what?\n7\n1").login()).isEqualTo(LoginUse.SUCCEEDED);
      assertThat(bench.console.echoed).containsOnly(true);
      assertThat(bench.console.banners)
          .extracting(HandOver::authentication)
          .containsExactly(AuthenticationKind.PED);
    }

    @Test
    void takesNoPassword() {
      ped();
      assertThat(activate(Bench.PASSWORD).login()).isEqualTo(LoginUse.NONE);
    }
  }

  @Test
  void aMarkerPasswordIsNowhereToBeFound() {
    card(host -> {});
    ActResult right = activate(Bench.PASSWORD);
    ActResult wrong = activate(Bench.PASSWORD + "x");
    List<String> places =
        List.of(
            bench.text(),
            right.toString(),
            wrong.toString(),
            bench.progress.heard.toString(),
            bench.console.shown(),
            bench.console.banners.toString(),
            bench.look().toString(),
            bench.truth().toString(),
            bench.hsm.lastAct().toString(),
            bench.hsm.describe().toString());
    assertThat(places).noneMatch(text -> text.contains(Bench.PASSWORD));
  }
}
