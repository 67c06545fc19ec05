// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.FactName;
import io.github.fmwizard.card.TestFms;
import io.github.fmwizard.card.Truth;
import io.github.fmwizard.flow.model.Attestation;
import io.github.fmwizard.flow.model.Predicate;
import io.github.fmwizard.flow.model.PredicateUse;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a list of FMs proves: which row is the culprit's, and when an absence is one. */
class FmJudgeTests {

  private static final String HEALTHY = "listed, Enabled and OK";
  private static final String BETA = "beta (0002): Enabled, OK";
  private static final String NEVER_LISTED =
      "not listed, but this way of asking has not listed any FM in this run";

  private final Learnt run = Learnt.looked();

  @Nested
  class TheRowOfTheCulprit {

    @Test
    void hasTheIdThatWasNamed() {
      run.namesCulprit("0002", "alpha");

      assertJudged(Predicate.FM_LISTED, Truth.YES, BETA, "alpha (0002) listed");
    }

    @Test
    void hasTheLabelIfTheIdIsGone() {
      run.namesCulprit("0009", "beta");

      assertJudged(Predicate.FM_LISTED, Truth.YES, BETA, "beta (0009) listed");
    }

    @Test
    void isMissingIfNeitherIsListed() {
      run.namesCulprit("0009", "gamma");

      assertJudged(Predicate.FM_LISTED, Truth.NO, "not listed", "gamma (0009) listed");
    }

    @Test
    void isMissingIfNobodyNamedAnFm() {
      run.says(Culprit.NAME, new Attestation.Line("0001"));

      assertJudged(Predicate.FM_LISTED, Truth.NO, "not listed", "the faulty FM listed");
    }

    @Test
    void isTheOneThatTheLatestLoadChanged() {
      run.namesCulprit("0001", "alpha");
      loads("0002", "beta", "b2");

      String waits = "beta (0002): Loaded (reboot HSM to activate), ";
      assertJudged(Predicate.CULPRIT_CURED, Truth.NO, waits, HEALTHY);
    }

    @Test
    void isFoundByItsBuildAfterTheRestart() {
      run.namesCulprit("0001", "alpha");
      loads("0002", "beta", "b2");
      run.did(ActionKind.RESTART_CARD, "", run.card::restart);

      assertJudged(Predicate.CULPRIT_CURED, Truth.YES, BETA, HEALTHY);
    }

    @Test
    void isTheOneThatWasNamedWhereAnotherFmIsAskedFor() {
      run.says("bystander", new Attestation.FmNamed(TestFms.id("0002"), "beta", true));
      loads("0001", "alpha", "a2");

      var judgement = Judge.judge(PredicateUse.ofFm(Predicate.FM_LISTED, "bystander"), run.known);

      assertThat(judgement.found()).isEqualTo(BETA);
    }

    @Test
    void isTheOneThatWasNamedIfManyWereLoadedFromTheTable() {
      run.namesCulprit("0001", "alpha");
      run.givesFiles(Learnt.file("alpha", "0001"), Learnt.file("beta", "0002"));
      run.did(ActionKind.ERASE_ALL_FMS, "", run.card::eraseFms);
      loads("0001", "alpha", "a2");
      run.did(ActionKind.RESTART_CARD, "", run.card::restart);
      loads("0002", "beta", "b1");

      assertJudged(Predicate.CULPRIT_CURED, Truth.YES, "alpha (0001): Enabled, OK", HEALTHY);
    }
  }

  @Nested
  class AnAbsence {

    @Test
    void isOneIfThisWayOfAskingListedAnFmBefore() {
      run.namesCulprit("0001", "alpha");
      run.card.eraseFms();
      run.look();

      assertJudged(Predicate.NO_FM_LISTED, Truth.YES, "none listed", "no FM listed");
      assertJudged(Predicate.FM_ABSENT, Truth.YES, "not listed", "alpha (0001) not listed");
    }

    @Test
    void isNotKnownIfItNeverDid() {
      var never = new Learnt();
      never.card.eraseFms();
      never.look();

      assertThat(never.judge(Predicate.NO_FM_LISTED).truth()).isEqualTo(Truth.UNKNOWN);
      assertThat(never.judge(Predicate.FM_ABSENT).truth()).isEqualTo(Truth.UNKNOWN);
      assertThat(never.judge(Predicate.FM_ABSENT).found()).isEqualTo(NEVER_LISTED);
    }

