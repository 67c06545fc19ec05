// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.card.CardCondition;
import io.github.fmwizard.card.FactName;
import io.github.fmwizard.card.Fm;
import io.github.fmwizard.card.Truth;
import io.github.fmwizard.flow.CardPicture;
import io.github.fmwizard.flow.model.AnswerName;
import io.github.fmwizard.flow.model.Attestation;
import io.github.fmwizard.flow.model.Attestation.Symptom;
import io.github.fmwizard.flow.model.Event;
import io.github.fmwizard.flow.model.NamedAttestation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ten causes told apart, half of them not the FM. */
class TriageTests {

  private final CardPicture card = new CardPicture();
  private Optional<Symptom> symptom = Optional.empty();
  private Knowledge before = Knowledge.NONE;

  @Test
  void namesNothingWhereNothingWasSeenOrSaid() {
    assertCause(Triage.Cause.NOT_KNOWN, Truth.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "card.tampered, yes, TAMPER",
    "card.transport-mode, yes, TAMPER",
    "card.zeroized, yes, TAMPER",
    "card.condition, tamper, TAMPER",
    "card.condition, boot-loader, BOOT_LOADER",
    "card.condition, hardware-fault, HARDWARE",
    "host.login-allowed-flag, no, CLIENT"
  })
  void knowsWhatNoEraseMends(String fact, String value, Triage.Cause cause) {
    card.put(fact, value);
    symptom = Optional.of(Symptom.MISBEHAVES);

    assertCause(cause, Truth.NO);
  }

  @ParameterizedTest
  @CsvSource({"ALM0015: PCIe Link Failure, LINK", "ALM0012: Hardware Error, HARDWARE"})
  void readsAlarmsWhileTheCardDoesNotAnswer(String alarm, Triage.Cause cause) {
    card.texts(FactName.HOST_KERNEL_ALARMS, List.of("k7pf0: " + alarm));
    assertCause(Triage.Cause.NOT_KNOWN, Truth.UNKNOWN);

    card.text(FactName.CARD_CONDITION, CardCondition.UNREACHABLE.word());
    assertCause(cause, Truth.NO);
  }

  @Test
  void leavesItOpenWhereAnAlarmAndAFailedStartSpeakForTwoCauses() {
    card.texts(FactName.HOST_KERNEL_ALARMS, List.of("k7pf0: ALM0015: PCIe Link Failure"));
    card.fm("0002", "beta", "b1", Fm.ENABLED, "Error 0x5");
    halt();

    assertCause(Triage.Cause.LINK, Truth.UNKNOWN);
  }

  @Test
  void believesAFailedStart() {
    card.fm("0002", "beta", "b1", Fm.ENABLED, "Error 0x5");

    assertCause(Triage.Cause.FM, Truth.YES);
    assertThat(Triage.all(known()).getFirst().said()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "HALTS_AT_START, 7.7.1, FM, YES",
    "HALTS_WHEN_CALLED, 7.7.1, STORED_DATA, UNKNOWN",
    "HALTS_WHEN_CALLED, 7.4.0, FM, YES",
    "NOT_SURE, 7.7.0, STORED_DATA, UNKNOWN",
    "NOT_SURE, 7.6.9, NOT_KNOWN, UNKNOWN"
  })
  void thinksOfStoredDataWhereAHaltedCardHasNewFirmware(
      Symptom said, String firmware, Triage.Cause cause, Truth isAnFm) {
    card.text(FactName.CARD_FIRMWARE, firmware);
    halt();
    symptom = Optional.of(said);

    assertCause(cause, isAnFm);
  }

  @Test
  void takesAFailedTestForAnFmThatMisbehaves() {
    Knowledge known =
        known()
            .withAttestation(
                AnswerName.APPLICATION_TEST.word(),
                new NamedAttestation(
                    new Attestation.ApplicationTest(Attestation.TestResult.FAILED, "pay"), "Ada"));

    assertThat(Triage.judge(known).truth()).isEqualTo(Truth.YES);
    assertThat(Triage.all(known).getFirst().said()).isTrue();
  }

  /** A halted card tells no more than that: the rest was seen before. */
  private void halt() {
    before = known();
    card.text(FactName.CARD_CONDITION, CardCondition.HALTED.word());
  }

  private void assertCause(Triage.Cause cause, Truth isAnFm) {
    assertThat(Triage.all(known()).getFirst().cause()).isEqualTo(cause);
    assertThat(Triage.judge(known()).truth()).isEqualTo(isAnFm);
  }

  private Knowledge known() {
    Knowledge known = before.after(new Event.Looked(card.look(), CardPicture.NOW));
    return symptom
        .map(
            one ->
                known.withAttestation(
                    AnswerName.SYMPTOM.word(),
                    new NamedAttestation(new Attestation.SymptomNamed(one), "Ada")))
        .orElse(known);
  }
}
