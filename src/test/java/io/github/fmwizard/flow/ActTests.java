// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.Fm;
import io.github.fmwizard.card.OutcomeKind;
import io.github.fmwizard.card.TestFms;
import io.github.fmwizard.card.Truth;
import io.github.fmwizard.flow.engine.EngineState;
import io.github.fmwizard.flow.engine.IllegalTransitionException;
import io.github.fmwizard.flow.engine.Moves;
import io.github.fmwizard.flow.engine.OutcomeRules;
import io.github.fmwizard.flow.engine.Waiting;
import io.github.fmwizard.flow.judge.Knowledge;
import io.github.fmwizard.flow.model.ActRecord;
import io.github.fmwizard.flow.model.Attestation;
import io.github.fmwizard.flow.model.Move;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActTests {

  private final Verbs verbs = new Verbs();

  @Nested
  class Outcome {

    @ParameterizedTest
    @EnumSource(ActionKind.class)
    void isDoneWhereItIsSeenWhateverWasSaid(ActionKind action) {
      for (OutcomeKind said : OutcomeKind.values()) {
        assertThat(OutcomeRules.settle(action, said, Truth.YES, Truth.YES))
            .isEqualTo(OutcomeKind.DONE);
      }
    }

    @ParameterizedTest
    @EnumSource(ActionKind.class)
    void isNeverDoneWhereTheContraryIsSeen(ActionKind action) {
      for (OutcomeKind said : OutcomeKind.values()) {
        assertThat(OutcomeRules.settle(action, said, Truth.NO, Truth.YES))
            .isNotEqualTo(OutcomeKind.DONE);
      }
    }

    @ParameterizedTest
    @CsvSource({
      "LOAD_FM,       DONE,    UNKNOWN, UNKNOWN",
      "DELETE_FM,     DONE,    UNKNOWN, UNKNOWN",
      "RESTART_CARD,  DONE,    UNKNOWN, UNKNOWN",
      "ACTIVATE_SMFS, DONE,    UNKNOWN, UNKNOWN",
      "ERASE_ALL_FMS, DONE,    UNKNOWN, DONE",
      "ERASE_SMFS,    DONE,    UNKNOWN, DONE",
      "ERASE_SMFS,    UNKNOWN, UNKNOWN, UNKNOWN",
      "LOAD_FM,       DONE,    NO,      FAILED",
      "LOAD_FM,       UNKNOWN, NO,      UNKNOWN",
      "RESTART_CARD,  UNKNOWN, NO,      FAILED",
      "LOAD_FM,       REFUSED, UNKNOWN, REFUSED",
      "LOAD_FM,       FAILED,  NO,      FAILED"
    })
    void isFoundFromWhatWasSaidAndSeen(
        ActionKind action, OutcomeKind said, Truth seen, OutcomeKind outcome) {
      assertThat(OutcomeRules.settle(action, said, seen, Truth.UNKNOWN)).isEqualTo(outcome);
    }

    @ParameterizedTest
    @EnumSource(ActionKind.class)
    void isNeverDoneWhereAnotherFmWasChangedThanTheGateSaid(ActionKind action) {
      for (OutcomeKind said : OutcomeKind.values()) {
        assertThat(OutcomeRules.settle(action, said, Truth.YES, Truth.NO))
            .isEqualTo(OutcomeKind.OTHER);
      }
    }

    @Test
    void isUnknownIfNobodyCanTellAndThenTheGateIsClosed() {
      begin("reload-load");
      play("card fms.list unknown", "act says done");

      assertThat(waiting()).isEqualTo(new Waiting.Unresolved());
      assertThat(engine().pass()).isEmpty();
    }
  }

  @Nested
  class Unresolved {

    @Test
    void isDoneOnceALookSeesIt() {
      begin("reload-load");
      play("card card.restart-pending yes", "unresolved", "look");
      assertThat(waiting()).isEqualTo(new Waiting.Unresolved());
      verbs.story().work();
      play("move look-again", "look");

      assertThat(waiting()).isEqualTo(new Waiting.ActShown(OutcomeKind.DONE));
      assertThat(lastOutcome()).contains(OutcomeKind.DONE);
    }

    @Test
    void isNotDoneIfALookSeesThatItIsNot() {
      begin("reload-load");
      play("unresolved", "look");

      assertThat(lastOutcome()).contains(OutcomeKind.FAILED);
    }

    @Test
    void leavesNoTraceIfItNeverBegan() {
      play("open", "begin start-restart");
      play("never-began");

      assertThat(engine().marks().acted()).isFalse();
      assertThat(known().acts()).isEmpty();
      assertThat(waiting()).isEqualTo(new Waiting.AtGate(List.of("start-restart"), true));
    }

    @Test
    void knowsTheLoadedFmByALaterLook() {
      begin("reload-load");
      play("unresolved", "fm 0007 alpha alpha-a2 Enabled OK", "look");

      assertThat(known().fms().loaded()).map(Fm::id).contains(TestFms.id("0007"));
    }

    @Test
    void isDoneByAPersonWhereNobodyCanSee() {
      begin("reload-load");
      play("card fms.list unknown", "act says unknown", "resolve done");

      assertThat(lastOutcome()).contains(OutcomeKind.DONE);
    }

    @Test
    void isNotDoneByAPersonWhereTheContraryIsSeen() {
      begin("reload-load");
      play("act says unknown", "resolve done");

      assertThat(lastOutcome()).contains(OutcomeKind.FAILED);
      play("go");
      assertThat(locked(Move.NEXT_RUNG)).isTrue();
    }

    @Test
    void goesOnAfterAPersonSaidThatItWasNotDone() {
      begin("reload-load");
      play("act says unknown", "resolve not-done", "go");

      assertThat(waiting()).isEqualTo(new Waiting.Failure(Waiting.Cause.ACT));
    }

    @Test
    void offersNeitherTheNextRungNorADeviation() {
      begin("reload-load");
      play("act says unknown");

      assertRefused("move next-rung");
      assertRefused("deviate");
      assertRefused("go");
    }
  }

  @Nested
  class AFailedAct {

    @Test
    void isDoneIfALaterInspectionShowsIt() {
      begin("reload-load");
      play("act failed card", "go");
      verbs.story().work();
      play("move look-again", "look");

      assertThat(waiting()).isEqualTo(new Waiting.ActShown(OutcomeKind.DONE));
    }

    @Test
    void isStillOneIfNothingHasChanged() {
      begin("reload-load");
      play("act failed card", "go", "move look-again", "look");

      assertThat(waiting()).isEqualTo(new Waiting.Failure(Waiting.Cause.ACT));
    }
  }

  @Nested
  class ACondition {

    @Test
    void isDecidedByAPersonIfNothingTells() {
      play("climb 1", "card smfs.state unknown", "go to reload-smfs-gate");
      assertThat(waiting()).isEqualTo(new Waiting.Undecided());
      play("decide yes", "look");

      assertThat(waiting()).isEqualTo(new Waiting.AtGate(List.of("reload-smfs"), false));
    }

    @Test
    void leavesTheStepOutIfAPersonSaysNo() {
      play("climb 1", "card smfs.state unknown", "go to reload-smfs-gate", "decide no");

      assertThat(verbs.story().state.path()).isEqualTo("reload-fm/reload-smfs");
    }
  }

  @Test
  void countsTheRungAsTriedOnlyAfterARestart() {
    begin("reload-load");
    play("act done");
    assertThat(engine().marks().restartedInRung()).isFalse();
    play("go", "compare", "act done");

    assertThat(engine().marks().restartedInRung()).isTrue();
  }

  @Nested
  class Plan {

    @Test
    void goesOnUnderTheSameGateWhenAnActIsDone() {
      begin("reload-load");
      play("act done", "go");

      assertThat(waiting()).isEqualTo(new Waiting.Comparing());
      assertThat(engine().pass()).containsExactly("reload-restart");
    }

    @Test
    void getsANewGateForTheRestWhenSomethingMoved() {
      begin("reload-load");
      play("act done", "go", "compare moved fact.card.label");

      assertThat(waiting()).isEqualTo(new Waiting.AtGate(List.of("reload-restart"), true));
    }

    @Test
    void getsANewGateForTheRestAfterAnUnknownOutcomeWasResolved() {
      begin("reload-load");
      play("card fms.list unknown", "act says unknown", "resolve done", "go", "look");

      assertThat(waiting()).isEqualTo(new Waiting.AtGate(List.of("reload-restart"), false));
    }

    @Test
    void getsANewGateForTheRestAfterACrash() {
      begin("reload-load");
      play("act done", "crash", "look", "look");

      assertThat(verbs.story().state.path()).isEqualTo("reload-fm/reload-restart");
      assertThat(waiting()).isInstanceOf(Waiting.AtGate.class);
    }

    @Test
    void beginsNothingIfSomethingHardDoesNotHoldAnyMore() {
      play("climb 1", "go to reload-gate", "pass", "card card.tampered yes", "compare");

      assertThat(waiting()).isEqualTo(new Waiting.Failure(Waiting.Cause.GUARD));
      assertThat(engine().pass()).isEmpty();
    }
  }

  @Nested
  class Verdict {

    @ParameterizedTest
    @ValueSource(strings = {"act done", "unresolved"})
    void forgetsTheTestOfTheApplicationOnceAnActWasBegun(String end) {
      play("climb 1", "go to reload-test", "answer failed", "look", "go", "move repeat-rung");
      play("says reload-image alpha-a3 0001", "begin reload-load");
      assertThat(known().answerOf(Attestation.ApplicationTest.class)).isPresent();
      play(end);

      assertThat(known().answerOf(Attestation.ApplicationTest.class)).isEmpty();
    }

    @Test
    void isNotRecoveredWhileSomethingHardDoesNotHold() {
      play("climb 1", "go to reload-test", "answer passed", "card card.zeroized yes", "look");

      assertThat(waiting()).isEqualTo(new Waiting.Verified(Waiting.Verdict.FAILED));
      play("go");
      assertThat(locked(Move.DEVIATE)).isTrue();
    }

    @Test
    void isUnknownWhileTheListIs() {
      play("climb 1", "go to reload-test", "answer passed", "card fms.list unknown", "look");

      assertThat(waiting()).isEqualTo(new Waiting.Verified(Waiting.Verdict.UNKNOWN));
    }

    @Test
    void isRecoveredWithAWarningIfNothingWasTested() {
      play("climb 1", "go to reload-test", "answer not-run", "look", "go", "go", "go");

      assertThat(waiting()).isEqualTo(new Waiting.Ended(Waiting.End.RECOVERED_WITH_WARNING));
    }

    @Test
    void countsAGoodTestNoLongerAfterSomethingWasDoneByHand() {
      play("climb 1", "go to reload-test", "answer passed", "card card.restart-pending yes");
      play("look", "go", "card card.restart-pending no", "manual", "look");

      assertThat(waiting()).isEqualTo(new Waiting.Verified(Waiting.Verdict.RECOVERED));
      assertThat(engine().marks().unseen()).isTrue();
    }

    @Test
    void countsABadTestUntilTheNextOne() {
      play("climb 1", "go to reload-test", "answer failed", "look", "go", "manual", "look");

      assertThat(waiting()).isEqualTo(new Waiting.Verified(Waiting.Verdict.FAILED));
    }
  }

  private void begin(String act) {
    play("climb 1", "begin " + act);
  }

  private void play(String... lines) {
    Arrays.asList(lines).forEach(verbs::perform);
  }

  private Waiting waiting() {
    return verbs.story().waiting();
  }

  private EngineState engine() {
    return verbs.story().state.engine();
  }

  private Knowledge known() {
    return verbs.story().state.known();
  }

  private Optional<OutcomeKind> lastOutcome() {
    return known().lastAct().flatMap(ActRecord::outcome);
  }

  private boolean locked(Move move) {
    Waiting.Cause cause = ((Waiting.Failure) waiting()).cause();
    return Moves.lock(verbs.story().state.map(), engine(), cause, move).isPresent();
  }

  private void assertRefused(String line) {
    assertThatExceptionOfType(IllegalTransitionException.class)
        .isThrownBy(() -> verbs.perform(line));
  }
}