    @Test
    void isNoneWhileTheFmIsListed() {
      run.namesCulprit("0002", "beta");

      assertJudged(Predicate.FM_ABSENT, Truth.NO, BETA, "beta (0002) not listed");
      assertThat(run.judge(Predicate.NO_FM_LISTED).truth()).isEqualTo(Truth.NO);
    }

    @ParameterizedTest
    @CsvSource({
      "FM_LISTED, alpha (0001) listed",
      "NO_FM_LISTED, no FM listed",
      "FM_ABSENT, alpha (0001) not listed",
      "FM_REPLACED, alpha (0001) with another fingerprint",
      "FM_HEALTHY, alpha (0001) Enabled and OK",
      "BYSTANDERS_UNCHANGED, all other FMs as before",
      "FMS_AS_INVENTORY, every FM of the table listed and healthy",
      "CULPRIT_CURED, 'alpha (0001) healthy, or absent as decided'",
      "NO_LABEL_TWICE, no label twice"
    })
    void isNeverReadFromAListThatWasNotSeen(Predicate predicate, String needed) {
      run.namesCulprit("0001", "alpha");
      run.card.unknown(FactName.FMS_LIST);
      run.look();

      assertThat(run.judge(predicate).truth()).isEqualTo(Truth.UNKNOWN);
      assertThat(run.judge(predicate).found()).contains("it did not answer");
      assertThat(run.judge(predicate).needed()).isEqualTo(needed);
    }
  }

  @Nested
  class TheCulprit {

    @Test
    void isReplacedByAnotherBuildUnderItsId() {
      run.namesCulprit("0001", "alpha");
      assertThat(run.judge(Predicate.FM_REPLACED).truth()).isEqualTo(Truth.NO);
      loads("0001", "alpha", "a2");

      assertThat(run.judge(Predicate.FM_REPLACED).truth()).isEqualTo(Truth.YES);
    }

    @Test
    void isNotReplacedByTheSameBuild() {
      run.namesCulprit("0001", "alpha");
      loads("0001", "alpha", "a1");

      assertThat(run.judge(Predicate.FM_REPLACED).truth()).isEqualTo(Truth.NO);
    }

    @Test
    void isNotReplacedByANewFm() {
      run.namesCulprit("0001", "alpha");
      loads("0009", "alpha2", "a2");

      assertThat(run.judge(Predicate.FM_REPLACED).truth()).isEqualTo(Truth.NO);
    }

    @Test
    void isNotReplacedWhileTwoFmsHaveOneLabel() {
      run.namesCulprit("0001", "alpha");
      run.card.fm("0003", "alpha", "a9", "Enabled", "OK");
      loads("0001", "alpha", "a2");

      assertThat(run.judge(Predicate.FM_REPLACED).truth()).isEqualTo(Truth.NO);
      assertThat(run.judge(Predicate.NO_LABEL_TWICE).truth()).isEqualTo(Truth.NO);
    }

    @ParameterizedTest
    @CsvSource({
      "Enabled, OK, YES",
      "Enabled, ERR, NO",
      "Disabled, OK, NO",
      "not read: 7, OK, UNKNOWN",
      "Enabled, not read: 7, UNKNOWN"
    })
    void isHealthyOnlyByBothStatuses(String status, String startup, Truth truth) {
      run.namesCulprit("0001", "alpha");
      run.card.fm("0001", "alpha", "a1", status, startup);
      run.look();

      assertThat(run.judge(Predicate.FM_HEALTHY).truth()).isEqualTo(truth);
      assertThat(run.judge(Predicate.CULPRIT_CURED).truth()).isEqualTo(truth);
    }

    @Test
    void isNotHealthyIfItIsGone() {
      run.namesCulprit("0009", "gamma");

      assertThat(run.judge(Predicate.FM_HEALTHY).truth()).isEqualTo(Truth.NO);
      assertThat(run.judge(Predicate.CULPRIT_CURED).truth()).isEqualTo(Truth.NO);
    }

    @Test
    void isEveryFmIfNobodyNamedOne() {
      assertJudged(
          Predicate.CULPRIT_CURED, Truth.YES, "alpha (0001), beta (0002)", "every FM healthy");
      run.card.fm("0002", "beta", "b1", "Disabled", "OK");
      run.look();

      assertJudged(
          Predicate.CULPRIT_CURED,
          Truth.NO,
          "alpha (0001), beta (0002) not healthy",
          "every FM healthy");
    }
  }

  @Nested
  class Bystanders {

