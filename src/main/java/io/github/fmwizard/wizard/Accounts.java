// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.wizard;

import io.github.fmwizard.card.Account;
import io.github.fmwizard.card.Blame;
import io.github.fmwizard.card.LoginUse;
import io.github.fmwizard.card.Outcome;
import io.github.fmwizard.card.OutcomeKind;
import io.github.fmwizard.hsm.ActResult;
import java.util.OptionalInt;

/** Maps what the port says about an act to the flow's words. */
final class Accounts {

  private Accounts() {}

  static Account of(ActResult result) {
    LoginUse login = LoginUse.valueOf(result.login().name());
    return result
        .outcome()
        .fold(
            new Outcome.Cases<>(
                done -> plain(OutcomeKind.DONE, "", login),
                refused ->
                    failure(OutcomeKind.REFUSED, refused.failure(), refused.attemptsLeft(), login),
                failed -> failure(OutcomeKind.FAILED, failed.failure(), OptionalInt.empty(), login),
                unknown -> plain(OutcomeKind.UNKNOWN, unknown.why(), login)));
  }

  static Account unknown(String why) {
    return plain(OutcomeKind.UNKNOWN, why, LoginUse.POSSIBLY);
  }

  private static Account plain(OutcomeKind kind, String reading, LoginUse login) {
    return new Account(kind, "", "", reading, Blame.UNKNOWN, OptionalInt.empty(), login);
  }

  private static Account failure(
      OutcomeKind kind, Outcome.Failure failure, OptionalInt left, LoginUse login) {
    Blame blame = Blame.valueOf(failure.blame().name());
    return new Account(kind, failure.call(), failure.code(), failure.reading(), blame, left, login);
  }
}
