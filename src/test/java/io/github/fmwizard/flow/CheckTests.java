// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.card.Truth;
import io.github.fmwizard.flow.engine.Waiting;
import io.github.fmwizard.flow.judge.Judge;
import io.github.fmwizard.flow.judge.Judgement;
import io.github.fmwizard.flow.model.AttestationRules;
import io.github.fmwizard.flow.model.Predicate;
import io.github.fmwizard.flow.model.PredicateUse;
import io.github.fmwizard.flow.model.Truths;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CheckTests {

  private final Verbs verbs = new Verbs();

  @Nested
  class Overriding {

    @Test
    void makesReadyWhatMayBeOverridden() {
      atFit("card card.policy-50 no");
      assertShown(Waiting.Readiness.MENDABLE);
      play("override fm-policy-on");

      assertShown(Waiting.Readiness.READY);
    }

    @Test
    void doesNothingToWhatMayNot() {
      atFit("says reload-image alpha-a2 0001 large");
      assertShown(Waiting.Readiness.NOT_READY);
      play("override image-fits of=patched");

      assertShown(Waiting.Readiness.NOT_READY);
    }

    @Test
    void doesNothingToAHardOne() {
      play("open", "card card.tampered yes", "go to start-sure");
      play("override not-tampered");

      assertShown(Waiting.Readiness.HARD_NO);
    }

    @Test
    void holdsNoLongerOnceUnknownTurnsIntoNo() {
      atFit("card card.policy-50 unknown");
      play("override fm-policy-on", "move look-again", "look");
      assertShown(Waiting.Readiness.READY);
      play("card card.policy-50 no", "move look-again", "look");

      assertShown(Waiting.Readiness.MENDABLE);
    }

    @Test
    void holdsForThisVisitOnly() {
      atFit("card card.policy-50 no");
      play("override fm-policy-on", "go", "look", "decline", "move repeat-rung");
      play("go to reload-fit");

      assertShown(Waiting.Readiness.MENDABLE);
    }

    @Test
    void isRefusedForLoginsThatAreSensedToBeAtStake() {
      play("open", "go to start-gate", "card so.attempts-left 1", "go to reload-ready");
      play("override logins-left-at-least count=3");

      assertShown(Waiting.Readiness.NOT_READY);
    }

    @Test
    void isTakenForLoginsThatAreFewButNotAtStake() {
      play("open", "go to start-gate", "card so.attempts-left 2", "go to reload-ready");
      play("override logins-left-at-least count=3");

      assertShown(Waiting.Readiness.READY);
    }
  }

  @Nested
  class HardOnes {

    @ParameterizedTest
    @CsvSource({
      "card.tampered, yes",
      "card.transport-mode, yes",
      "card.zeroized, yes",
      "card.condition, hardware-fault",
      "card.node-proof, other",
      "evidence.writable, no"
    })
    void stopEvenIfTheRestIsGood(String fact, String value) {
      play("open", "card " + fact + " " + value, "go to start-sure");

      assertShown(Waiting.Readiness.HARD_NO);
    }

    @Test
    void stopIfTheTypedSerialIsAnother() {
      play("open", "says start-serial 532019", "go to start-sure");

      assertShown(Waiting.Readiness.HARD_NO);
    }

    @ParameterizedTest
    @EnumSource(Predicate.class)
    void areVouchedForOnlyWhileTheCardIsSilentAndOnlyIfTheCardWouldTell(Predicate predicate) {
      PredicateUse use = PredicateUse.of(predicate);
      boolean ofCard =
          predicate.hard()
              && predicate != Predicate.TOOLS_TRUSTED
              && predicate != Predicate.EVIDENCE_WRITABLE;

      assertThat(AttestationRules.allowed(Truths.NONE, use)).isEqualTo(ofCard);
      assertThat(AttestationRules.allowed(answering(Truth.YES), use))
          .isEqualTo(predicate == Predicate.ONE_CARD_PROVED);
    }

    @ParameterizedTest
    @CsvSource({
      "card.condition, halted|answering",
      "card.serial, 532018|532019",
      "card.label, lab|other",
      "card.model, K7|K6",
      "card.node-proof, 532018|532019"
    })
    void stopWhereSourcesContradictEachOther(String fact, String values) {
      play("open", "card " + fact + " " + values, "go to start-sure");

      assertShown(Waiting.Readiness.HARD_NO);
      play("attest one-card-proved", "attest same-card-as-before", "attest sources-agree");
      play("override sources-agree");
      assertShown(Waiting.Readiness.HARD_NO);
      assertThat(judge(Predicate.SOURCES_AGREE).found())
          .contains(fact, "source 1 says " + values.split("\\|", -1)[0])
          .contains("source 2 says " + values.split("\\|", -1)[1]);
    }

    @ParameterizedTest
    @CsvSource({"card.serial, 532018|532019, 532018", "card.label, lab|other, lab"})
    void stayNoAfterAContradictionUntilTheSourcesAgree(String fact, String values, String agreed) {
      play("open", "look", "card " + fact + " " + values, "go to start-sure");
      assertShown(Waiting.Readiness.HARD_NO);
      play("card card.condition halted", "move look-again", "look");
      assertShown(Waiting.Readiness.HARD_NO);
      play("card card.condition answering", "card " + fact + " unknown", "move look-again", "look");
      assertThat(judge(Predicate.SOURCES_AGREE).truth()).isEqualTo(Truth.NO);
      play("card " + fact + " " + agreed, "move look-again", "look");

      assertShown(Waiting.Readiness.READY);
    }

    @ParameterizedTest
    @CsvSource({
      "SAME_CARD_AS_BEFORE, card.serial, 532018|532019",
      "ONE_CARD_PROVED, card.node-proof, 532018|532019"
    })
    void ofIdentityAreANoWhereSourcesContradictEachOther(
        Predicate predicate, String fact, String values) {
      play("open", "look", "card " + fact + " " + values, "card card.condition answering");
      play("go to start-sure");

      assertThat(judge(predicate).truth()).isEqualTo(Truth.NO);
      assertThat(judge(predicate).basis()).isEqualTo(Judgement.Basis.SENSED);
    }

    @Test
    void ofOtherMattersAreUnknownWhereSourcesContradictEachOther() {
      play("open", "card smfs.state active|inactive", "go to start-sure");

      assertShown(Waiting.Readiness.READY);
      assertThat(judge(Predicate.SMFS_READY).truth()).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void areReadyOnceSomebodyVouchesForASilentCard() {
      play("open", "card card.condition halted", "go to start-sure");
      assertShown(Waiting.Readiness.MENDABLE);
      for (String use : List.of("not-tampered", "not-in-transport")) {
        play("attest " + use);
      }
      play("attest not-zeroized");

      assertShown(Waiting.Readiness.READY);
    }

    @Test
    void areNotVouchedForAgainstWhatTheCardToldBefore() {
      play("open", "look", "card card.condition halted", "go to start-sure");

      assertShown(Waiting.Readiness.READY);
      assertThat(judge(Predicate.NOT_TAMPERED).basis()).isEqualTo(Judgement.Basis.SEEN_BEFORE);
    }

    @Test
    void areTrueNoLongerByAWordOnceTheCardAnswers() {
      play("open", "card card.condition halted", "go to start-sure", "attest not-tampered");
      assertThat(judge(Predicate.NOT_TAMPERED).truth()).isEqualTo(Truth.YES);
      play(
          "card card.condition answering", "card card.tampered unknown", "move look-again", "look");

      assertThat(judge(Predicate.NOT_TAMPERED).truth()).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void ofThisHostAreNeverAMatterOfTheLastLookOrOfAWord() {
      play("open", "look", "card card.condition halted", "card evidence.writable unknown");
      play("go to start-sure", "attest evidence-writable", "attest tools-trusted");

      assertShown(Waiting.Readiness.NOT_READY);
    }

    private Judgement judge(Predicate predicate) {
      return Judge.judge(PredicateUse.of(predicate), verbs.story().state.known());
    }

    private static Truths answering(Truth truth) {
      return new Truths(Map.of(PredicateUse.of(Predicate.CARD_ANSWERS), truth));
    }
  }

  @Test
  void leadsToAFailureIfItIsNotReady() {
    atFit("card card.policy-50 no");
    play("go");

    assertThat(verbs.story().waiting()).isEqualTo(new Waiting.Failure(Waiting.Cause.CHECK));
  }

  private void atFit(String... before) {
    play("open", "go to start-gate");
    play(before);
    play("go to reload-fit");
  }

  private void play(String... lines) {
    Arrays.asList(lines).forEach(verbs::perform);
  }

  private void assertShown(Waiting.Readiness readiness) {
    assertThat(verbs.story().waiting()).isEqualTo(new Waiting.CheckShown(readiness));
  }
}
