// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.run;

import io.github.fmwizard.card.Account;
import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.Blame;
import io.github.fmwizard.card.FmId;
import io.github.fmwizard.card.LoginUse;
import io.github.fmwizard.card.Outcome;
import io.github.fmwizard.card.OutcomeKind;
import io.github.fmwizard.flow.model.ActRecord;
import io.github.fmwizard.journal.Fields;

/** Writes and reads acts with what was said about them. */
final class ActFields {

  private ActFields() {}

  static Fields write(ActRecord act) {
    return Fields.builder()
        .put("path", act.path())
        .put("action", act.action().word())
        .putIfPresent("fm", act.fmId().map(FmId::toString))
        .put("before", FactFields.write(act.before()))
        .putIfPresent("account", act.account().map(ActFields::write))
        .putIfPresent("outcome", act.outcome().map(OutcomeKind::word))
        .put("state-change-seen", act.stateChangeSeen())
        .putIfPresent("image", act.image().map(FileFields::write))
        .putIfPresent("tested", act.tested())
        .putIfPresent("resolved-by", act.resolvedBy())
        .putIfPresent("faulty", act.faulty().map(FmId::toString))
        .build();
  }

  static ActRecord act(Fields in) {
    return new ActRecord(
        in.text("path"),
        Read.word(in, "action", ActionKind.class),
        Read.optionalFmId(in, "fm"),
        FactFields.read(in.fields("before")),
        in.optionalFields("account").map(ActFields::account),
        in.optionalText("outcome").map(word -> Read.word(word, "outcome", OutcomeKind.class)),
        in.flag("state-change-seen"),
        in.optionalFields("image").map(FileFields::image),
        in.optionalText("tested"),
        in.optionalText("resolved-by"),
        Read.optionalFmId(in, "faulty"));
  }

  private static Fields write(Account account) {
    Fields.Builder out =
        Fields.builder()
            .put("said", account.said().word())
            .put("call", account.call())
            .put("code", account.code())
            .put("reading", account.reading())
            .put("blame", account.blame().word())
            .put("login", account.login().word());
    if (account.attemptsLeft().isPresent()) {
      out.put("attempts-left", account.attemptsLeft().getAsInt());
    }
    return out.build();
  }

  private static Account account(Fields in) {
    Outcome.Failure failure =
        new Outcome.Failure(
            in.text("call"),
            in.text("code"),
            in.text("reading"),
            Read.word(in, "blame", Blame.class));
    return new Account(
        Outcome.of(
            Read.word(in, "said", OutcomeKind.class),
            failure,
            Read.optionalInt(in, "attempts-left")),
        Read.word(in, "login", LoginUse.class));
  }
}
