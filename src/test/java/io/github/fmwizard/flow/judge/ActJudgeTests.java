// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.FactName;
import io.github.fmwizard.card.SmfsState;
import io.github.fmwizard.card.Truth;
import io.github.fmwizard.flow.CardPicture;
import io.github.fmwizard.flow.model.Event;
import io.github.fmwizard.flow.model.Predicate;
import io.github.fmwizard.flow.model.Setting;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether the inspection after an act shows that it is done. */
class ActJudgeTests {

  private final Learnt run = Learnt.looked();

  @Test
  void isUnknownBeforeAnyAct() {
    assertSeen(Truth.UNKNOWN, "no act in this run", "");
  }

  @Test
  void seesALoadByAnotherBuildANewFmOrAWaitingOne() {
    acts(ActionKind.LOAD_FM, "0001", () -> run.card.fm("0001", "alpha", "a2", "Enabled", "OK"));
    assertLoad(Truth.YES, "alpha (0001): Enabled");
    acts(ActionKind.LOAD_FM, "0009", () -> run.card.fm("0009", "gamma", "g1", "Enabled", "OK"));
    assertLoad(Truth.YES, "gamma (0009): Enabled");
    acts(ActionKind.LOAD_FM, "0002", () -> run.card.load("0002", "beta", "b1"));
    assertLoad(Truth.YES, "beta (0002): Loaded (reboot HSM to activate)");
  }

  @Test
  void seesNoLoadInTheSameList() {
    acts(ActionKind.LOAD_FM, "0001", () -> {});

    assertLoad(Truth.NO, "the list is as before");
  }

