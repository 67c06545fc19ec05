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
import io.github.fmwizard.card.OutcomeKind;
import io.github.fmwizard.card.TestFms;
import io.github.fmwizard.card.Truth;
import io.github.fmwizard.flow.model.ActRecord;
import io.github.fmwizard.flow.model.AnswerName;
import io.github.fmwizard.flow.model.Attestation;
import io.github.fmwizard.flow.model.Event;
import io.github.fmwizard.flow.model.FileRef;
import io.github.fmwizard.flow.model.ImageRef;
import io.github.fmwizard.flow.model.Predicate;
import io.github.fmwizard.flow.model.PredicateUse;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** When an act of this run stands, so that no repair repeats it. */
class StandingJudgeTests {

  private static final String ALPHA = "0001";

  private final Learnt learnt = Learnt.looked().namesCulprit(ALPHA, "alpha");

  private Truth truth(PredicateUse use) {
    return Judge.judge(use, learnt.known).truth();
  }

  private void does(ActionKind action, OutcomeKind end, Blame blame, Runnable work) {
    Account account =
        new Account(
            Outcome.of(end, new Outcome.Failure("ctfm", "exit 1", "", blame), OptionalInt.empty()),
            LoginUse.NONE);
    learnt.ended(action, ALPHA, Optional.of(account), work);
    learnt.known = learnt.known.settled(end);
  }

  private void does(ActionKind action, Runnable work) {
    does(action, OutcomeKind.DONE, Blame.UNKNOWN, work);
  }

  private static ImageRef image(String build) {
    FileRef file = new FileRef("files/" + build, build, 1000, build.repeat(32));
    return new ImageRef(
        file,
        new ImageRef.CertificateRef(
            Optional.of(file), Optional.empty(), OptionalLong.empty(), OptionalLong.empty(), 1),
        Optional.of(TestFms.id(ALPHA)));
  }

  private void names(String build) {
    learnt.says("patched", new Attestation.ImageGiven(image(build)));
  }

  private void loads(String build) {
    ActRecord act =
        new ActRecord(
                "rung/load",
                ActionKind.LOAD_FM,
                Optional.of(TestFms.id(ALPHA)),
                learnt.card.look(),
                Optional.of(new Account(new Outcome.Done(), LoginUse.SUCCEEDED)),
                Optional.empty(),
                false)
            .loading(Optional.of(image(build)));
    learnt.card.load(ALPHA, "alpha", build);
    learnt.happens(new Event.ActEnded(act, learnt.card.look(), 1));
    learnt.known = learnt.known.settled(OutcomeKind.DONE);
  }

  @Nested
  class ADelete {

    private final PredicateUse use = PredicateUse.ofFm(Predicate.DELETE_STANDS, "culprit");

    @Test
    void standsOnceItIsDone() {
      assertThat(truth(use)).isEqualTo(Truth.NO);

      does(ActionKind.DELETE_FM, () -> learnt.card.delete(ALPHA));

      assertThat(truth(use)).isEqualTo(Truth.YES);
    }

    @ParameterizedTest
    @EnumSource(
        value = OutcomeKind.class,
        names = {"REFUSED", "FAILED", "UNKNOWN"})
    void doesNotStandOtherwise(OutcomeKind end) {
      does(ActionKind.DELETE_FM, end, Blame.CARD, () -> {});

      assertThat(truth(use)).isEqualTo(Truth.NO);
    }

    @Test
    void doesNotStandForAnotherFm() {
      does(ActionKind.DELETE_FM, () -> learnt.card.delete(ALPHA));

      learnt.namesCulprit("0002", "beta");

      assertThat(truth(use)).isEqualTo(Truth.NO);
    }

    @Test
    void standsWhenAnotherBuildWasLoadedSinceForThatIsReplaced() {
      does(ActionKind.DELETE_FM, () -> learnt.card.delete(ALPHA));
      loads("a2");

      assertThat(truth(use)).isEqualTo(Truth.YES);
    }

    @Test
    void doesNotStandIfTheCardWouldNotReplaceThat() {
      does(ActionKind.DELETE_FM, () -> learnt.card.delete(ALPHA));
      loads("a2");
      does(ActionKind.LOAD_FM, OutcomeKind.REFUSED, Blame.CARD, () -> {});

      assertThat(truth(use)).isEqualTo(Truth.NO);
    }

