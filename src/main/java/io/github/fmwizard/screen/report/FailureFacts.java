// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.report;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.Blame;
import io.github.fmwizard.card.FactName;
import io.github.fmwizard.card.OutcomeKind;
import io.github.fmwizard.card.Truth;
import io.github.fmwizard.flow.ActRecord;
import io.github.fmwizard.flow.FlowMap;
import io.github.fmwizard.flow.Plans;
import io.github.fmwizard.flow.Position;
import io.github.fmwizard.flow.Predicate;
import io.github.fmwizard.flow.Step;
import io.github.fmwizard.flow.Waiting;
import io.github.fmwizard.screen.Mark;
import io.github.fmwizard.screen.dialog.Body;
import io.github.fmwizard.screen.dialog.Moment;
import io.github.fmwizard.screen.words.Deed;
import io.github.fmwizard.screen.words.Judged;
import io.github.fmwizard.screen.words.Rungs;
import io.github.fmwizard.screen.words.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is known of a failure, and what isn't. */
public final class FailureFacts {

  private static final String ANSWERING = "answering";
  private static final String SILENT =
      "That it does not answer after a restart and the full wait speaks against the card.";

  private FailureFacts() {}

  static void add(Waiting.Cause cause, Moment moment, Body body) {
    body.strong(sentence(cause, moment));
    switch (cause) {
      case CHECK -> judged(checked(moment), moment, body);
      case GUARD -> judged(guarded(moment), moment, body);
      case DECLINED -> declined(moment, body);
      case ACT -> acted(moment, body);
      case VERIFY, VERIFY_UNKNOWN -> judged(VerifyScreen.lines(moment), moment, body);
    }
  }

  /** Says what went wrong. */
  public static String sentence(Waiting.Cause cause, Moment moment) {
    return switch (cause) {
      case CHECK -> "A check was not ready.";
      case GUARD -> "What must hold for every act does not.";
      case DECLINED -> "The gate was answered no. " + Sentence.of(planned(moment));
      case ACT -> {
        ActRecord act = moment.known().lastAct().orElseThrow();
        yield OutcomeScreen.verdict(act.outcome().orElse(OutcomeKind.UNKNOWN), act, moment);
      }
      case VERIFY -> "The HSM is not recovered.";
      case VERIFY_UNKNOWN -> "Nobody can tell whether the HSM is recovered.";
    };
  }

  private static List<Judged> checked(Moment moment) {
    return Judged.all(
        moment.state().map().expectations(moment.state().engine().position()), moment);
  }

  private static List<Judged> guarded(Moment moment) {
    FlowMap map = moment.state().map();
    Position here = moment.state().engine().position();
    return Judged.all(Plans.guard(map, here, Plans.at(map, here)), moment);
  }

  private static void judged(List<Judged> lines, Moment moment, Body body) {
    body.heading("What we know");
    card(moment, body);
    for (Judged line : lines) {
      if (line.truth() == Truth.NO && !line.overridden()) {
        body.item(Mark.FAILED, line.item(), line.detail());
      }
    }
    body.heading("What we don't");
    List<Judged> unknown = lines.stream().filter(one -> one.truth() == Truth.UNKNOWN).toList();
    unknown.forEach(line -> body.item(Mark.UNKNOWN, line.item(), line.detail()));
    if (unknown.isEmpty()) {
      body.text("Why it is so. All that was asked has an answer.");
    }
  }

  private static void card(Moment moment, Body body) {
    moment
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

  private static void declined(Moment moment, Body body) {
    body.heading("What we know");
    card(moment, body);
    body.text("Nothing that this gate covers was begun.");
    body.heading("What we don't");
    body.text("Whether that would have helped.");
  }

  private static String planned(Moment moment) {
    List<String> plan = new ArrayList<>();
    moment
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
    return Deed.planned(plan, moment.state()).stream()
        .map(Deed::notDone)
        .collect(Collectors.joining("; "));
  }

  private static void acted(Moment moment, Body body) {
    ActRecord act = moment.known().lastAct().orElseThrow();
    body.heading("What we know");
    card(moment, body);
    act.account()
        .ifPresent(
            account -> {
              if (!account.reading().isEmpty()) {
                String told = (account.call() + " " + account.code()).strip();
                body.item(Mark.FAILED, told.isEmpty() ? "Our reading" : told, account.reading());
              }
              body.text(isSilent(act, moment) ? SILENT : blame(account.blame(), moment));
            });
    body.heading("What we don't");
    body.text(unknown(act));
  }

  private static boolean isSilent(ActRecord act, Moment moment) {
    return act.action() == ActionKind.RESTART_CARD
        && act.outcome().equals(Optional.of(OutcomeKind.FAILED))
        && moment.state().engine().truths().of(Predicate.CARD_ANSWERS) == Truth.NO;
  }

  private static String blame(Blame blame, Moment moment) {
    return switch (blame) {
      case CARD -> "By its code this speaks against the card.";
      case MENDABLE ->
          "By its code this can be mended"
              + (Rungs.here(moment).isPresent() ? " on this rung." : ", and then tried again.");
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
