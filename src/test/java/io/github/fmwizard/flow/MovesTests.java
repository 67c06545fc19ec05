// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.fmwizard.card.Blame;
import io.github.fmwizard.flow.engine.IllegalTransitionException;
import io.github.fmwizard.flow.engine.Moves;
import io.github.fmwizard.flow.engine.RungState;
import io.github.fmwizard.flow.engine.Waiting;
import io.github.fmwizard.flow.model.Move;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MovesTests {

  private final Verbs verbs = new Verbs();

  @Nested
  class ACheckUnlocks {

    @Test
    void ifTheCardIsHalted() {
      play("open", "go to start-gate", "go to reload-what", "card card.condition halted");
      play("go to reload-ready", "go");

      assertOpen();
    }

    @Test
    void ifTheCardNeverCameBackFromThePlainRestart() {
      toRestartOfAnUnreachableCard();
      play("act says done", "go", "move next-rung", "go to reload-ready");
      play("go");

      assertOpen();
    }

    @Test
    void onTheSecondRungToo() {
      toRestartOfAnUnreachableCard();
      play("act says done", "go", "move next-rung", "go to reload-ready", "go", "move next-rung");
      play("go to delete-ready", "go");

      assertOpen();
    }

    @Test
    void notIfThatRestartWasRefused() {
      toRestartOfAnUnreachableCard();
      play("act refused mendable", "go", "move next-rung");
      play("go to reload-ready", "go");

      assertLocked(Moves.Lock.NOT_UNLOCKED);
    }

    /** Such a card can't show that it has no hardware fault, so somebody vouches for it. */
    private void toRestartOfAnUnreachableCard() {
      play("open", "look", "go to start-plain", "card card.condition unreachable", "go", "look");
      play("attest no-hardware-fault", "begin start-restart");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unreachable", "restarting", "unknown"})
    void notIfTheCardIsSilentOtherwise(String condition) {
      play("climb 1", "card card.condition " + condition, "go to reload-ready", "go");

      assertLocked(Moves.Lock.NOT_UNLOCKED);
    }

    @Test
    void notIfItAsksForSomethingElseThanACardThatIsNotHalted() {
      play("climb 1", "go to reload-image", "answer alpha-a2 0001");
      play("card card.condition halted", "go to reload-fit", "go");

      assertLocked(Moves.Lock.NOT_UNLOCKED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"expired", "undated", "large"})
    void neverForAFileThatCanBeMended(String fault) {
      play("climb 1", "says reload-image alpha-a2 0001 " + fault, "go to reload-fit", "go");

      assertLocked(Moves.Lock.NOT_UNLOCKED);
    }

    @ParameterizedTest
    @CsvSource({"card.policy-50, no", "card.policy-50, unknown", "card.restart-pending, yes"})
    void neverForASettingOrForWhatIsUnknown(String fact, String value) {
      play("climb 1", "card " + fact + " " + value, "go to reload-fit", "go");

      assertLocked(Moves.Lock.NOT_UNLOCKED);
    }
  }

  @Nested
  class AnActUnlocks {

    @Test
    void ifALoadFailedByTheCardAndTheListIsAsBefore() {
      play("climb 1", "begin reload-load", "act failed card spent succeeded", "go");

      assertOpen();
    }

    @Test
    void ifALoadWasRefusedByTheCardAndTheListIsAsBefore() {
      play("climb 1", "begin reload-load", "act refused card spent succeeded", "go");

      assertOpen();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"act failed card", "act refused card", "act failed card spent possibly"})
    void neverByACodeThatCameBeforeALoginHadSucceeded(String act) {
      play("climb 1", "begin reload-load", act, "go");

      assertLocked(Moves.Lock.NOT_UNLOCKED);
    }

    @ParameterizedTest
    @EnumSource(
        value = Blame.class,
        names = {"MENDABLE", "LOGIN", "UNKNOWN"})
    void neverIfAnythingElseIsToBlame(Blame blame) {
      play("climb 1", "begin reload-load", "act refused " + blame.word(), "go");

      assertLocked(Moves.Lock.NOT_UNLOCKED);
    }

    @Test
    void neverWhileTheListIsUnknown() {
      play("climb 1", "begin reload-load", "card fms.list unknown", "act failed card", "go");

      assertLocked(Moves.Lock.NOT_UNLOCKED);
    }

    @Test
    void ifTheCardDoesNotComeBackFromARestart() {
      play("climb 1", "begin reload-load", "act done", "go", "compare");
      play("card card.condition halted", "act says done", "go");

      assertOpen();
    }

    @Test
    void notIfARestartWasRefusedOnACardThatIsDown() {
      play("climb 3", "begin erase-all", "act done", "go", "compare", "act refused mendable", "go");

      assertLocked(Moves.Lock.NOT_UNLOCKED);
    }
  }

  @Nested
  class AVerifyUnlocks {

    @Test
    void ifTheTestOfTheApplicationFailedAfterALoadAndARestart() {
      play("climb 1", "go to reload-test", "answer failed", "look", "go");

      assertOpen();
    }

    @Test
    void ifTheFmIsNotHealthyAfterARestart() {
      play("climb 1", "go to reload-test", "fm 0001 alpha alpha-a2 Disabled OK");
      play("answer not-run", "look", "go");

      assertOpen();
    }

    @ParameterizedTest
    @ValueSource(strings = {"failed", "passed"})
    void neverIfTheRungWasNotTried(String test) {
      play("climb 1", "says reload-image nothing", "fm 0001 alpha a1 Disabled ERR");
      play("go to reload-test", "answer " + test, "look", "go");

      assertLocked(Moves.Lock.NOT_UNLOCKED);
    }

    @Test
    void neverWhileTheVerdictIsUnknown() {
      play("climb 1", "go to reload-test", "card fms.list unknown", "answer not-run", "look", "go");

      assertThat(verbs.story().waiting())
          .isEqualTo(new Waiting.Failure(Waiting.Cause.VERIFY_UNKNOWN));
      assertLocked(Moves.Lock.NOT_UNLOCKED);
    }

    @Test
    void neverForWhatIsAskedOfTheCardBesides() {
      play("climb 1", "go to reload-test", "card card.restart-pending yes");
      play("answer passed", "look", "go");

      assertLocked(Moves.Lock.NOT_UNLOCKED);
    }
  }

  @Nested
  class ADeclinedGateOrAGuard {

    @Test
    void neverUnlocks() {
      play("climb 1", "go to reload-gate", "decline");
      assertLocked(Moves.Lock.NOT_UNLOCKED);
      play("card card.tampered yes", "move look-again", "look", "go");

      assertLocked(Moves.Lock.HARD_NO);
      assertThat(lock(Move.DEVIATE)).contains(Moves.Lock.HARD_NO);
    }
  }

  @Nested
  class ADeviation {

    @Test
    void leavesALockedRung() {
      play("climb 1", "go to reload-gate", "decline", "deviate");

      assertThat(verbs.story().state.path()).isEqualTo("delete-then-load/delete-what");
      assertThat(rungs()).startsWith(RungState.SKIPPED, RungState.CURRENT);
    }

    @Test
    void neverLeadsToErasingSmfsBeforeAllFmsWereErased() {
      play("climb 3", "go to erase-gate", "decline");

      assertThat(lock(Move.DEVIATE)).contains(Moves.Lock.FMS_NOT_ERASED);
      assertThatExceptionOfType(IllegalTransitionException.class)
          .isThrownBy(() -> verbs.perform("deviate"));
    }

    @Test
    void leadsThereOnceTheyWereEvenIfFmsWereLoadedSince() {
      play("climb 3", "go to erase-test", "answer passed", "fm 0002 beta beta-b1 Disabled OK");
      play("look", "go", "deviate");

      assertThat(verbs.story().state.path()).isEqualTo("erase-smfs/smfs-caution");
    }

    @Test
    void leadsThereIfTheCardIsTrustedToListNone() {
      play("climb 3", "go to erase-gate", "decline", "card card.condition answering");
      verbs.story().card.eraseFms();
      play("move look-again", "look", "decline");

      assertThat(lock(Move.DEVIATE)).isEmpty();
    }

    @Test
    void neverSkipsTheLastRung() {
      play("climb 4", "go to smfs-gate", "decline");

      assertThat(lock(Move.DEVIATE)).contains(Moves.Lock.NO_RUNG_LEFT);
    }
  }

  @Nested
  class AheadOfTheLadder {

    @Test
    void aCheckMustBeReady() {
      play("open", "card host.login-allowed-flag no", "go to start-client", "go");

      assertThat(lock(Move.NEXT_RUNG)).contains(Moves.Lock.PREFLIGHT);
      assertThat(lock(Move.DEVIATE)).contains(Moves.Lock.PREFLIGHT);
    }

    @Test
    void theRestartMayBeLeftOut() {
      play("open", "go to start-gate", "decline", "move next-rung");

      assertThat(verbs.story().state.path()).isEqualTo("reload-fm/reload-what");
    }
  }

  @Nested
  class Offers {

    @Test
    void areThoseOfTheFlowAtAVerify() {
      play("climb 4", "go to smfs-test", "answer failed", "look", "go");

      assertThat(offered())
          .containsExactly(
              Move.LOOK_AGAIN,
              Move.REPEAT_RUNG,
              Move.ANOTHER_FM,
              Move.MANUAL_ACT,
              Move.DEVIATE,
              Move.CASE_TEXT,
              Move.STOP);
      assertThatExceptionOfType(IllegalTransitionException.class)
          .isThrownBy(() -> verbs.perform("move next-rung"));
    }

    @Test
    void areThoseOfTheFlowAtADoubtfulVerifyToo() {
      play("climb 4", "go to smfs-test", "card fms.list unknown", "answer not-run", "look", "go");

      assertThat(cause()).isEqualTo(Waiting.Cause.VERIFY_UNKNOWN);
      assertThat(offered()).doesNotContain(Move.NEXT_RUNG);
    }

    @Test
    void areAllElsewhere() {
      play("climb 1", "go to reload-gate", "decline");

      Set<Move> all = EnumSet.allOf(Move.class);
      all.removeAll(Set.of(Move.RESTART_CARD, Move.ANOTHER_FM));
      assertThat(offered()).containsExactlyElementsOf(all);
    }
  }

  @Test
  void aRepeatedRungBeginsAnew() {
    play("climb 1", "begin reload-load", "act failed card", "go", "move repeat-rung");

    assertThat(verbs.story().state.path()).isEqualTo("reload-fm/reload-what");
    assertThat(verbs.story().state.engine().marks().failedAct()).isFalse();
  }

  @Test
  void aPlaceThatIsEnteredLaterIsNoLongerSkipped() {
    play("climb 1", "says reload-image nothing", "go to reload-test");
    assertThat(skipped("reload-fm/reload-gate")).isTrue();
    play("answer not-run", "card fms.list unknown", "look", "go", "move repeat-rung");
    play("card fms.list unknown", "says reload-image alpha-a2 0001", "go to reload-gate");

    assertThat(skipped("reload-fm/reload-gate")).isFalse();
  }

  private boolean skipped(String path) {
    RunState state = verbs.story().state;
    return state.engine().skipped().stream()
        .anyMatch(place -> state.map().path(place).equals(path));
  }

  private void play(String... lines) {
    Arrays.asList(lines).forEach(verbs::perform);
  }

  private List<RungState> rungs() {
    return verbs.story().state.engine().rungs();
  }

  private List<Move> offered() {
    RunState state = verbs.story().state;
    return Moves.offers(state.map(), state.engine(), cause()).stream()
        .map(Moves.Offer::move)
        .toList();
  }

  private Waiting.Cause cause() {
    return ((Waiting.Failure) verbs.story().waiting()).cause();
  }

  private Optional<Moves.Lock> lock(Move move) {
    RunState state = verbs.story().state;
    return Moves.lock(state.map(), state.engine(), cause(), move);
  }

  private void assertOpen() {
    assertThat(lock(Move.NEXT_RUNG)).isEmpty();
    play("move next-rung");
  }

  private void assertLocked(Moves.Lock lock) {
    assertThat(lock(Move.NEXT_RUNG)).contains(lock);
    assertThatExceptionOfType(IllegalTransitionException.class)
        .isThrownBy(() -> verbs.perform("move next-rung"));
  }
}