    @Test
    void standsAfterAWrongPasswordAtThatLoad() {
      does(ActionKind.DELETE_FM, () -> learnt.card.delete(ALPHA));
      loads("a2");
      does(ActionKind.LOAD_FM, OutcomeKind.REFUSED, Blame.LOGIN, () -> {});

      assertThat(truth(use)).isEqualTo(Truth.YES);
    }

    @Test
    void doesNotStandIfTheFmShallNowStayAway() {
      does(ActionKind.DELETE_FM, () -> learnt.card.delete(ALPHA));
      loads("a2");

      learnt.says("patched", new Attestation.StaysWithout());

      assertThat(truth(use)).isEqualTo(Truth.NO);
    }

    @Test
    void standsOnACardThatListsNothingUntilSomethingWasLoaded() {
      does(ActionKind.DELETE_FM, () -> learnt.card.delete(ALPHA));
      learnt.card.unknown(FactName.FMS_LIST);
      learnt.look();
      assertThat(truth(use)).isEqualTo(Truth.YES);

      does(ActionKind.LOAD_FM, () -> {});

      assertThat(truth(use)).isEqualTo(Truth.UNKNOWN);
    }
  }

  @Nested
  class ALoad {

    private final PredicateUse use = PredicateUse.ofImage(Predicate.LOAD_STANDS, "patched");

    @Test
    void standsForTheFileThatWasLoaded() {
      names("a2");
      assertThat(truth(use)).isEqualTo(Truth.NO);

      loads("a2");

      assertThat(truth(use)).isEqualTo(Truth.YES);
    }

    @Test
    void doesNotStandForAnotherFile() {
      loads("a2");

      names("a3");

      assertThat(truth(use)).isEqualTo(Truth.NO);
    }

    @Test
    void doesNotStandOnceAnotherFileTookItsPlace() {
      names("a2");
      loads("a2");
      loads("a3");

      assertThat(truth(use)).isEqualTo(Truth.NO);
    }

    @ParameterizedTest
    @EnumSource(
        value = ActionKind.class,
        names = {"DELETE_FM", "ERASE_ALL_FMS", "ERASE_SMFS"})
    void doesNotStandAfterWhatTakesItAway(ActionKind action) {
      names("a2");
      loads("a2");

      does(action, () -> {});

      assertThat(truth(use)).isEqualTo(Truth.NO);
    }

    @Test
    void doesNotStandAfterAFailedTest() {
      names("a2");
      loads("a2");

      learnt.says(
          AnswerName.APPLICATION_TEST,
          new Attestation.ApplicationTest(Attestation.TestResult.FAILED, "sign"));

      assertThat(truth(use)).isEqualTo(Truth.NO);
    }

    @Test
    void doesNotStandIfTheCardNoLongerListsIt() {
      names("a2");
      loads("a2");

      learnt.card.delete(ALPHA);
      learnt.look();

      assertThat(truth(use)).isEqualTo(Truth.NO);
    }
  }

  @Nested
  class ARestart {

    private final PredicateUse use = PredicateUse.of(Predicate.RESTART_STANDS);

    @Test
    void standsUntilSomethingIsDoneThatNeedsIt() {
      assertThat(truth(use)).isEqualTo(Truth.NO);
      does(ActionKind.RESTART_CARD, () -> learnt.card.restart());
      assertThat(truth(use)).isEqualTo(Truth.YES);

      does(ActionKind.LOAD_FM, OutcomeKind.REFUSED, Blame.LOGIN, () -> {});
      assertThat(truth(use)).isEqualTo(Truth.YES);

      does(ActionKind.LOAD_FM, () -> {});
      assertThat(truth(use)).isEqualTo(Truth.NO);
    }

    @Test
    void doesNotStandWhileTheCardAsksForOne() {
      does(ActionKind.RESTART_CARD, () -> learnt.card.restart());

      learnt.card.flag(FactName.CARD_RESTART_PENDING, true);
      learnt.look();

      assertThat(truth(use)).isEqualTo(Truth.NO);
    }
  }
}
