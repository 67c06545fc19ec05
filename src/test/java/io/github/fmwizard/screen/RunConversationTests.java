// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.card.FactName;
import org.junit.jupiter.api.Test;

class RunConversationTests {

  @Test
  void callsNothingLikelyThatOnlyCanNotBeRuledOut() {
    OperatedRun run =
        new OperatedRun(
            OperatedRun.REAL, false, card -> card.text(FactName.CARD_CONDITION, "halted"));

    assertThat(run.text())
        .contains("What is wrong is not known yet.", "can't be told apart from an FM")
        .doesNotContain("Most likely");
  }

  @Test
  void leadsThroughTheFirstRungToTheReport() {
    OperatedRun run = new OperatedRun();

    run.play(Scripts.TO_FIRST_GATE)
        .play(Scripts.TO_IMAGE)
        .play(Scripts.TO_LOAD_GATE)
        .play(Scripts.TO_FIRST_VERIFY);
    assertThat(run.text()).contains("Recovered on rung 1 of 4.", "DONE. The HSM is recovered");
    assertThat(run.talk.over()).isFalse();

    run.play(Scripts.TO_REPORT).say("report", "go");
    assertThat(run.talk.over()).isTrue();
  }

  @Test
  void climbsToTheLastRung() {
    OperatedRun run = new OperatedRun();

    run.play(Scripts.TO_FIRST_GATE)
        .play(Scripts.TO_IMAGE)
        .play(Scripts.TO_LOAD_GATE)
        .play(Scripts.FIRST_RUNG_FAILS)
        .play(Scripts.TO_DELETE_GATE)
        .play(Scripts.SECOND_RUNG_FAILS)
        .play(Scripts.TO_FILES)
        .play(Scripts.TO_ERASE_GATE)
        .play(Scripts.THIRD_RUNG_FAILS)
        .play(Scripts.TO_SMFS_GATE)
        .play(Scripts.TO_PAUSE)
        .tick(30)
        .play(Scripts.TO_LAST_REPORT);

    assertThat(run.text())
        .contains("DONE WITH WARNING")
        .contains("2 key sets: payment keys (Bea), stamp keys (Cem)");
  }
}
