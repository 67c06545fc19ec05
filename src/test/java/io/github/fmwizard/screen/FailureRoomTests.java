// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.fmwizard.card.Blame;
import io.github.fmwizard.card.FactName;
import io.github.fmwizard.tui.ScreenProbe;
import io.github.fmwizard.wizard.ScriptedAct;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** On a terminal of 80x24 what went wrong and what can be done is seen at one look. */
class FailureRoomTests {

  static Stream<Arguments> failures() {
    return Stream.of(
        failure("no ahead of the ladder", () -> Climbs.atFirstGate().leave(Answer.Cause.NO)),
        failure("no on a rung", () -> Climbs.atLoadGate().leave(Answer.Cause.ESCAPE)),
        failure("no to erasing FMs", () -> Climbs.atEraseGate().leave(Answer.Cause.ESCAPE)),
        failure("no to erasing SMFS", () -> Climbs.atSmfsGate().leave(Answer.Cause.ESCAPE)),
        failure("a load that failed", () -> load(ScriptedAct.failed(Blame.CARD))),
        failure("a load to be mended", () -> load(ScriptedAct.failed(Blame.MENDABLE))),
        failure("a refused login", () -> load(ScriptedAct.refused())),
        failure("a test that failed", Climbs::atFirstMoves));
  }

  private static Arguments failure(String name, Supplier<OperatedRun> run) {
    return arguments(name, run);
  }

  private static OperatedRun load(ScriptedAct act) {
    return Climbs.atLoadGate().nextAct(act).say("gate/reload-gate", "y");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("failures")
  void fitsWithAllItsMoves(String name, Supplier<OperatedRun> failed) {
    OperatedRun run = failed.get();
    String frame = ScreenProbe.of(run.talk.screen()).frame();

    assertThat(run.id()).isEqualTo("failure/moves");
    assertThat(frame).doesNotContain("PgDn");
    assertThat(moves(frame)).isEqualTo(run.options().size());
  }

  @Test
  void allMovesAreSeenWhereTheTextHasToScroll() {
    OperatedRun run =
        new OperatedRun(OperatedRun.REAL, false, card -> card.flag(FactName.CARD_TAMPERED, true));
    run.card.unknown(FactName.SO_ATTEMPTS_LEFT);
    run.card.unknown(FactName.FMS_LIST);
    run.play(Scripts.before("ask/start-culprit", Scripts.TO_FIRST_GATE))
        .say("check/start-sure", "leave");

    assertThat(moves(ScreenProbe.of(run.talk.screen()).frame())).isEqualTo(run.options().size());
  }

  @Test
  void theCheapestMoveIsFirstAndTheDearestLast() {
    assertThat(Climbs.atFirstMoves().words())
        .containsExactly(
            "look-again",
            "repeat-rung",
            "another-fm",
            "manual-act",
            "stop",
            "case-text",
            "next-rung");
  }

  private static long moves(String frame) {
    return frame.lines().filter(line -> line.matches("[> ] [0-9]  .*")).count();
  }
}
