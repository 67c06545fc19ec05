// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.card.Account;
import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.Blame;
import io.github.fmwizard.card.FactName;
import io.github.fmwizard.card.LoginUse;
import io.github.fmwizard.card.Outcome;
import io.github.fmwizard.card.Truth;
import io.github.fmwizard.flow.CardPicture;
import io.github.fmwizard.flow.model.AnswerName;
import io.github.fmwizard.flow.model.Attestation;
import io.github.fmwizard.flow.model.ImageRef;
import io.github.fmwizard.flow.model.Predicate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What files and people's answers prove. */
class AttestationJudgeTests {

  private static final long NOW = CardPicture.NOW; // 2027-01-15
  private static final String PATCHED = "patched";

  private final Learnt run = Learnt.looked();

  @Nested
  class AnImage {

    @ParameterizedTest
    @CsvSource({"0, NO", "1, YES", "8388608, YES", "8388609, NO"})
    void fitsByItsSize(long size, Truth truth) {
      gives(size, NOW, NOW);

      assertJudged(Predicate.IMAGE_FITS, truth, size + " bytes", Judgement.Basis.SENSED);
    }

    @ParameterizedTest
    @EnumSource(
        value = Predicate.class,
        names = {"IMAGE_FITS", "CERTIFICATE_IN_DATE"})
    void doesNotFitIfNoneWasGiven(Predicate predicate) {
      assertJudged(predicate, Truth.NO, "no image given", Judgement.Basis.SAID);
    }

    @ParameterizedTest
    @CsvSource({
      "-86400, 86400, YES, valid until 2027-01-16",
      "0, 0, YES, valid until 2027-01-15",
      "1, 86400, NO, not valid before 2027-01-15",
      "-86400, -1, NO, expired on 2027-01-15"
    })
    void isInDateFromTheFirstToTheLastSecond(long from, long to, Truth truth, String found) {
      gives(1000, NOW + from, NOW + to);

      assertJudged(Predicate.CERTIFICATE_IN_DATE, truth, found, Judgement.Basis.SENSED);
    }

    @Test
    void isOfUnknownDateIfOneDateCannotBeRead() {
      var date = OptionalLong.of(NOW);
      gives(Learnt.image(1, OptionalLong.empty(), date, ""));
      assertThat(truth(Predicate.CERTIFICATE_IN_DATE)).isEqualTo(Truth.UNKNOWN);

      gives(Learnt.image(1, date, OptionalLong.empty(), ""));
      assertJudged(
          Predicate.CERTIFICATE_IN_DATE,
          Truth.UNKNOWN,
          "the dates of image cannot be read",
          Judgement.Basis.SENSED);
    }

    @Test
    void isForTheCulpritIfItsIdIsSaidToBeTheSame() {
      run.namesCulprit("0001", "alpha");
      saysId("0001");
      assertJudged(Predicate.IMAGE_ID_SAID_SAME, Truth.YES, "said: 0001", Judgement.Basis.SAID);
      assertThat(run.judge(Predicate.IMAGE_ID_SAID_SAME, PATCHED).needed()).isEqualTo("FM ID 0001");

      saysId("0002");
      assertJudged(Predicate.IMAGE_ID_SAID_SAME, Truth.NO, "said: 0002", Judgement.Basis.SAID);
    }

    @Test
    void isForNobodyKnownIfOneOfTheIdsIsMissing() {
      saysId("0001");
      assertThat(truth(Predicate.IMAGE_ID_SAID_SAME)).isEqualTo(Truth.UNKNOWN);
      assertThat(run.judge(Predicate.IMAGE_ID_SAID_SAME, PATCHED).needed())
          .isEqualTo("the FM ID of the faulty FM");

      run.namesCulprit("0001", "alpha");
      saysId("");
      assertJudged(
          Predicate.IMAGE_ID_SAID_SAME,
          Truth.UNKNOWN,
          "nobody said the image's FM ID",
          Judgement.Basis.SAID);
    }

