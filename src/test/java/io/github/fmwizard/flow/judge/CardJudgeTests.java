// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.card.FactName;
import io.github.fmwizard.card.LoginUse;
import io.github.fmwizard.card.Truth;
import io.github.fmwizard.flow.CardPicture;
import io.github.fmwizard.flow.model.Event;
import io.github.fmwizard.flow.model.Predicate;
import io.github.fmwizard.flow.model.PredicateUse;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardJudgeTests {

  private final CardPicture card = new CardPicture();

  @ParameterizedTest
  @CsvSource({
    "7.4.0, 7.4.0, YES",
    "7.4.1, 7.4.0, YES",
    "7.10.0, 7.4.0, YES",
    "8.0.0, 7.4.9, YES",
    "7.4, 7.4.0, YES",
    "7.4, 7.4.1, NO",
    "7.3.9, 7.4.0, NO",
    "6.9.9, 7.0.0, NO",
    "7.4.x, 7.4.0, UNKNOWN",
    "7.4.0-beta, 7.4.0, UNKNOWN",
    "7.4.0-beta, 7.5.0, NO",
    "K7, 7.4.0, UNKNOWN"
  })
  void comparesFirmwareNumberByNumber(String has, String least, Truth truth) {
    card.text(FactName.CARD_FIRMWARE, has);

    var judgement = firmware(least);

    assertThat(judgement.truth()).isEqualTo(truth);
    assertThat(judgement.found()).isEqualTo(has);
    assertThat(judgement.needed()).isEqualTo(least + " or newer");
  }

  @Test
  void doesNotGuessAFirmwareThatWasNotRead() {
    card.unknown(FactName.CARD_FIRMWARE);

    assertThat(firmware("7.4.0").truth()).isEqualTo(Truth.UNKNOWN);
    assertThat(firmware("7.4.0").found()).contains("it did not answer");
  }

  @ParameterizedTest
  @CsvSource({"3, 2, YES", "2, 2, YES", "1, 2, NO"})
  void countsTheLoginsThatAreLeft(int left, int needed, Truth truth) {
    card.count(FactName.SO_ATTEMPTS_LEFT, left);

    var judgement = judge(PredicateUse.of(Predicate.LOGINS_LEFT_AT_LEAST, needed));

    assertThat(judgement.truth()).isEqualTo(truth);
    assertThat(judgement.found()).isEqualTo(left + " left");
  }

  @Test
  void saysOfLoginsWhetherTheyWereCounted() {
    var spent = LoginLedger.UNKNOWN.told(3).after(LoginUse.POSSIBLY);
    var use = PredicateUse.of(Predicate.LOGINS_LEFT_AT_LEAST, 2);

    assertThat(CardJudge.judge(use, Knowledge.NONE.withLogins(spent)).found())
        .isEqualTo("2 left (counted by us)");
    assertThat(CardJudge.judge(use, Knowledge.NONE).found()).isEqualTo("never told in this run");
  }

  @Test
  void restsOnWhatWasSaidOfLoginsOnlyWhereThatIsLess() {
    assertThat(LoginLedger.UNKNOWN.told(3).saidFailed(2).how()).isEqualTo("said");
    assertThat(LoginLedger.UNKNOWN.told(2).saidFailed(1).how()).isEqualTo("sensed");
    assertThat(LoginLedger.UNKNOWN.told(1).saidFailed(1).how()).isEqualTo("sensed");
    assertThat(LoginLedger.UNKNOWN.saidFailed(0).how()).isEqualTo("said");
    assertThat(LoginLedger.UNKNOWN.told(1).how()).isEqualTo("sensed");
  }

  @ParameterizedTest
  @CsvSource({
    "CARD_ANSWERS, unknown because it did not answer",
    "CARD_NOT_HALTED, unknown because it did not answer",
    "SMFS_READY, SMFS unknown because it did not answer"
  })
  void saysWhyAFactIsUnknown(Predicate predicate, String found) {
    card.unknown(FactName.CARD_CONDITION);
    card.unknown(FactName.SMFS_STATE);

    assertThat(judge(PredicateUse.of(predicate)).truth()).isEqualTo(Truth.UNKNOWN);
    assertThat(judge(PredicateUse.of(predicate)).found()).isEqualTo(found);
  }

  @Test
  void tellsOpenSessionsByTheirNumber() {
    card.count(FactName.CARD_SESSIONS, 1);

    var judgement = judge(PredicateUse.of(Predicate.NO_OTHER_SESSIONS));

    assertThat(judgement.truth()).isEqualTo(Truth.NO);
    assertThat(judgement.found()).isEqualTo("1 open");
  }

  private Judgement firmware(String least) {
    return judge(
        new PredicateUse(
            Predicate.FIRMWARE_AT_LEAST,
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            Optional.of(least)));
  }

  private Judgement judge(PredicateUse use) {
    return CardJudge.judge(
        use, Knowledge.NONE.after(new Event.Looked(card.look(), CardPicture.NOW)));
  }
}
