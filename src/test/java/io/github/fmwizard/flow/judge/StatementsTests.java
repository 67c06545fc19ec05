// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.card.ActionKind;
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

/** What people say ends with what may have changed it. */
class StatementsTests {

  private final Learnt run = new Learnt();

  @Nested
  class AboutASilentCard {

    @Test
    void standUntilItIsRestarted() {
      silent();
      vouched(Predicate.ONE_CARD_PROVED);
      assertStands(Predicate.ONE_CARD_PROVED);
      run.did(ActionKind.RESTART_CARD, "", () -> {});

      assertEnded(Predicate.ONE_CARD_PROVED, "before the restart");
    }

    @Test
    void standAfterAnActThatIsNoRestart() {
      silent();
      vouched(Predicate.NOT_TAMPERED);
      run.did(ActionKind.ERASE_ALL_FMS, "", () -> {});

      assertStands(Predicate.NOT_TAMPERED);
    }

    @Test
    void endWithWhatIsDoneByHand() {
      silent();
      vouched(Predicate.NOT_TAMPERED);
      run.happens(new Event.ManualAct("power cycle", "ana"));

      assertEnded(Predicate.NOT_TAMPERED, "before something was done by hand");
    }

    @Test
    void endWhenTheHostStartedAgainAndNotElse() {
      silent();
      vouched(Predicate.NOT_TAMPERED);
      run.happens(new Event.Resumed("ana", false, CardPicture.NOW));
      assertStands(Predicate.NOT_TAMPERED);
      run.happens(new Event.Resumed("ana", true, CardPicture.NOW));

      assertEnded(Predicate.NOT_TAMPERED, "before this host started again");
    }

    @Test
    void ofItsNodeEndWithOtherNodes() {
      silent();
      run.card.text(FactName.HOST_NODES, "/dev/k7pf0");
      run.look();
      vouched(Predicate.ONE_CARD_PROVED);
      vouched(Predicate.NOT_TAMPERED);
      run.card.text(FactName.HOST_NODES, "/dev/k7pf0 /dev/k7pf1");
      run.look();

      assertEnded(Predicate.ONE_CARD_PROVED, "before the device nodes changed");
      assertStands(Predicate.NOT_TAMPERED);
    }

    @Test
    void areAskedForAgainAndStandAgain() {
      silent();
      vouched(Predicate.NOT_TAMPERED);
      run.did(ActionKind.RESTART_CARD, "", () -> {});
      vouched(Predicate.NOT_TAMPERED);

      assertStands(Predicate.NOT_TAMPERED);
    }
  }

  @Nested
  class AboutItsNode {

    @Test
    void standWhileTheCardAnswers() {
      run.card.text(FactName.CARD_NODE_PROOF, "none");
      run.happens(new Event.Opened(new Setting(false, "ana", CardPicture.SERIAL, "", "n", true)));
      run.look();

      assertStands(Predicate.ONE_CARD_PROVED);
      assertThat(run.judge(Predicate.ONE_CARD_PROVED).found())
          .isEqualTo("said at the start by ana (from: the asset sheet)");
      run.did(ActionKind.RESTART_CARD, "", () -> {});
      assertEnded(Predicate.ONE_CARD_PROVED, "before the restart");
    }

    @Test
    void neverStandAgainstASourceThatNamesAnotherCard() {
      run.card.text(FactName.CARD_NODE_PROOF, "other");
      run.look();
      vouched(Predicate.ONE_CARD_PROVED);

      assertThat(run.judge(Predicate.ONE_CARD_PROVED).truth()).isEqualTo(Truth.NO);
    }

    @Test
    void areNeitherSaidNorSensedFromBeforeOtherNodesCame() {
      run.card.text(FactName.HOST_NODES, "/dev/k7pf0");
      run.look();
      run.card.text(FactName.HOST_NODES, "/dev/k7pf0 /dev/k7pf1");
      silent();

      assertThat(run.judge(Predicate.ONE_CARD_PROVED).truth()).isEqualTo(Truth.UNKNOWN);
      assertThat(run.judge(Predicate.SAME_CARD_AS_BEFORE).truth()).isEqualTo(Truth.UNKNOWN);
    }
  }

  @Test
  void asAnswersRememberWhatCameAfterThem() {
    run.look().says(AnswerName.PARTITIONS_BACKED_UP, new Attestation.Flag(true));
    String name = AnswerName.PARTITIONS_BACKED_UP.word();
    assertThat(run.known.statements().cameAfter(name)).isEmpty();
    run.did(ActionKind.RESTART_CARD, "", () -> {});
    assertThat(run.known.statements().cameAfter(name)).contains("the restart");
    run.says(AnswerName.PARTITIONS_BACKED_UP, new Attestation.Flag(true));

    assertThat(run.known.statements().cameAfter(name)).isEmpty();
  }

  private void silent() {
    run.card.put("card.condition", "halted");
    run.card.unknown(FactName.CARD_NODE_PROOF);
    run.look();
  }

  private void vouched(Predicate predicate) {
    run.happens(
        new Event.Attested("before/x", Set.of(PredicateUse.of(predicate)), "ana", CardPicture.NOW));
  }

  private void assertStands(Predicate predicate) {
    assertThat(run.judge(predicate).truth()).isEqualTo(Truth.YES);
    assertThat(run.judge(predicate).basis()).isEqualTo(Judgement.Basis.SAID);
  }

  private void assertEnded(Predicate predicate, String words) {
    assertThat(run.judge(predicate).truth()).isEqualTo(Truth.UNKNOWN);
    assertThat(run.judge(predicate).found()).contains("said ", " by ana", words);
  }
}