    @ParameterizedTest
    @CsvSource({"0, NO", "1, YES", "2, NO", "3, NO"})
    void isTheRowOfTheTableInEachTurn(int turn, Truth truth) {
      var files = List.of(file("small", 1000), file("empty", 0));
      run.says(AnswerName.FM_FILES, new Attestation.FmFiles(files));

      assertThat(run.judge(Predicate.IMAGE_FITS, "fm-files/" + turn).truth()).isEqualTo(truth);
    }

    private static Attestation.FmFile file(String label, long size) {
      var none = OptionalLong.empty();
      return new Attestation.FmFile(label, Learnt.image(size, none, none, "0001"));
    }

    private void saysId(String id) {
      gives(Learnt.image(1, OptionalLong.empty(), OptionalLong.empty(), id));
    }

    private void gives(long size, long from, long to) {
      gives(Learnt.image(size, OptionalLong.of(from), OptionalLong.of(to), "0001"));
    }

    private void gives(ImageRef image) {
      run.says(PATCHED, new Attestation.ImageGiven(image));
    }
  }

  @Nested
  class FilesForAllFms {

    @Test
    void areMissingWithoutATable() {
      assertFiles(Truth.NO, "no table of files was given", Judgement.Basis.SAID);
    }

    @Test
    void areMissingForAnFmThatIsNeitherInTheTableNorTheCulprit() {
      run.card.fm("0003", "gamma", "g1", "Enabled", "OK");
      run.known = Knowledge.NONE;
      run.look();
      run.givesFiles(Learnt.file("beta", "0002"));
      assertFiles(Truth.NO, "no file for alpha (0001), gamma (0003)", Judgement.Basis.SENSED);

      run.namesCulprit("0001", "alpha");
      assertFiles(Truth.NO, "no file for gamma (0003)", Judgement.Basis.SENSED);
    }

    @Test
    void areThereIfEachOtherFmHasOne() {
      run.namesCulprit("0001", "alpha");
      run.givesFiles(Learnt.file("beta", "0002"));

      assertFiles(Truth.YES, "1 given", Judgement.Basis.SENSED);
    }

    @Test
    void areWhatWasSaidIfTheCardNeverListedItsFms() {
      var silent = new Learnt();
      silent.card.unknown(FactName.FMS_LIST);
      silent.look();
      silent.givesFiles(Learnt.file("beta", "0002"));

      assertThat(silent.judge(Predicate.FILES_FOR_ALL_FMS))
          .extracting(Judgement::truth, Judgement::found, Judgement::basis)
          .containsExactly(
              Truth.YES,
              "1 given; the card has not listed its FMs in this run",
              Judgement.Basis.SAID);
    }

    @Test
    void areForTheListThatWasSeenIfTheCardIsSilentNow() {
      run.givesFiles(Learnt.file("beta", "0002"));
      run.card.unknown(FactName.FMS_LIST);
      run.look();

      assertFiles(Truth.NO, "no file for alpha (0001)", Judgement.Basis.SENSED);
    }

    private void assertFiles(Truth truth, String found, Judgement.Basis basis) {
      assertThat(run.judge(Predicate.FILES_FOR_ALL_FMS))
          .isEqualTo(new Judgement(truth, found, "a file for each FM that is to stay", basis));
    }
  }

  @Nested
  class AWord {

    @Test
    void tellsOfSmfsOnlyIfItWasGiven() {
      assertSaid(Predicate.SMFS_INVENTORY_SAID, Truth.NO, "not said");
      run.says(
          AnswerName.SMFS_INVENTORY,
          new Attestation.SmfsInventory(Attestation.Extent.NONE, List.of()));

      assertSaid(Predicate.SMFS_INVENTORY_SAID, Truth.YES, "said: none");
    }

