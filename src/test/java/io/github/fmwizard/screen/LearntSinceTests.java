// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.flow.model.Event;
import io.github.fmwizard.flow.model.Move;
import io.github.fmwizard.hsm.PastAct;
import org.junit.jupiter.api.Test;

/** What a run has learnt and done since stands where the next step is chosen. */
class LearntSinceTests {

  @Test
  void theFaultyFmIsAskedForAgainBeforeARungIsRepairedAfterItsVerify() {
    OperatedRun run = Climbs.atFirstMoves();
    run.card.fm("0002", "beta", "b1", "Enabled", "Error 0x5");
    run.say("failure/moves", "look-again").say("verify/reload-cured", "go");

    run.say("failure/moves", "repeat-rung");

    assertThat(run.id()).isEqualTo("ask/start-culprit");
    assertThat(run.text()).contains("beta (0002)", "its start failed: Error 0x5");
    assertThat(run.words()).containsExactly("keep", "0002", "not-listed");
    run.say("ask/start-culprit", "keep");
    assertThat(run.decision()).isEqualTo(new Event.Moved(Move.REPEAT_RUNG));
  }

  @Test
  void anotherFaultyFmIsTreatedOnThisRungFirstAndTheChangeIsSaid() {
    OperatedRun run = Climbs.atFirstMoves();

    run.say("failure/moves", "repeat-rung").say("ask/start-culprit", "0002");

    assertThat(run.id()).isEqualTo("ask/reload-image");
    assertThat(run.text()).contains("The faulty FM is now beta (0002), no longer alpha (0001).");
  }

  @Test
  void theFaultyFmIsAskedForOnceWhereTheNextRungBeginsWithThat() {
    OperatedRun run = Climbs.atFirstMoves();

    run.say("failure/moves", "next-rung");

    assertThat(run.id()).isEqualTo("ask/delete-which");
  }

  @Test
  void oneFmIsOneChoiceAndShowsItsBuild() {
    OperatedRun run = Climbs.atFirstMoves();
    run.say("failure/moves", "next-rung")
        .say("explain/delete-what", "go")
        .say("check/delete-ready", "go-on");

    assertThat(run.words()).containsExactly("keep", "0002", "not-listed");
    assertThat(run.options().get(0).label()).contains("fingerprint", "your earlier answer");
  }

  @Test
  void aRungIsPricedByWhatIsStillThere() {
    OperatedRun run =
        Climbs.atFirstMoves().play(Scripts.TO_DELETE_GATE).say("gate/delete-gate", "y");
    run.say("outcome/delete-old", "go").say("outcome/delete-restart", "go");
    run.leave(Answer.Cause.NO);

    assertThat(run.id()).isEqualTo("failure/moves");
    assertThat(run.text()).doesNotContain("removes alpha").contains("This rung adds an FM");
  }

  @Test
  void aResumedRunNamesTheActThatWasApprovedAndNeverBegan() {
    OperatedRun run = Climbs.atLoadGate().beforeAct().interrupt();

    run.find(new PastAct.NeverBegan("the card's state file has no such act"));

    assertThat(run.id()).isEqualTo("resume");
    assertThat(run.text())
        .contains("Approved, and never begun: Load image alpha.fm")
        .contains("No login was spent");
  }

  @Test
  void anotherSerialOnTheSheetStopsWithItsDifferenceFirst() {
    OperatedRun run = new OperatedRun();
    run.say("explain/start-what", "go")
        .say("ask/start-symptom", "misbehaves")
        .say("explain/start-alarms", "go")
        .say("ask/start-serial", "532016");

    assertThat(run.id()).isEqualTo("check/start-sure");
    assertThat(run.text().indexOf("digit 6 differs")).isPositive();
    assertThat(run.text().indexOf("digit 6 differs")).isLessThan(run.text().indexOf("SENSED"));
    assertThat(run.words()).doesNotContain("attest");
  }

  @Test
  void theGateOfALoadShowsTheDigestOfTheNewBuild() {
    assertThat(Climbs.atLoadGate().text()).contains("New build: alpha.fm, SHA-256");
  }

  @Test
  void anotherInspectionShowsItsTime() {
    OperatedRun run = Climbs.atFirstMoves();
    run.pass(60);

    run.say("failure/moves", "look-again").say("verify/reload-cured", "go");

    assertThat(run.text())
        .contains(
            "inspected at "
                + java.time.Instant.ofEpochSecond(run.state().known().lookedAt())
                    .toString()
                    .substring(11, 19)
                + " UTC");
  }
}
