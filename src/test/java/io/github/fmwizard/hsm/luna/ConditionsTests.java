// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.luna;

import static io.github.fmwizard.hsm.luna.FakeLibraryReports.contradicted;
import static io.github.fmwizard.hsm.luna.FakeLibraryReports.known;
import static io.github.fmwizard.hsm.luna.FakeLibraryReports.unknown;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.card.CardCondition;
import io.github.fmwizard.card.Fact;
import io.github.fmwizard.hsm.agent.LibraryReport;
import io.github.fmwizard.hsm.agent.LibraryReport.Dispatch;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a card is doing, by the message-dispatch state and by its admin slot. */
class ConditionsTests {

  private static final String STATE = "MD_GetHsmState";
  private static final String SLOT = "C_GetSlotList, C_GetTokenInfo";
  private static final int HALT = 6;
  private static final int READY = 10;

  private final FakeLibraryReports reports = new FakeLibraryReports();

  @Test
  void isAnsweringIfBothSourcesSaySo() {
    state(READY);

    assertThat(condition()).isEqualTo(known(CardCondition.ANSWERING, STATE + ", " + SLOT));
  }

  @ParameterizedTest
  @CsvSource({"6, HALTED", "11, BOOT_LOADER", "1, TAMPER", "18, HARDWARE_FAULT", "7, RESTARTING"})
  void isWhatTheStateSaysIfNoSlotIsShown(long state, CardCondition condition) {
    reports.hidden = true;
    state(state);

    assertThat(condition()).isEqualTo(known(condition, STATE));
  }

  @Test
  void isWhatTheStateSaysIfTheSlotsCannotBeListed() {
    reports.slots = unknown("C_Initialize returned 0x30", "C_GetSlotList");
    state(HALT);

    assertThat(condition()).isEqualTo(known(CardCondition.HALTED, STATE));
  }

  @Test
  void isUnknownIfTheStateSaysThatItRunsButNoSlotIsListed() {
    reports.slots = unknown("C_Initialize returned 0x30", "C_GetSlotList");
    state(READY);

    assertThat(condition())
        .isEqualTo(
            unknown(
                STATE + " says that the card runs, but C_Initialize returned 0x30",
                STATE + ", C_GetSlotList"));
  }

  @Test
  void isUnknownIfTheStateSaysThatItRunsButTheListHasNoSlotOfIt() {
    reports.hidden = true;
    state(READY);

    assertThat(condition())
        .isEqualTo(
            unknown(
                STATE + " says that the card runs, but no admin slot shows it",
                STATE + ", " + SLOT));
  }

  @Test
  void isContradictedIfTheSlotAnswersThoughTheStateSaysHalted() {
    state(HALT);

    assertThat(condition())
        .isEqualTo(
            contradicted(
                new Fact.Reading<>(CardCondition.HALTED, STATE),
                new Fact.Reading<>(CardCondition.ANSWERING, SLOT)));
  }

  @Test
  void isWhatTheSlotSaysIfTheStateHasNoReading() {
    state(0x8001);
    assertThat(condition().seen()).contains(CardCondition.ANSWERING);
    reports.hidden = true;

    assertThat(condition().seen()).contains(CardCondition.UNREACHABLE);
  }

  @Test
  void isUnknownIfNeitherSourceCanTell() {
    reports.slots = unknown("no slots", "C_GetSlotList");
    state(0x8001);

    assertThat(condition())
        .isEqualTo(
            unknown(
                "the message-dispatch state 0x8001 has no reading; no slots",
                STATE + ", C_GetSlotList"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"firmware", "role", "features"})
  void isAnsweringIfOneCallReachedTheCard(String call) {
    reachedBy(call);
    reports.dispatch = unknown("not there", STATE);

    assertThat(condition().seen()).contains(CardCondition.ANSWERING);
  }

  @Test
  void isUnknownIfTheSlotIsShownAndNoCallReachedTheCard() {
    reachedBy("nothing");
    reports.dispatch = unknown("not there", STATE);
    var why = "the slot is shown, but no call reached the card: silent";

    assertThat(condition())
        .isEqualTo(
            unknown("not there; " + why, STATE + ", CA_GetFirmwareVersion, CA_RoleStateGet"));
  }

  @Test
  void isStuckOrUnknownIfTheProcessThatInspectedWasLost() {
    state(READY);
    reports.fate = LibraryReport.Fate.STUCK_IN_DRIVER;
    assertThat(condition().seen()).contains(CardCondition.STUCK_IN_DRIVER);
    reports.slots = unknown("it crashed", "C_GetSlotList");
    reports.fate = LibraryReport.Fate.LOST;

    assertThat(condition()).isEqualTo(unknown("it crashed", "C_GetSlotList"));
  }

  @Test
  void hasACodeOnlyIfItHalted() {
    reports.dispatch = known(List.of(new Dispatch(0, HALT, 0x10001)), STATE);
    assertThat(Conditions.haltCode(card())).isEqualTo(known(0x10001L, STATE));
    reports.dispatch = known(List.of(new Dispatch(0, READY, 0x10001)), STATE);

    assertThat(Conditions.haltCode(card())).isEqualTo(unknown("no halt is seen", STATE));
  }

  private void reachedBy(String call) {
    if (!call.equals("firmware")) {
      reports.firmware = unknown("silent", "CA_GetFirmwareVersion");
    }
    if (!call.equals("role")) {
      reports.role = unknown("silent", "CA_RoleStateGet");
    }
    if (!call.equals("features")) {
      reports.features = unknown("silent", "CKA_HSM_FEATURES");
    }
  }

  private void state(long state) {
    reports.dispatch = known(List.of(new Dispatch(0, state, 0)), STATE);
  }

  private Fact<CardCondition> condition() {
    return Conditions.of(card());
  }

  private InspectedCard card() {
    return InspectedCard.of(reports.inspect(), FakeLibraryReports.CARD.serial(), 1);
  }
}