    @Test
    void tellsOfBackupsYesNoOrNothing() {
      assertSaid(Predicate.PARTITIONS_BACKUP_SAID, Truth.UNKNOWN, "not said");
      run.says(AnswerName.PARTITIONS_BACKED_UP, new Attestation.Line("yes"));
      assertSaid(Predicate.PARTITIONS_BACKUP_SAID, Truth.UNKNOWN, "not said");
      run.says(AnswerName.PARTITIONS_BACKED_UP, new Attestation.Flag(true));
      assertSaid(Predicate.PARTITIONS_BACKUP_SAID, Truth.YES, "said: yes");
      run.says(AnswerName.PARTITIONS_BACKED_UP, new Attestation.Flag(false));
      assertSaid(Predicate.PARTITIONS_BACKUP_SAID, Truth.NO, "said: no");
    }

    @ParameterizedTest
    @CsvSource({
      "PASSED, YES, passed: sign",
      "FAILED, NO, failed: sign",
      "NOT_RUN, UNKNOWN, not-run: sign",
      "NOT_APPLICABLE, UNKNOWN, not-applicable: sign"
    })
    void ofATestIsTakenAsItIs(Attestation.TestResult result, Truth truth, String found) {
      assertSaid(Predicate.APPLICATION_TEST_PASSED, Truth.UNKNOWN, "not run since the last act");
      tested(result);

      assertSaid(Predicate.APPLICATION_TEST_PASSED, truth, found);
    }

    @Test
    void thatNoTestWasRunDoesNotReplaceOneThatFailed() {
      tested(Attestation.TestResult.FAILED);
      tested(Attestation.TestResult.NOT_RUN);

      assertThat(run.judge(Predicate.APPLICATION_TEST_PASSED).truth()).isEqualTo(Truth.NO);

      run.did(ActionKind.RESTART_CARD, "", () -> {});
      tested(Attestation.TestResult.NOT_RUN);
      assertThat(run.judge(Predicate.APPLICATION_TEST_PASSED).truth()).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void ofATestThatFailedOutlivesAnActThatWasRefused() {
      tested(Attestation.TestResult.FAILED);
      Account refused =
          new Account(
              new Outcome.Refused(
                  new Outcome.Failure("load", "1", "expired", Blame.MENDABLE), OptionalInt.empty()),
              LoginUse.NONE);
      run.did(ActionKind.LOAD_FM, "0001", Optional.of(refused), () -> {});
      tested(Attestation.TestResult.NOT_RUN);

      assertThat(run.judge(Predicate.APPLICATION_TEST_PASSED).truth()).isEqualTo(Truth.NO);
    }

    @Test
    void thatATestDoesNotApplyCountsOnlyWithoutTheCulprit() {
      run.namesCulprit("0001", "alpha");
      run.says("patched", new Attestation.StaysWithout());
      run.did(ActionKind.DELETE_FM, "0001", () -> run.card.delete("0001"));
      tested(Attestation.TestResult.NOT_APPLICABLE);

      assertSaid(Predicate.APPLICATION_TEST_PASSED, Truth.YES, "not-applicable: sign");
    }

    private void tested(Attestation.TestResult result) {
      run.says(AnswerName.APPLICATION_TEST, new Attestation.ApplicationTest(result, "sign"));
    }

    private void assertSaid(Predicate predicate, Truth truth, String found) {
      assertThat(run.judge(predicate))
          .extracting(Judgement::truth, Judgement::found, Judgement::basis)
          .containsExactly(truth, found, Judgement.Basis.SAID);
    }
  }

  private Truth truth(Predicate predicate) {
    return run.judge(predicate, PATCHED).truth();
  }

  private void assertJudged(Predicate predicate, Truth truth, String found, Judgement.Basis basis) {
    assertThat(run.judge(predicate, PATCHED))
        .extracting(Judgement::truth, Judgement::found, Judgement::basis)
        .containsExactly(truth, found, basis);
  }
}
