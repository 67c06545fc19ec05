// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen;

import io.github.fmwizard.card.Account;
import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.Blame;
import io.github.fmwizard.card.FactName;
import io.github.fmwizard.card.Facts;
import io.github.fmwizard.card.FmId;
import io.github.fmwizard.card.LoginUse;
import io.github.fmwizard.card.Outcome;
import io.github.fmwizard.card.OutcomeKind;
import io.github.fmwizard.card.TestFms;
import io.github.fmwizard.flow.ActRecord;
import io.github.fmwizard.flow.CardPicture;
import io.github.fmwizard.flow.Culprit;
import io.github.fmwizard.flow.Event;
import io.github.fmwizard.flow.RunState;
import io.github.fmwizard.flow.Said;
import io.github.fmwizard.flow.Step;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * How an act of a test goes.
 *
 * @param account what is said of it
 * @param change what becomes of the card; the usual if empty
 */
record PlayedAct(Account account, Optional<Consumer<CardPicture>> change) {

  static PlayedAct done() {
    return new PlayedAct(
        account(OutcomeKind.DONE, "", "", Blame.UNKNOWN, LoginUse.NONE), Optional.empty());
  }

  static PlayedAct done(Consumer<CardPicture> change) {
    return new PlayedAct(done().account(), Optional.of(change));
  }

  static PlayedAct failed(Blame blame) {
    Account account =
        account(
            OutcomeKind.FAILED, "C_CreateObject", "the card would not", blame, LoginUse.SUCCEEDED);
    return new PlayedAct(account, Optional.of(card -> {}));
  }

  static PlayedAct refused() {
    Account account =
        new Account(
            new Outcome.Refused(
                new Outcome.Failure("C_Login", "0xa0", "the password was wrong", Blame.LOGIN),
                OptionalInt.of(2)),
            LoginUse.FAILED);
    return new PlayedAct(account, Optional.of(card -> card.count(FactName.SO_ATTEMPTS_LEFT, 2)));
  }

  static PlayedAct refusedUntilMended() {
    Account account =
        account(
            OutcomeKind.REFUSED,
            "lunareset",
            "the device is in use",
            Blame.MENDABLE,
            LoginUse.NONE);
    return new PlayedAct(account, Optional.of(card -> {}));
  }

  static PlayedAct unknown(Consumer<CardPicture> change) {
    Account account =
        account(
            OutcomeKind.UNKNOWN, "", "its words are not recognised", Blame.UNKNOWN, LoginUse.NONE);
    return new PlayedAct(account, Optional.of(change));
  }

  private static Account account(
      OutcomeKind said, String call, String reading, Blame blame, LoginUse login) {
    String code = call.isEmpty() ? "" : "0x5";
    Outcome.Failure failure = new Outcome.Failure(call, code, reading, blame);
    return new Account(Outcome.of(said, failure, OptionalInt.empty()), login);
  }

  Event play(RunState state, CardPicture card, long at) {
    Step.Act act = state.map().act(state.engine().position()).orElseThrow();
    Facts before = card.look();
    Target target = target(state);
    change.orElse(usual(act.action(), target)).accept(card);
    ActRecord record =
        new ActRecord(
            state.path(),
            act.action(),
            Optional.of(target.id()),
            before,
            Optional.of(account),
            Optional.empty(),
            account.said() != OutcomeKind.REFUSED);
    return new Event.ActEnded(record, card.look(), at);
  }

  /** The FM that is meant: the row of the table in a loop, or else the culprit. */
  private record Target(FmId id, String label) {}

  private static Target target(RunState state) {
    int turn = state.engine().position().turn();
    Optional<Said.FmFiles> files = state.known().answerOf(Said.FmFiles.class);
    if (turn > 0 && files.isPresent()) {
      Said.FmFile row = files.get().rows().get(turn - 1);
      return new Target(row.image().saidId().orElse(TestFms.id("0009")), row.label());
    }
    return Culprit.said(state.known(), Culprit.NAME)
        .map(fm -> new Target(fm.id(), fm.label()))
        .orElse(new Target(TestFms.id("0001"), "alpha"));
  }

  private static Consumer<CardPicture> usual(ActionKind action, Target fm) {
    return card -> {
      switch (action) {
        case LOAD_FM -> card.load(fm.id().toString(), fm.label(), "2" + fm.id());
        case DELETE_FM -> card.delete(fm.id().toString());
        case ERASE_ALL_FMS -> card.eraseFms();
        case RESTART_CARD -> card.restart();
        case ACTIVATE_SMFS -> card.text(FactName.SMFS_STATE, "active");
        case ERASE_SMFS -> {}
      }
    };
  }
}
