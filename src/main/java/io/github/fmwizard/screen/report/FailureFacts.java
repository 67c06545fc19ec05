// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.report;

import io.github.fmwizard.card.Account;
import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.Blame;
import io.github.fmwizard.card.FactName;
import io.github.fmwizard.card.OutcomeKind;
import io.github.fmwizard.card.Truth;
import io.github.fmwizard.flow.engine.Plans;
import io.github.fmwizard.flow.engine.Waiting;
import io.github.fmwizard.flow.judge.Judge;
import io.github.fmwizard.flow.judge.Judgement;
import io.github.fmwizard.flow.model.ActRecord;
import io.github.fmwizard.flow.model.FlowMap;
import io.github.fmwizard.flow.model.Minimum;
import io.github.fmwizard.flow.model.Position;
import io.github.fmwizard.flow.model.Predicate;
import io.github.fmwizard.flow.model.PredicateUse;
import io.github.fmwizard.flow.model.Step;
import io.github.fmwizard.screen.Mark;
import io.github.fmwizard.screen.dialog.Body;
import io.github.fmwizard.screen.dialog.ScreenContext;
import io.github.fmwizard.screen.words.ActDescription;
import io.github.fmwizard.screen.words.JudgedExpectation;
import io.github.fmwizard.screen.words.PredicateWords;
import io.github.fmwizard.screen.words.Rungs;
import io.github.fmwizard.screen.words.Sentence;
import io.github.fmwizard.screen.words.StatusLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is known of a failure, and what isn't. */
public final class FailureFacts {

  private static final String ANSWERING = "answering";
  private static final String EARLY =
      "This error code came before a login had succeeded, and the card is not known to be silent."
          + " First check the PED, the link and this host. It unlocks nothing.";
  private static final String SILENT =
      "That it does not answer after a restart and the full wait points to the card.";

  private FailureFacts() {}

  static void add(Waiting.Cause cause, ScreenContext context, Body body) {
    body.strong(sentence(cause, context));
    switch (cause) {
      case CHECK -> judged(checked(context), context, body);
      case GUARD -> judged(guarded(context), context, body);
      case DECLINED -> declined(context, body);
      case ACT -> acted(context, body);
      case VERIFY, VERIFY_UNKNOWN -> judged(VerifyScreen.lines(context), context, body);
    }
  }

  /** Says what went wrong. */
  public static String sentence(Waiting.Cause cause, ScreenContext context) {
    return switch (cause) {
      case CHECK -> "A check was not ready.";
      case GUARD -> "What must hold for every act does not.";
      case DECLINED -> "The gate was answered no. " + Sentence.of(planned(context));
      case ACT -> {
        ActRecord act = context.known().lastAct().orElseThrow();
        yield OutcomeScreen.verdict(act.outcome().orElse(OutcomeKind.UNKNOWN), act, context);
      }
      case VERIFY -> "The HSM is not recovered.";
      case VERIFY_UNKNOWN -> "Nobody can tell whether the HSM is recovered.";
    };
  }

  private static List<JudgedExpectation> checked(ScreenContext context) {
    return JudgedExpectation.all(
        context.state().map().expectations(context.state().engine().position()), context);
  }

  private static List<JudgedExpectation> guarded(ScreenContext context) {
    FlowMap map = context.state().map();
    Position here = context.state().engine().position();
    return JudgedExpectation.all(Plans.guard(map, here, Plans.at(map, here)), context);
  }

  private static void judged(List<JudgedExpectation> lines, ScreenContext context, Body body) {
    body.heading("What we know", StatusLine.inspected(context.known()));
    card(context, body);
    hard(lines, context, body);
    for (JudgedExpectation line : lines) {
      if (line.truth() == Truth.NO && !line.overridden() && !isCondition(line)) {
        body.item(Mark.FAILED, line.item(), line.detail());
      }
    }
    body.heading("What we don't");
    List<JudgedExpectation> unknown =
        lines.stream().filter(one -> one.truth() == Truth.UNKNOWN).toList();
    unknown.forEach(line -> body.item(Mark.UNKNOWN, line.item(), line.detail()));
    if (unknown.isEmpty()) {
      body.text("Why it is so. All that was asked has an answer.");
    }
  }