    @Test
    void areAllButTheCulprit() {
      run.namesCulprit("0001", "alpha");
      run.card.fm("0001", "alpha", "a7", "Disabled", "ERR");
      run.look();
      assertThat(run.judge(Predicate.BYSTANDERS_UNCHANGED).truth()).isEqualTo(Truth.YES);

      run.card.fm("0002", "beta", "b7", "Enabled", "OK");
      run.look();
      assertThat(run.judge(Predicate.BYSTANDERS_UNCHANGED).truth()).isEqualTo(Truth.NO);
    }

    @Test
    void areAllButTheOneThatWasLoaded() {
      run.namesCulprit("0001", "alpha");
      loads("0009", "gamma", "g1");

      assertThat(run.judge(Predicate.BYSTANDERS_UNCHANGED).truth()).isEqualTo(Truth.YES);
    }
  }

  @Nested
  class GoingOnWithoutTheCulprit {

    @Test
    void isDecidedByADeleteAfterWhichTheCardStaysWithoutIt() {
      run.namesCulprit("0001", "alpha");
      run.says("patched", new Attestation.StaysWithout());
      run.did(ActionKind.DELETE_FM, "0001", () -> run.card.delete("0001"));

      assertLeftOut(Truth.YES, "not listed");
      run.card.fm("0001", "alpha", "a1", "Enabled", "OK");
      run.look();
      assertLeftOut(Truth.NO, "alpha (0001): Enabled, OK");
    }

    @Test
    void isNotDecidedWhileTheDeleteIsNotKnownToBeDone() {
      run.namesCulprit("0001", "alpha");
      run.ended(ActionKind.DELETE_FM, "0001", Learnt.UNKNOWN, () -> run.card.delete("0001"));

      assertStays();
    }

    @Test
    void isNotDecidedByLoadingNothingNow() {
      run.namesCulprit("0001", "alpha");
      run.says("patched", new Attestation.Nothing());
      run.did(ActionKind.DELETE_FM, "0001", () -> run.card.delete("0001"));

      assertStays();
    }

    @Test
    void isNotDecidedIfAnImageWasGiven() {
      run.namesCulprit("0001", "alpha");
      run.says("patched", new Attestation.ImageGiven(Learnt.file("alpha", "0001").image()));
      run.did(ActionKind.DELETE_FM, "0001", () -> run.card.delete("0001"));

      assertStays();
    }

    @Test
    void isNotDecidedByAnyOtherAct() {
      run.namesCulprit("0001", "alpha");
      run.did(ActionKind.RESTART_CARD, "", () -> run.card.delete("0001"));

      assertStays();
    }

    @Test
    void isDecidedAfterAnEraseByATableThatLeavesItOut() {
      run.namesCulprit("0001", "alpha");
      run.givesFiles(Learnt.file("beta", "0002"));
      run.did(ActionKind.ERASE_ALL_FMS, "", run.card::eraseFms);

      assertLeftOut(Truth.YES, "not listed");
    }

    @Test
    void isNotDecidedByATableWithItsLabelOrItsId() {
      run.namesCulprit("0001", "alpha");
      run.did(ActionKind.ERASE_ALL_FMS, "", run.card::eraseFms);

      run.givesFiles(Learnt.file("alpha", "0007"));
      assertStays();
      run.givesFiles(Learnt.file("renamed", "0001"));
      assertStays();
    }

    @Test
    void isNotDecidedAfterAnEraseWithoutATableOrAName() {
      run.did(ActionKind.ERASE_ALL_FMS, "", run.card::eraseFms);
      run.namesCulprit("0001", "alpha");
      assertStays();

      var unnamed = Learnt.looked();
      unnamed.givesFiles(Learnt.file("beta", "0002"));
      unnamed.did(ActionKind.ERASE_ALL_FMS, "", unnamed.card::eraseFms);
      assertThat(unnamed.judge(Predicate.CULPRIT_CURED).needed()).isEqualTo("every FM healthy");
    }

    private void assertLeftOut(Truth truth, String found) {
      assertJudged(Predicate.CULPRIT_CURED, truth, found, "absent, as decided");
    }

    private void assertStays() {
      assertJudged(Predicate.CULPRIT_CURED, Truth.NO, "not listed", HEALTHY);
    }
  }

  private void loads(String id, String label, String build) {
    run.did(ActionKind.LOAD_FM, id, () -> run.card.load(id, label, build));
  }

  private void assertJudged(Predicate predicate, Truth truth, String found, String needed) {
    assertThat(run.judge(predicate))
        .isEqualTo(new Judgement(truth, found, needed, Judgement.Basis.SENSED));
  }
}
