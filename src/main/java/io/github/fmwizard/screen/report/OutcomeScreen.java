// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.report;

import io.github.fmwizard.card.Account;
import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.OutcomeKind;
import io.github.fmwizard.card.Truth;
import io.github.fmwizard.flow.engine.Waiting;
import io.github.fmwizard.flow.judge.Judge;
import io.github.fmwizard.flow.judge.Judgement;
import io.github.fmwizard.flow.model.ActRecord;
import io.github.fmwizard.flow.model.Event;
import io.github.fmwizard.flow.model.Predicate;
import io.github.fmwizard.flow.model.PredicateUse;
import io.github.fmwizard.screen.Answer;
import io.github.fmwizard.screen.Mark;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.Screen;
import io.github.fmwizard.screen.ScreenIds;
import io.github.fmwizard.screen.dialog.Body;
import io.github.fmwizard.screen.dialog.Dialog;
import io.github.fmwizard.screen.dialog.Passing;
import io.github.fmwizard.screen.dialog.Reply;
import io.github.fmwizard.screen.dialog.ScreenContext;
import io.github.fmwizard.screen.gate.Gates;
import io.github.fmwizard.screen.words.ActDescription;
import io.github.fmwizard.screen.words.ActWords;
import io.github.fmwizard.screen.words.Sentence;
import java.util.List;
import java.util.Optional;

/** What became of an act: the gate's sentence in the past, what was said and what was seen. */
public record OutcomeScreen() implements Dialog {

  @Override
  public Screen screen(ScreenContext context) {
    OutcomeKind outcome = outcome(context);
    ActRecord act = context.known().lastAct().orElseThrow();
    Body body = new Body();
    body.strong(verdict(outcome, act, context));
    account(act, body);
    seen(act, context, body);
    if (outcome == OutcomeKind.DONE) {
      Gates.flowText(context, body);
    }
    return Screen.of(
        ScreenIds.of("outcome", context.stepId()),
        Screen.Kind.VERIFY,
        body.blocks(),
        "Read this, then go on.",
        new Prompt.Go(next(outcome, context)));
  }

  /**
   * What an act brought stands on top of the next page. What failed is said there by the page
   * itself; another result than the approved one is shown in full.
   */
  @Override
  public Optional<Passing> passing(ScreenContext context) {
    OutcomeKind outcome = outcome(context);
    ActRecord act = context.known().lastAct().orElseThrow();
    Body top = new Body();
    switch (outcome) {
      case DONE -> top.strong(verdict(outcome, act, context));
      case OTHER -> seen(act, context, top);
      case REFUSED, FAILED -> {}
      case UNKNOWN -> {
        return Optional.empty();
      }
    }
    Body more = new Body();
    more.heading(ActWords.noun(act.action()));
    account(act, more);
    seen(act, context, more);
    Gates.flowText(context, more);
    return Optional.of(Passing.of(context, top, more));
  }

  private static OutcomeKind outcome(ActRecord act) {
    return act.outcome().orElse(OutcomeKind.UNKNOWN);
  }

  private static OutcomeKind outcome(ScreenContext context) {
    return ((Waiting.ActShown) context.state().engine().waiting()).outcome();
  }

  static String verdict(OutcomeKind outcome, ActRecord act, ScreenContext context) {
    ActDescription described = ActDescription.of(act, context.state());
    Truth seen = Judge.judge(PredicateUse.of(Predicate.ACT_SEEN), context.known()).truth();
    return switch (outcome) {
      case DONE -> "DONE. " + Sentence.of(described.done()) + unseen(act.action(), seen);
      case REFUSED -> "REFUSED. " + Sentence.of(described.notDone());
      case FAILED -> "FAILED. " + failed(act, described, seen);
      case OTHER -> "OTHER THAN APPROVED. " + OtherResult.words(act, context);
      case UNKNOWN -> "UNKNOWN. " + Sentence.of(described.unknown());
    };
  }

  private static String failed(ActRecord act, ActDescription described, Truth seen) {
    return ResolvedAct.outcome(act)
        .map(said -> described.does() + ": " + said + ".")
        .orElseGet(
            () -> Sentence.of(seen == Truth.UNKNOWN ? described.unknown() : described.failed()));
  }

  private static String unseen(ActionKind action, Truth seen) {
    return action.erases() && seen != Truth.YES ? " Nobody has seen that; it was said." : "";
  }

  /** Says what the program or call reported about itself. */
  static void account(ActRecord act, Body body) {
    act.account().ifPresent(account -> account(account, body));
  }

  private static void account(Account account, Body body) {
    body.heading("What was said");
    if (account.promptLeft()) {
      body.text("You left the prompt without an answer. So nothing was done; no login was spent.");
      return;
    }
    body.text("The program reported: " + account.said().word() + ".");
    if (!account.call().isEmpty()) {
      boolean none = account.code().isEmpty() || account.code().startsWith("no code");
      String code = none ? "no code" : "code " + account.code();
      body.text("Reported by " + account.call() + ", " + code + ".");
    }
    if (!account.reading().isEmpty()) {
      body.text("Our reading: " + Sentence.of(account.reading()));
    }
    account
        .attemptsLeft()
        .ifPresent(left -> body.text("The refused login reported: " + left + " left."));
  }

  static void seen(ActRecord act, ScreenContext context, Body body) {
    Judgement judgement = Judge.judge(PredicateUse.of(Predicate.ACT_SEEN), context.known());
    body.heading("What was seen");
    Mark mark =
        switch (judgement.truth()) {
          case YES -> Mark.SENSED;
          case NO -> Mark.FAILED;
          case UNKNOWN -> Mark.UNKNOWN;
        };
    body.item(mark, ActWords.noun(act.action()), "found: " + judgement.found());
    boolean untold = act.account().filter(a -> a.said() == OutcomeKind.UNKNOWN).isPresent();
    if (untold && judgement.truth() != Truth.UNKNOWN && outcome(act) != OutcomeKind.UNKNOWN) {
      body.text("That was unknown. The inspection shows it, so nobody has to decide it.");
    }
    if (outcome(act) == OutcomeKind.OTHER) {
      OtherResult.rows(act, context, body);
    }
  }

  /** Says what comes next; what the passed gate still covers is done without another question. */
  private static String next(OutcomeKind outcome, ScreenContext context) {
    if (outcome != OutcomeKind.DONE) {
      return "see what can be done";
    }
    List<String> rest = context.state().engine().pass();
    return ActDescription.planned(rest, context.state()).stream()
        .findFirst()
        .map(described -> "go on; next, covered by the same gate: " + described.does())
        .orElse("go on");
  }

  @Override
  public Reply accept(Answer answer, ScreenContext context) {
    return new Reply.Decide(new Event.WentOn(context.state().path()));
  }
}