  /** What the card is doing stands above already. */
  private static boolean isCondition(JudgedExpectation line) {
    return line.use().predicate() == Predicate.CARD_NOT_HALTED;
  }

  private static void card(ScreenContext context, Body body) {
    context
        .known()
        .facts()
        .text(FactName.CARD_CONDITION)
        .ifPresent(
            condition ->
                body.item(
                    condition.equals(ANSWERING) ? Mark.SENSED : Mark.FAILED,
                    "The card is",
                    condition));
  }

  /** What nobody may override stops here, whatever else was asked. */
  private static void hard(List<JudgedExpectation> listed, ScreenContext context, Body body) {
    List<PredicateUse> uses = listed.stream().map(JudgedExpectation::use).toList();
    for (PredicateUse use : Minimum.HARD) {
      Judgement judgement = Judge.judge(use, context.known());
      if (judgement.truth() == Truth.NO && !uses.contains(use)) {
        body.item(Mark.FAILED, PredicateWords.item(use.predicate()), judgement.found());
      }
    }
  }

  private static void declined(ScreenContext context, Body body) {
    body.heading("What we know", StatusLine.inspected(context.known()));
    card(context, body);
    hard(List.of(), context, body);
    body.text("Nothing that this gate covers was begun.");
    body.heading("What we don't");
    body.text("Whether that would have helped.");
  }

  private static String planned(ScreenContext context) {
    List<String> plan = new ArrayList<>();
    context
        .state()
        .step()
        .ifPresent(
            step -> {
              if (step.body() instanceof Step.Gate gate) {
                plan.addAll(gate.covers());
              } else {
                plan.add(step.id());
              }
            });
    return ActDescription.planned(plan, context.state()).stream()
        .map(ActDescription::notDone)
        .collect(Collectors.joining("; "));
  }

  private static void acted(ScreenContext context, Body body) {
    ActRecord act = context.known().lastAct().orElseThrow();
    body.heading("What we know", StatusLine.inspected(context.known()));
    card(context, body);
    hard(List.of(), context, body);
    act.account()
        .ifPresent(
            account -> {
              if (!account.reading().isEmpty()) {
                String told = (account.call() + " " + account.code()).strip();
                body.item(Mark.FAILED, told.isEmpty() ? "Our reading" : told, account.reading());
              }
              body.text(isSilent(act, context) ? SILENT : blame(act, account, context));
            });
    body.heading("What we don't");
    body.text(unknown(act));
  }

  private static boolean isSilent(ActRecord act, ScreenContext context) {
    return act.action() == ActionKind.RESTART_CARD
        && act.outcome().equals(Optional.of(OutcomeKind.FAILED))
        && context.state().engine().truths().of(Predicate.CARD_ANSWERS) == Truth.NO;
  }

  private static String blame(ActRecord act, Account account, ScreenContext context) {
    Truth answers = context.state().engine().truths().of(Predicate.CARD_ANSWERS);
    Blame blame = account.blame().after(act.action(), account.login(), answers);
    return blame == account.blame() ? blame(blame, context) : EARLY;
  }

  private static String blame(Blame blame, ScreenContext context) {
    return switch (blame) {
      case CARD -> "This error code points to the card.";
      case MENDABLE ->
          "This can be mended"
              + (Rungs.here(context).isPresent() ? " on this rung." : ", and then tried again.");
      case LOGIN -> "The login was refused. It is not repeated: each login is a decision.";
      case UNKNOWN -> "What this speaks against is not known, so it unlocks nothing.";
    };
  }

  private static String unknown(ActRecord act) {
    return switch (act.action()) {
      case DELETE_FM -> "Whether keys that the FM keeps in SMFS are touched: not documented.";
      case ERASE_ALL_FMS -> "Which FMs are gone, beyond what the card lists.";
      case ERASE_SMFS -> "What is left in SMFS: nothing known reads it.";
      case LOAD_FM, RESTART_CARD, ACTIVATE_SMFS -> "Why it is so, beyond what is said above.";
    };
  }
}
