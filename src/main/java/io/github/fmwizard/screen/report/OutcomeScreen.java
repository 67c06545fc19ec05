// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.report;

import io.github.fmwizard.card.Account;
import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.OutcomeKind;
import io.github.fmwizard.card.Truth;
import io.github.fmwizard.flow.ActRecord;
import io.github.fmwizard.flow.Judge;
import io.github.fmwizard.flow.Judgement;
import io.github.fmwizard.flow.Predicate;
import io.github.fmwizard.flow.PredicateUse;
import io.github.fmwizard.flow.Waiting;
import io.github.fmwizard.screen.Answer;
import io.github.fmwizard.screen.Mark;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.Screen;
import io.github.fmwizard.screen.ScreenIds;
import io.github.fmwizard.screen.dialog.Body;
import io.github.fmwizard.screen.dialog.Dialog;
import io.github.fmwizard.screen.dialog.Moment;
import io.github.fmwizard.screen.dialog.Page;
import io.github.fmwizard.screen.dialog.Reply;
import io.github.fmwizard.screen.gate.Gates;
import io.github.fmwizard.screen.words.ActWords;
import io.github.fmwizard.screen.words.Deed;
import io.github.fmwizard.screen.words.Sentence;
import io.github.fmwizard.wizard.Decision;
import java.util.List;

/** What became of an act: the gate's sentence in the past, what was said and what was seen. */
public record OutcomeScreen() implements Dialog {

  @Override
  public Page page(Moment moment) {
    OutcomeKind outcome = outcome(moment);
    ActRecord act = moment.known().lastAct().orElseThrow();
    Body body = new Body();
    body.strong(verdict(outcome, act, moment));
    account(act, body);
    seen(act, moment, body);
    if (outcome == OutcomeKind.DONE) {
      Gates.flowText(moment, body);
    }
    return new Page(
        ScreenIds.of("outcome", moment.stepId()),
        Screen.Kind.VERIFY,
        body.blocks(),
        "Read this, then go on.",
        new Prompt.Go(next(outcome, moment)));
  }

  private static OutcomeKind outcome(Moment moment) {
    return ((Waiting.ActShown) moment.state().engine().waiting()).outcome();
  }

  static String verdict(OutcomeKind outcome, ActRecord act, Moment moment) {
    Deed deed = Deed.of(act, moment.state());
    Truth seen = Judge.judge(PredicateUse.of(Predicate.ACT_SEEN), moment.known()).truth();
    return switch (outcome) {
      case DONE -> "DONE. " + Sentence.of(deed.done()) + unseen(act.action(), seen);
      case REFUSED -> "REFUSED. " + Sentence.of(deed.notDone());
      case FAILED ->
          "FAILED. " + Sentence.of(seen == Truth.UNKNOWN ? deed.unknown() : deed.failed());
      case UNKNOWN -> "UNKNOWN. " + Sentence.of(deed.unknown());
    };
  }

  private static String unseen(ActionKind action, Truth seen) {
    return action.erases() && seen != Truth.YES ? " Nobody has seen that; it was said." : "";
  }

  /** Says what the program or call told about itself. */
  static void account(ActRecord act, Body body) {
    act.account().ifPresent(account -> account(account, body));
  }

  private static void account(Account account, Body body) {
    body.heading("What was said");
    body.text("It told: " + account.said().word() + ".");
    if (!account.call().isEmpty()) {
      String code = account.code().isEmpty() ? "no code" : "code " + account.code();
      body.text("Told by " + account.call() + ", " + code + ".");
    }
    if (!account.reading().isEmpty()) {
      body.text("Our reading: " + Sentence.of(account.reading()));
    }
    account
        .attemptsLeft()
        .ifPresent(left -> body.text("The refused login told: " + left + " left."));
  }

  static void seen(ActRecord act, Moment moment, Body body) {
    Judgement judgement = Judge.judge(PredicateUse.of(Predicate.ACT_SEEN), moment.known());
    body.heading("What was seen");
    Mark mark =
        switch (judgement.truth()) {
          case YES -> Mark.SENSED;
          case NO -> Mark.FAILED;
          case UNKNOWN -> Mark.UNKNOWN;
        };
    body.item(mark, ActWords.noun(act.action()), "found: " + judgement.found());
  }

  /** Says what comes next; what the passed gate still covers is done without another question. */
  private static String next(OutcomeKind outcome, Moment moment) {
    if (outcome != OutcomeKind.DONE) {
      return "see what can be done";
    }
    List<String> rest = moment.state().engine().pass();
    return Deed.planned(rest, moment.state()).stream()
        .findFirst()
        .map(deed -> "go on; next, covered by the same gate: " + deed.does())
        .orElse("go on");
  }

  @Override
  public Reply accept(Answer answer, Moment moment) {
    return new Reply.Decide(new Decision.GoOn());
  }
}