  @Test
  void cannotTellALoadIfOneOfTheListsIsMissing() {
    acts(ActionKind.LOAD_FM, "0001", () -> run.card.unknown(FactName.FMS_LIST));
    assertThat(seen().truth()).isEqualTo(Truth.UNKNOWN);
    assertThat(seen().found()).contains("it did not answer");
    acts(ActionKind.LOAD_FM, "0001", () -> run.card.load("0001", "alpha", "a2"));

    assertThat(seen().truth()).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void seesADeleteIfTheFmWasListedBefore() {
    acts(ActionKind.DELETE_FM, "0001", () -> {});
    assertSeen(Truth.NO, "still listed", "0001 not listed any more");
    acts(ActionKind.DELETE_FM, "0001", () -> run.card.delete("0001"));

    assertSeen(Truth.YES, "not listed", "0001 not listed any more");
  }

  @Test
  void cannotTellADeleteOfAnFmThatWasNotListedBefore() {
    acts(ActionKind.DELETE_FM, "0009", () -> {});
    assertSeen(Truth.UNKNOWN, "not listed", "0009 not listed any more");
    acts(ActionKind.DELETE_FM, "0001", () -> run.card.unknown(FactName.FMS_LIST));

    assertThat(seen().truth()).isEqualTo(Truth.UNKNOWN);
    assertThat(seen().found()).contains("it did not answer");
  }

  @Test
  void seesAnEraseOnlyInAnEmptyListOfAWayThatListedFmsBefore() {
    acts(ActionKind.ERASE_ALL_FMS, "", () -> {});
    assertSeen(Truth.NO, "still listed: alpha (0001), beta (0002)", "no FM listed");
    acts(ActionKind.ERASE_ALL_FMS, "", run.card::eraseFms);
    assertSeen(Truth.YES, "none listed", "no FM listed");
    acts(ActionKind.ERASE_ALL_FMS, "", () -> run.card.unknown(FactName.FMS_LIST));

    assertThat(seen().truth()).isEqualTo(Truth.UNKNOWN);
    assertThat(seen().found()).contains("it did not answer");
  }

  @Test
  void cannotTellAnEraseOnACardThatNeverListedAnFm() {
    run.known = Knowledge.NONE;
    run.card.eraseFms();
    acts(ActionKind.ERASE_ALL_FMS, "", () -> {});

    assertSeen(
        Truth.UNKNOWN, "none listed, but no FM was listed in this run before", "no FM listed");
  }

  @Test
  void neverSeesThatSmfsWasErased() {
    acts(ActionKind.ERASE_SMFS, "", () -> run.card.text(FactName.SMFS_STATE, "inactive"));

    assertSeen(Truth.UNKNOWN, "nothing known can show that SMFS was erased", "SMFS erased");
  }

  @ParameterizedTest
  @CsvSource({"ACTIVE, YES", "INACTIVE, NO"})
  void seesAnActivationByTheStateOfSmfs(SmfsState state, Truth truth) {
    acts(ActionKind.ACTIVATE_SMFS, "", () -> run.card.text(FactName.SMFS_STATE, state.word()));

    assertThat(seen().truth()).isEqualTo(truth);
  }

  @Test
  void doesNotTakeAnAnsweringCardForARestartedOne() {
    acts(ActionKind.RESTART_CARD, "", () -> {});

    assertRestart(Truth.UNKNOWN, "answering, but no restart was seen");
  }

  @Test
  void seesARestartIfTheCardWasAway() {
    run.restartIsSeen();
    acts(ActionKind.RESTART_CARD, "", () -> {});

    assertRestart(Truth.YES, "restarted and answering");
  }

  @Test
  void seesARestartIfNoneIsPendingAnyMore() {
    run.card.flag(FactName.CARD_RESTART_PENDING, true);
    acts(ActionKind.RESTART_CARD, "", () -> {});
    assertRestart(Truth.UNKNOWN, "answering, but no restart was seen");
    acts(ActionKind.RESTART_CARD, "", () -> run.card.flag(FactName.CARD_RESTART_PENDING, false));

    assertRestart(Truth.YES, "restarted and answering");
  }

  @Test
  void doesNotTakeAnUnknownPendingRestartForOneThatIsDone() {
    run.card.unknown(FactName.CARD_RESTART_PENDING);
    acts(ActionKind.RESTART_CARD, "", () -> run.card.flag(FactName.CARD_RESTART_PENDING, false));

    assertRestart(Truth.UNKNOWN, "answering, but no restart was seen");
  }

  @Test
  void seesARestartByTheInsertionCount() {
    run.card.count(FactName.CARD_INSERTIONS, 4);
    acts(ActionKind.RESTART_CARD, "", () -> run.card.count(FactName.CARD_INSERTIONS, 5));

    assertRestart(Truth.YES, "restarted and answering");
  }

  @Test
  void takesAnInsertionCountThatIsNotHigherForNoProof() {
    run.card.count(FactName.CARD_INSERTIONS, 4);
    acts(ActionKind.RESTART_CARD, "", () -> {});

    assertRestart(Truth.UNKNOWN, "answering, but no restart was seen");
  }

  @Test
  void seesARestartByTheDriversLines() {
    run.happens(
        new Event.Opened(new Setting(true, "ana", CardPicture.SERIAL, "lab", "/dev/k7pf0", false)));
    lines("k7pf0: initiating HOST RESET", "k7pf0: completed HOST RESET");
    acts(
        ActionKind.RESTART_CARD,
        "",
        () ->
            lines(
                "k7pf0: initiating HOST RESET",
                "k7pf0: completed HOST RESET",
                "k7pf0: initiating HOST RESET",
                "k7pf0: completed HOST RESET"));

    assertRestart(Truth.YES, "restarted and answering");
  }

  @Test
  void takesTheResetOfAnotherCardForNoProof() {
    lines();
    acts(
        ActionKind.RESTART_CARD,
        "",
        () -> lines("k7pf7: initiating HOST RESET", "k7pf7: completed HOST RESET"));

    assertRestart(Truth.UNKNOWN, "answering, but no restart was seen");
  }

  @Test
  void seesARestartOfACardThatWasDown() {
    run.card.text(FactName.CARD_CONDITION, "halted");
    acts(ActionKind.RESTART_CARD, "", run.card::restart);

    assertRestart(Truth.YES, "restarted and answering");
  }

  @ParameterizedTest
  @CsvSource({"halted, NO", "unknown, UNKNOWN"})
  void seesNoRestartWithoutAnAnswer(String condition, Truth truth) {
    run.restartIsSeen();
    acts(ActionKind.RESTART_CARD, "", () -> run.card.put("card.condition", condition));

    String found = condition.equals("unknown") ? "condition unknown" : condition;
    assertRestart(truth, found);
  }

  private void lines(String... lines) {
    run.card.texts(FactName.HOST_KERNEL_ALARMS, List.of(lines));
  }

  private void acts(ActionKind action, String id, Runnable work) {
    run.ended(action, id, Learnt.UNKNOWN, work);
  }

  private Judgement seen() {
    return run.judge(Predicate.ACT_SEEN);
  }

  private void assertLoad(Truth truth, String found) {
    assertSeen(truth, found, "a changed or new FM in the list");
  }

  private void assertRestart(Truth truth, String found) {
    assertSeen(truth, found, "restarted and answering");
  }

  private void assertSeen(Truth truth, String found, String needed) {
    assertThat(seen()).isEqualTo(new Judgement(truth, found, needed, Judgement.Basis.SENSED));
  }
}
