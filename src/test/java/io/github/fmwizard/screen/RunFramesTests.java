// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.Blame;
import io.github.fmwizard.card.FactName;
import io.github.fmwizard.hsm.Invocation;
import io.github.fmwizard.tui.FrameGoldens;
import io.github.fmwizard.tui.ScreenProbe;
import io.github.fmwizard.wizard.Activity;
import io.github.fmwizard.wizard.ScriptedAct;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the screens of a run look like on 80 columns by 24 rows. */
class RunFramesTests {

  private final FrameGoldens goldens = FrameGoldens.of(getClass());

  private void check(String name, OperatedRun run) {
    goldens.check(name, ScreenProbe.of(run.talk.screen()));
  }

  @Test
  void aText() {
    OperatedRun run =
        Climbs.atEraseGate()
            .play(Scripts.THIRD_RUNG_FAILS)
            .say("failure/moves", "next-rung")
            .say("ask/start-culprit", "keep");
    check("explain", run);
  }

  @Test
  void questions() {
    OperatedRun run = new OperatedRun();
    for (String line :
        (Scripts.TO_FIRST_GATE + Scripts.TO_IMAGE + Scripts.TO_LOAD_GATE).lines().toList()) {
      if (run.id().startsWith("ask/")) {
        check(run.id().replace('/', '-'), run);
      }
      run.play(line);
    }
  }

  @Test
  void aCheckThatCanBeMended() {
    OperatedRun run =
        new OperatedRun(
            OperatedRun.REAL, false, card -> card.flag(FactName.HOST_LOGIN_ALLOWED_FLAG, false));
    run.play(Scripts.TO_FIRST_GATE);

    check("check-mendable", run);
    run.say("check/start-client", "override");
    check("override", run);
  }

  @Test
  void aCheckThatNobodyMayOverride() {
    OperatedRun run =
        new OperatedRun(OperatedRun.REAL, false, card -> card.flag(FactName.CARD_TAMPERED, true));
    run.play(Scripts.before("ask/start-culprit", Scripts.TO_FIRST_GATE));

    check("check-hard", run);
    run.say("check/start-sure", "leave");
    check("failure-preflight", run);
  }

  @Test
  void aCheckOfACardThatIsSilent() {
    OperatedRun run =
        new OperatedRun(
            OperatedRun.REAL, false, card -> card.text(FactName.CARD_CONDITION, "halted"));
    run.play(Scripts.before("ask/start-culprit", Scripts.TO_FIRST_GATE));

    check("check-silent", run);
    run.say("check/start-sure", "attest");
    check("attest", run);
  }

  @Test
  void gates() {
    check("gate-restart", Climbs.atFirstGate());
    OperatedRun run = Climbs.atLoadGate();
    check("gate-load", run);
    run.leave(Answer.Cause.ESCAPE);
    check("failure-declined", run);
    run.say("failure/moves", "deviate");
    check("deviate", run);
  }

  @Test
  void thePlainRestartAheadOfTheLadder() {
    check("failure-before-declined", Climbs.atFirstGate().leave(Answer.Cause.NO));
    OperatedRun run =
        Climbs.atFirstGate().nextAct(ScriptedAct.refusedUntilMended()).say("gate/start-gate", "y");
    check("failure-before-refused", run);
  }

  @Test
  void erasingGates() {
    check("erasing-fms", Climbs.atEraseGate());
    OperatedRun run = Climbs.atSmfsGate();
    check("erasing-smfs", run);
    run.play(Scripts.TO_PAUSE).tick(10);
    check("erasing-hold", run);
    run.tick(20);
    check("erasing-word", run);
    run.tick(61);
    check("failure-too-late", run);
  }

  @Test
  void outcomes() {
    OperatedRun failed =
        Climbs.atLoadGate().nextAct(ScriptedAct.failed(Blame.CARD)).say("gate/reload-gate", "y");
    check("failure-act", failed);
    OperatedRun refused =
        Climbs.atLoadGate().nextAct(ScriptedAct.refused()).say("gate/reload-gate", "y");
    check("failure-refused", refused);
  }

  @Test
  void anUnknownOutcome() {
    OperatedRun run =
        Climbs.atLoadGate()
            .nextAct(ScriptedAct.unknown(card -> card.unknown(FactName.FMS_LIST)))
            .say("gate/reload-gate", "y");

    check("unknown", run);
    run.say("unknown/reload-load", "resolve");
    check("resolve", run);
  }

  @Test
  void verifies() {
    OperatedRun run = Climbs.atLoadGate().play(Scripts.TO_FIRST_VERIFY);
    check("verify-done", run);
    check("report-done", run.play(Scripts.TO_REPORT));
    OperatedRun failed = Climbs.atLoadGate().play(Scripts.FIRST_RUNG_FAILS);
    check("failure-verify", failed);
    failed.say("failure/moves", "manual-act");
    check("manual-act", failed);
  }

  @Test
  void theEndOfTheLadder() {
    OperatedRun run = Climbs.toSmfsGate(OperatedRun.training());
    run.play(Scripts.TO_PAUSE).tick(30).play(Scripts.TO_LAST_REPORT);
    check("report-training", run);
  }

  @Test
  void aRunThatWasStopped() {
    OperatedRun run = Climbs.atFirstGate().leave(Answer.Cause.NO).leave(Answer.Cause.INTERRUPT);
    check("stop", run);
    run.say("stop/asked", "stop");
    check("stop-for-good", run);
    run.say("stop/for-good", "end");
    check("report-stopped", run);
  }

  @Test
  void somethingRunning() {
    OperatedRun run = Climbs.atLoadGate();
    run.beforeAct();
    Invocation invocation =
        new Invocation(
            List.of("/opt/safenet/lunaclient/bin/ctfm", "i", "-f", "/r1/files/1"),
            Invocation.LoginNeed.ONE,
            "documented",
            List.of());
    run.talk.view(
        run.view(
            new Activity.Acting(
                ActionKind.LOAD_FM,
                invocation,
                run.now().minusSeconds(12),
                List.of("asks for the login", "sends the image"),
                List.of("Importing FM", "download in progress"),
                false),
            Optional.empty()));
    check("running-act", run);
    run.talk.answer(run.talk.screen().serial(), new Answer.Left(Answer.Cause.INTERRUPT), run.now());
    check("stop-running", run);
    run.talk.answer(run.talk.screen().serial(), new Answer.Left(Answer.Cause.ESCAPE), run.now());
    run.talk.view(
        run.view(
            new Activity.WaitingForCard(run.now().minusSeconds(90), 900, "restarting"),
            Optional.empty()));
    check("running-wait", run);
    run.talk.view(run.view(new Activity.Looking(run.now()), Optional.empty()));
    check("running-look", run);
  }

  @ParameterizedTest
  @EnumSource(Overlay.class)
  void overlays(Overlay overlay) {
    OperatedRun run = Climbs.toLoadGate(OperatedRun.training()).play(Scripts.FIRST_RUNG_FAILS);

    goldens.check(
        "overlay-" + overlay.name().toLowerCase(java.util.Locale.ROOT),
        ScreenProbe.on(run.talk).open(overlay));
  }
}
