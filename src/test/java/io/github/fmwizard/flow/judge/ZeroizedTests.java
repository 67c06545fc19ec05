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
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ZeroizedTests {

  private final Learnt run = Learnt.looked();

  @Test
  void isWhatTheCardTells() {
    assertThat(Zeroized.judge(run.known)).isEqualTo(Truth.NO);
    run.card.flag(FactName.CARD_ZEROIZED, true);
    assertThat(Zeroized.judge(run.look().known)).isEqualTo(Truth.YES);
  }

  @Test
  void isNotKnownOfACardThatDoesNotTell() {
    run.card.unknown(FactName.CARD_ZEROIZED);
    assertThat(Zeroized.judge(run.look().known)).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void followsFromTheThirdFailedLogin() {
    run.card.unknown(FactName.CARD_ZEROIZED);
    run.card.unknown(FactName.SO_ATTEMPTS_LEFT);
    failsALogin(2);
    assertThat(Zeroized.judge(run.known)).isEqualTo(Truth.UNKNOWN);
    failsALogin(0);
    assertThat(Zeroized.judge(run.known)).isEqualTo(Truth.YES);
  }

  private void failsALogin(int left) {
    var failure = new Outcome.Failure("C_Login", "CKR_PIN_INCORRECT", "", Blame.LOGIN);
    var refused = new Outcome.Refused(failure, OptionalInt.of(left));
    run.ended(
        ActionKind.LOAD_FM, "0001", Optional.of(new Account(refused, LoginUse.FAILED)), () -> {});
  }
}
