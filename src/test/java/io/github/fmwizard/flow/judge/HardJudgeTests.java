// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.card.FactName;
import io.github.fmwizard.card.Truth;
import io.github.fmwizard.flow.CardPicture;
import io.github.fmwizard.flow.model.AnswerName;
import io.github.fmwizard.flow.model.Attestation;
import io.github.fmwizard.flow.model.Event;
import io.github.fmwizard.flow.model.Predicate;
import io.github.fmwizard.flow.model.PredicateUse;
import io.github.fmwizard.flow.model.Setting;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What nobody overrides. */
class HardJudgeTests {

  private final Learnt run =
      new Learnt()
          .happens(
              new Event.Opened(
                  new Setting(true, "ana", CardPicture.SERIAL, "lab", "/dev/k7pf0", false)));

  @ParameterizedTest
  @CsvSource({
    "card.tampered, no, NOT_TAMPERED, YES, no tamper",
    "card.tampered, yes, NOT_TAMPERED, NO, a tamper",
    "card.transport-mode, no, NOT_IN_TRANSPORT, YES, not in secure transport mode",
    "card.transport-mode, yes, NOT_IN_TRANSPORT, NO, secure transport mode",
    "card.zeroized, no, NOT_ZEROIZED, YES, not zeroized",
    "card.zeroized, yes, NOT_ZEROIZED, NO, zeroized",
    "evidence.writable, yes, EVIDENCE_WRITABLE, YES, the run folder takes evidence",
    "evidence.writable, no, EVIDENCE_WRITABLE, NO, the run folder takes no evidence",
    "card.condition, answering, NO_HARDWARE_FAULT, YES, none shown",
    "card.condition, halted, NO_HARDWARE_FAULT, YES, none shown",
    "card.condition, hardware-fault, NO_HARDWARE_FAULT, NO, a hardware fault",
    "card.serial, a532018, SAME_CARD_AS_BEFORE, NO, 'another card: a532018, by a call; this run is for 532018'",
    "host.tools, ctfm, TOOLS_TRUSTED, YES, found"
  })
  void isReadFromItsFact(
      String fact, String value, Predicate predicate, Truth truth, String found) {
    run.card.put(fact, value);
    run.look();

    assertJudged(predicate, truth, found, Judgement.Basis.SENSED);
  }

  @ParameterizedTest
  @CsvSource({
    "card.tampered, NOT_TAMPERED",
    "card.transport-mode, NOT_IN_TRANSPORT",
    "card.zeroized, NOT_ZEROIZED",
    "evidence.writable, EVIDENCE_WRITABLE",
    "card.condition, NO_HARDWARE_FAULT",
    "card.serial, SAME_CARD_AS_BEFORE",
    "host.tools, TOOLS_TRUSTED",
    "card.node-proof, ONE_CARD_PROVED"
  })
  void isUnknownWhereItsFactIs(String fact, Predicate predicate) {
    run.card.put(fact, "unknown");
    run.look();

    assertJudged(
        predicate, Truth.UNKNOWN, "unknown because it did not answer", Judgement.Basis.SENSED);
  }

  @Test
  void isNotReadFromACardThatNobodyReaches() {
    run.card.put("card.condition", "unreachable");
    run.look();

    assertThat(run.judge(Predicate.NO_HARDWARE_FAULT).truth()).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void failsForVendorProgramsThatAreNotThere() {
    run.card.text(FactName.HOST_TOOLS, "");
    run.look();

    assertJudged(Predicate.TOOLS_TRUSTED, Truth.NO, "none found", Judgement.Basis.SENSED);
  }

  @Test
  void holdsForTheCardThatTheRunWasOpenedFor() {
    run.look();
    assertJudged(
        Predicate.SAME_CARD_AS_BEFORE, Truth.YES, "the same serial", Judgement.Basis.SENSED);

    assertThat(Learnt.looked().judge(Predicate.SAME_CARD_AS_BEFORE).truth()).isEqualTo(Truth.NO);
  }

  @Nested
  class TheProofOfTheNode {

    @ParameterizedTest
    @CsvSource({
      "sensed, YES, SENSED, the only card here",
      "none, UNKNOWN, SENSED, nothing shows which node this card has",
      "other, NO, SENSED, the node belongs to another card",
      "twofold, NO, SENSED, node and serial are not proved one card"
    })
    void isReadAsItIs(String proof, Truth truth, Judgement.Basis basis, String found) {
      run.card.text(FactName.CARD_NODE_PROOF, proof);
      run.look();

      assertJudged(Predicate.ONE_CARD_PROVED, truth, found, basis);
    }

    @Test
    void countsForNothingIfTheAssetSheetNamesAnotherCard() {
      run.look();
      run.says(AnswerName.ASSET_SERIAL, new Attestation.Line(CardPicture.SERIAL));
      assertThat(run.judge(Predicate.ONE_CARD_PROVED).truth()).isEqualTo(Truth.YES);
      run.says(AnswerName.ASSET_SERIAL, new Attestation.Line("532019"));

      assertJudged(
          Predicate.ONE_CARD_PROVED,
          Truth.NO,
          "the asset sheet's serial is another one than that of the chosen card: digit 6 differs",
          Judgement.Basis.SAID);
    }
  }

  @Nested
  class OnASilentCard {

    private static final PredicateUse USE = PredicateUse.of(Predicate.NOT_TAMPERED);

    @Test
    void isWhatWasSeenBefore() {
      run.card.flag(FactName.CARD_TAMPERED, true);
      run.look();
      halts();
      run.happens(new Event.Attested("x", Set.of(USE), "bo"));

      assertJudged(Predicate.NOT_TAMPERED, Truth.NO, "a tamper", Judgement.Basis.SEEN_BEFORE);
    }

    @Test
    void isAPersonsWordWhereNothingWasSeen() {
      halts();
      assertThat(run.judge(Predicate.NOT_TAMPERED).truth()).isEqualTo(Truth.UNKNOWN);
      run.happens(new Event.Attested("x", Set.of(USE), "bo"));

      assertJudged(
          Predicate.NOT_TAMPERED, Truth.YES, "said at the start by bo", Judgement.Basis.SAID);
    }

    @Test
    void isNoPersonsWordOnceTheCardAnswers() {
      run.happens(new Event.Attested("x", Set.of(USE), "bo"));
      run.card.unknown(FactName.CARD_TAMPERED);
      run.look();

      assertThat(run.judge(Predicate.NOT_TAMPERED).truth()).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void isNeverAnEarlierValueOfThisHost() {
      run.look();
      run.card.unknown(FactName.EVIDENCE_WRITABLE);
      halts();
      var use = PredicateUse.of(Predicate.EVIDENCE_WRITABLE);
      run.happens(new Event.Attested("x", Set.of(use), "bo"));

      assertThat(run.judge(Predicate.EVIDENCE_WRITABLE).truth()).isEqualTo(Truth.UNKNOWN);
    }

    private void halts() {
      run.card.text(FactName.CARD_CONDITION, "halted");
      run.look();
    }
  }

  private void assertJudged(Predicate predicate, Truth truth, String found, Judgement.Basis basis) {
    assertThat(run.judge(predicate))
        .extracting(Judgement::truth, Judgement::found, Judgement::basis)
        .containsExactly(truth, found, basis);
  }
}
