// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.card.AuthenticationKind;
import io.github.fmwizard.card.FactName;
import io.github.fmwizard.hsm.HandOver;
import io.github.fmwizard.screen.run.RunConversation;
import io.github.fmwizard.terminal.HandOverBanner;
import io.github.fmwizard.tui.FrameGoldens;
import io.github.fmwizard.tui.ScreenProbe;
import io.github.fmwizard.wizard.RunInfo;
import io.github.fmwizard.wizard.RunView;
import io.github.fmwizard.wizard.ScriptedAct;
import io.github.fmwizard.wizard.Wizard;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What the screens of the higher rungs, and of runs that went astray, look like. */
class ClimbFramesTests {

  private final FrameGoldens goldens = FrameGoldens.of(getClass());

  private void check(String name, OperatedRun run) {
    goldens.check(name, ScreenProbe.of(run.talk.screen()));
  }

  @Test
  void theApplicationsOwnTest() {
    OperatedRun run =
        Climbs.toLoadGate(OperatedRun.training())
            .play(Scripts.before("ask/reload-test = ", Scripts.TO_FIRST_VERIFY));

    check("test", run);
    run.say("ask/reload-test", "passed");
    check("test-name", run);
  }

  @Test
  void theTableOfFiles() {
    OperatedRun run = Climbs.atFiles();
    check("files", run);
    run.say("ask/erase-files", "add");
    check("files-fm", run);
    run.play(Scripts.before("ask/erase-files = finished", afterAdd()));
    check("files-listed", run);
    run.say("ask/erase-files", "remove");
    check("files-remove", run);
  }

  private static String afterAdd() {
    return Scripts.TO_ERASE_GATE.substring(Scripts.TO_ERASE_GATE.indexOf("ask/erase-files/fm"));
  }

  @Test
  void whatSmfsHolds() {
    OperatedRun run = Climbs.atEraseGate().play(Scripts.THIRD_RUNG_FAILS);
    run.play(Scripts.before("ask/smfs-keys = ", Scripts.TO_SMFS_GATE));
    check("keys", run);
    run.say("ask/smfs-keys", "listed");
    check("keys-name", run);
    run.say("ask/smfs-keys/name", "payment keys");
    check("keys-owner", run);
    run.say("ask/smfs-keys/owner", "Bea");
    check("keys-backup", run);
    run.say("ask/smfs-keys/backup", "none");
    check("keys-listed", run);
  }

  @Test
  void theChallengesOfTheLastGate() {
    OperatedRun run = Climbs.atSmfsGate();
    Climbs.toStage(run, "fact");
    check("erasing-fact", run);
    run.say("erasing/smfs-gate/fact", "/dev/k7pf0");
    check("erasing-witness", run);
  }

  @Test
  void aProgramThatGetsTheConsole() {
    goldens.checkText(
        "hand-over-password", HandOverBanner.lines(handOver(AuthenticationKind.PASSWORD, false)));
    assertThat(HandOverBanner.lines(handOver(AuthenticationKind.PED, false)))
        .anyMatch(line -> line.contains("at the PED"))
        .noneMatch(line -> line.contains("password") || line.contains("TRAINING"));
    assertThat(HandOverBanner.lines(handOver(AuthenticationKind.PASSWORD, true)))
        .anyMatch(line -> line.contains("TRAINING"))
        .noneMatch(line -> line.contains("One line of yours"));
  }

  private static HandOver handOver(AuthenticationKind kind, boolean invented) {
    return new HandOver("/usr/safenet/lunaclient/bin/ctfm", kind, OptionalInt.of(3), invented);
  }

  @Test
  void aDeviationToAnErasingRung() {
    OperatedRun run =
        Climbs.atFirstMoves()
            .play(Scripts.TO_DELETE_GATE)
            .leave(Answer.Cause.NO)
            .say("failure/moves", "deviate")
            .say("deviate/reason", "told so by the vendor");
    check("deviate-decider", run);
    run.say("deviate/decider", "Bea");
    check("deviate-witness", run);
  }

  @Test
  void aCheckThatIsOverridden() {
    OperatedRun run = new OperatedRun();
    run.card.flag(FactName.HOST_LOGIN_ALLOWED_FLAG, false);
    run.play(Scripts.TO_FIRST_GATE)
        .say("check/start-client", "override")
        .say("override/reason", "set by hand");
    check("override-name", run);
    run.say("override/name", "Ana");
    check("check-overridden", run);
  }

  @Test
  void aConditionThatNobodyCanSee() {
    OperatedRun run = Climbs.atLoadGate();
    run.nextAct(ScriptedAct.done())
        .nextAct(
            ScriptedAct.done(
                card -> {
                  card.restart();
                  card.unknown(FactName.SMFS_STATE);
                }))
        .say("gate/reload-gate", "y");

    check("decide", run);
  }

  @Test
  void aVerifyThatNobodyCanJudge() {
    OperatedRun run = Climbs.atLoadGate();
    run.nextAct(ScriptedAct.done())
        .nextAct(
            ScriptedAct.done(
                card -> {
                  card.restart();
                  card.unknown(FactName.FMS_LIST);
                }))
        .play(Scripts.TO_FIRST_VERIFY);

    check("verify-unknown", run);
    run.say("verify/reload-cured", "go");
    check("failure-unknown", run);
  }

  @Test
  void aRunThatGoesOn() {
    RunView left = Climbs.atFirstMoves().view();
    RunInfo resumed =
        new RunInfo("r1", "/state/r1", false, Optional.empty(), "", true, "a card of a test");
    RunView found =
        new RunView(
            resumed,
            left.state(),
            left.activity(),
            left.gate(),
            left.problem(),
            left.evidence(),
            left.outputs(),
            left.now());

    goldens.check(
        "resume",
        ScreenProbe.of(new RunConversation(found, decision -> {}, OperatedRun.REAL).screen()));
  }

  @Test
  void aRunThatCannotGoOn() {
    OperatedRun run = Climbs.atFirstMoves();
    run.talk.left(Wizard.Exit.JOURNAL_BROKEN);

    check("lost", run);
  }
}
