// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.card.FactName;
import io.github.fmwizard.flow.model.Decision;
import io.github.fmwizard.screen.gate.GateRefusal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GateScreenTests {

  private final OperatedRun run = Climbs.atLoadGate();

  @Test
  void showsWhatRunsWhereAndWhatItCosts() {
    assertThat(run.text())
        .contains("Load alpha.fm (FM ID 0001, said).")
        .contains("$ /usr/safenet/lunaclient/bin/ctfm i -f /state/r1/files/image-")
        .contains("On the card with label lab, serial 53****, node /dev/k7pf0.")
        .contains("REPLACED | alpha (0001)")
        .contains("Disturbed: all sessions")
        .contains("One login of the HSM SO. Left: 3 (sensed).")
        .contains("Not documented: ")
        .contains("With a PED it is the blue key");
    assertThat(run.screen().kind()).isEqualTo(Screen.Kind.GATE);
  }

  @Test
  void isPassedByAnExplicitYes() {
    run.say("gate/reload-gate", "y");

    assertThat(run.decision()).isEqualTo(Decision.PassGate.confirmed());
  }

  @Test
  void isNotPassedByEnterAlone() {
    int before = run.decisions.size();
    run.answer(new Answer.GoOn());
    run.answer(new Answer.Chosen("y"));
    run.answer(new Answer.Typed("y"));
    run.tick(10_000);

    assertThat(run.decisions).hasSize(before);
    assertThat(run.id()).isEqualTo("gate/reload-gate");
  }

  @ParameterizedTest
  @EnumSource(Answer.Cause.class)
  void takesEveryWayOfLeavingForNo(Answer.Cause cause) {
    run.leave(cause);

    assertThat(run.decision())
        .isEqualTo(
            new Decision.DeclineGate(
                GateRefusal.words(cause)
                    + "; image alpha.fm (FM ID 0001, said) was not loaded; the card was not"
                    + " restarted"));
    assertThat(run.id()).isEqualTo("failure/moves");
    assertThat(run.text()).contains("No was taken: ").contains("was not loaded");
  }

  /** What an inspection sensed against the card stands where it matters, with its meaning. */
  @Test
  void showsSensedDangersWithWhatTheyMean() {
    run.passAfter(
        card -> {
          card.text(FactName.CARD_LABEL, "other");
          card.texts(
              FactName.HOST_KERNEL_ALARMS,
              List.of(
                  "k7pf0: ALM0014: Low Battery",
                  "k7pf1: ALM0012: Hardware Error",
                  "k7pf0: initiating HOST RESET"));
          card.texts(
              FactName.HOST_NODE_HOLDERS,
              List.of("/dev/k7pf0 vaultd (process 42)", "/dev/k7pf1 other (process 7)"));
        });

    assertThat(run.text())
        .contains("SENSED, and against it")
        .contains("k7pf0: ALM0014: Low Battery. It means: low battery")
        .contains("vaultd (process 42) has the node open")
        .doesNotContain("ALM0012", "HOST RESET. It", "other (process 7)");
  }

  @Test
  void showsThemOnTheFirstPageToo() {
    OperatedRun first =
        new OperatedRun(
            OperatedRun.REAL,
            false,
            card -> {
              card.count(FactName.SO_ATTEMPTS_LEFT, 2);
              card.unknown(FactName.HOST_KERNEL_ALARMS);
            });

    assertThat(first.text())
        .contains("1 login failed, 2 left. The third failure zeroizes the HSM")
        .contains("not read, so alarms may stand there");
  }

  @Test
  void showsNoHeadingWhereNothingSpeaksAgainstTheCard() {
    assertThat(run.text()).doesNotContain("SENSED, and against it");
  }

  @Test
  void saysWhatMovedWhenItIsAskedAgain() {
    run.passAfter(card -> card.text(FactName.CARD_LABEL, "other"));

    assertThat(run.id()).isEqualTo("gate/reload-load");
    assertThat(run.text()).contains("asked again, since something moved: fact.card.label");
  }
}
