// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.luna;

import static io.github.fmwizard.hsm.luna.FakeLibraryReports.contradicted;
import static io.github.fmwizard.hsm.luna.FakeLibraryReports.known;
import static io.github.fmwizard.hsm.luna.FakeLibraryReports.unknown;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.card.CardCondition;
import io.github.fmwizard.card.Fact;
import io.github.fmwizard.card.host.DriverHistory;
import io.github.fmwizard.hsm.agent.LibraryReport;
import io.github.fmwizard.hsm.agent.LibraryReport.Dispatch;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a card is doing, by its admin slot, the message-dispatch state and the driver. */
class ConditionsTests {

  private static final String STATE = "MD_GetHsmState";
  private static final String SLOT = "C_GetSlotList, C_GetTokenInfo";
  private static final String LOG = "dmesg";
  private static final long DISCONNECTED = 2;
  private static final long TAMPER = 3;
  private static final long NORMAL = 0x8000;
  private static final String READY = "k7pf0: HSM_STATE changed: old=0x00000020 new=0x00000040";

  private final FakeLibraryReports reports = new FakeLibraryReports();
  private Fact<DriverHistory> driver = unknown("dmesg can't be read", LOG);

  @ParameterizedTest
  @ValueSource(longs = {NORMAL, 1, 0x8001, 6})
  void isAnsweringByItsSlotWhateverElseADispatchStateSays(long state) {
    state(state);

    assertThat(condition()).isEqualTo(known(CardCondition.ANSWERING, SLOT));
  }

  @Test
  void isNeverAnsweringByAStateOfNormalOperation() {
    state(NORMAL);
    reports.hidden = true;

    assertThat(condition()).isEqualTo(known(CardCondition.UNREACHABLE, SLOT));
    driver(READY);
    assertThat(condition().seen()).contains(CardCondition.HALTED);
    reports.slots = unknown("C_Initialize returned 0x30", "C_GetSlotList");
    assertThat(condition().seen()).isEmpty();
  }

  @Test
  void isTamperedThoughItsSlotAnswers() {
    state(TAMPER);

    assertThat(condition()).isEqualTo(known(CardCondition.TAMPER, STATE));
  }

  @Test
  void isContradictedIfTheSlotAnswersOfACardThatIsNotPresent() {
    state(DISCONNECTED);

    assertThat(condition())
        .isEqualTo(
            contradicted(
                new Fact.Reading<>(CardCondition.UNREACHABLE, STATE),
                new Fact.Reading<>(CardCondition.ANSWERING, SLOT)));
  }

  @Test
  void isUnreachableIfMessageDispatchSaysSoAndTheSlotsCannotBeListed() {
    reports.slots = unknown("C_Initialize returned 0x30", "C_GetSlotList");
    state(DISCONNECTED);

    assertThat(condition()).isEqualTo(known(CardCondition.UNREACHABLE, STATE));
  }

  @ParameterizedTest
  @CsvSource({
    "0x00000003, BOOT_LOADER",
    "0x00000004, BOOT_LOADER",
    "0x00000006, HARDWARE_FAULT",
    "0x00000081, HARDWARE_FAULT",
    "0x00000007, TAMPER",
    "0x00000020, RESTARTING",
    "0x00000040, HALTED"
  })
  void isWhatTheDriverSaysOfACardThatDoesNotAnswer(String driven, CardCondition condition) {
    state(DISCONNECTED);
    driver("k7pf0: HSM_STATE changed: old=0x00000000 new=" + driven);
    assertThat(condition().seen()).as("while it answers").isNotEqualTo(Optional.of(condition));
    reports.hidden = true;

    assertThat(condition()).isEqualTo(known(condition, LOG + ", " + SLOT));
  }

  @Test
  void isHaltedIfTheDriverGaveUpWaitingForTheFirmware() {
    state(NORMAL);
    reports.hidden = true;
    driver(
        "k7pf0: initiating HOST RESET",
        "k7pf0: HSM_STATE changed: old=0x00000010 new=0x00000020",
        "k7pf0: k7_wait_ready: timed-out (timeout_secs=300");

    assertThat(condition().seen()).contains(CardCondition.HALTED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "k7pf0: MCPU: User abort (EINTR)",
        "k7pf0: ERROR: PCIe Link Failure",
        "k7pf0: ALM0017: Request Timed Out"
      })
  void isNotCalledHaltedIfTheDriverHoldsItForFailed(String line) {
    state(NORMAL);
    reports.hidden = true;
    driver(READY, line);

    assertThat(condition().seen()).contains(CardCondition.UNREACHABLE);
    driver(READY, line, "k7pf0: initiating HOST RESET", READY);
    assertThat(condition().seen()).contains(CardCondition.HALTED);
  }

  @Test
  void isHaltedIfItsSlotRefusesEveryCallWhileTheDriverSaysReady() {
    String why = "CA_GetFirmwareVersion returned CKR_DEVICE_ERROR";
    reports.firmware = unknown(why, "CA_GetFirmwareVersion");
    reports.role = unknown(why, "CA_RoleStateGet");
    reports.features = unknown(why, "CKA_HSM_FEATURES");
    driver(READY);

    assertThat(condition().seen()).contains(CardCondition.HALTED);
  }

  @Test
  void takesNothingFromTheLinesOfAnotherCard() {
    reports.hidden = true;
    driver("k7pf1: HSM_STATE changed: old=0x00000000 new=0x00000003");

    assertThat(condition()).isEqualTo(known(CardCondition.UNREACHABLE, SLOT));
  }

  @Test
  void isUnknownIfNoSourceCanTell() {
    reports.slots = unknown("no slots", "C_GetSlotList");
    state(0x8001);

    assertThat(condition())
        .isEqualTo(
            unknown(
                "no slots; the message-dispatch state 0x8001 has no reading; dmesg can't be read",
                "C_GetSlotList, " + STATE + ", kernel log"));
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

    assertThat(condition().seen()).isEmpty();
    assertThat(FactMerge.why(condition()))
        .startsWith("the slot is shown, but no call reached the card: silent; not there; ");
    driver(READY);
    assertThat(condition().seen()).as("silence that is no device error").isEmpty();
  }

  @Test
  void isStuckOrUnknownIfTheProcessThatInspectedWasLost() {
    state(NORMAL);
    reports.fate = LibraryReport.Fate.STUCK_IN_DRIVER;
    assertThat(condition().seen()).contains(CardCondition.STUCK_IN_DRIVER);
    reports.slots = unknown("it crashed", "C_GetSlotList");
    reports.fate = LibraryReport.Fate.LOST;

    assertThat(condition()).isEqualTo(unknown("it crashed", "C_GetSlotList"));
  }

  @Test
  void hasTheCodeThatMessageDispatchShows() {
    reports.dispatch = known(List.of(new Dispatch(0, NORMAL, 0x10001, "")), STATE);
    assertThat(Conditions.haltCode(card())).isEqualTo(known(0x10001L, STATE));
    state(NORMAL);

    assertThat(Conditions.haltCode(card())).isEqualTo(unknown("no code of a halt is shown", STATE));
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
    reports.dispatch = known(List.of(new Dispatch(0, state, 0, "")), STATE);
  }

  private void driver(String... lines) {
    driver = known(DriverHistory.of(List.of(lines), "k7pf0"), LOG);
  }

  private Fact<CardCondition> condition() {
    return Conditions.of(card(), driver);
  }

  private InspectedCard card() {
    return InspectedCard.of(reports.inspect(), FakeLibraryReports.CARD.serial(), 1);
  }
}
