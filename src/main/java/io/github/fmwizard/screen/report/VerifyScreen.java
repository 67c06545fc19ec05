// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.report;

import io.github.fmwizard.card.FactName;
import io.github.fmwizard.flow.engine.Waiting;
import io.github.fmwizard.flow.judge.Judgement;
import io.github.fmwizard.flow.model.Event;
import io.github.fmwizard.flow.model.Expectation;
import io.github.fmwizard.flow.model.Minimum;
import io.github.fmwizard.flow.model.Step;
import io.github.fmwizard.screen.Answer;
import io.github.fmwizard.screen.Block;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.Screen;
import io.github.fmwizard.screen.ScreenIds;
import io.github.fmwizard.screen.dialog.Body;
import io.github.fmwizard.screen.dialog.Dialog;
import io.github.fmwizard.screen.dialog.Passing;
import io.github.fmwizard.screen.dialog.Reply;
import io.github.fmwizard.screen.dialog.ScreenContext;
import io.github.fmwizard.screen.gate.Gates;
import io.github.fmwizard.screen.words.JudgedExpectation;
import io.github.fmwizard.screen.words.PredicateWords;
import io.github.fmwizard.screen.words.Rungs;
import io.github.fmwizard.screen.words.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the HSM is recovered: what was expected, how it was asked, what was found. */
public record VerifyScreen() implements Dialog {

  @Override
  public Screen screen(ScreenContext context) {
    Body body = new Body();
    Waiting.Verdict verdict = ((Waiting.Verified) context.state().engine().waiting()).verdict();
    body.strong(sentence(verdict, context));
    if (verdict == Waiting.Verdict.RECOVERED) {
      body.loud(
          "Recovered on rung "
              + Rungs.next(context)
              + " of "
              + context.flow().rungs().size()
              + ". Do not climb further.");
    }
    body.add(new Block.Table(List.of("", "expected", "asked by", "found"), rows(context)));
    Gates.flowText(context, body);
    return Screen.of(
        ScreenIds.of("verify", context.stepId()),
        Screen.Kind.VERIFY,
        body.blocks(),
        "Read this, then go on.",
        verdict == Waiting.Verdict.RECOVERED
            ? new Prompt.Go("go on to the report", true)
            : new Prompt.Go("see what can be done"));
  }

  /** A recovery keeps its page, which is guarded: no run ends by what was typed before it. */
  @Override
  public Optional<Passing> passing(ScreenContext context) {
    Waiting.Verdict verdict = ((Waiting.Verified) context.state().engine().waiting()).verdict();
    if (verdict == Waiting.Verdict.RECOVERED) {
      return Optional.empty();
    }
    Body more = new Body();
    more.heading("The last check");
    more.text(sentence(verdict, context));
    more.add(new Block.Table(List.of("", "expected", "asked by", "found"), rows(context)));
    Gates.flowText(context, more);
    return Optional.of(Passing.of(context, new Body(), more));
  }

  private static String sentence(Waiting.Verdict verdict, ScreenContext context) {
    return switch (verdict) {
      case RECOVERED ->
          context.state().engine().marks().unseen()
              ? "DONE WITH WARNING. "
                  + UnverifiedActs.RECOVERED
                  + last(context)
                  + " "
                  + UnverifiedActs.sentence(context)
              : "DONE. The HSM is recovered. " + last(context);
      case FAILED -> "FAILED. The HSM is not recovered. " + last(context);
      case UNKNOWN -> "UNKNOWN. Nobody can tell whether the HSM is recovered. " + last(context);
    };
  }

  /** Says what was done last, in the words of its gate. */
  private static String last(ScreenContext context) {
    return context
        .known()
        .lastAct()
        .flatMap(act -> act.outcome().map(kind -> OutcomeScreen.verdict(kind, act, context)))
        .map(words -> "The last act: " + words)
        .orElse("Nothing was done to the card.");
  }

  static List<JudgedExpectation> lines(ScreenContext context) {
    List<Expectation> all = new ArrayList<>();
    Minimum.RECOVERED.forEach(use -> all.add(new Expectation(use, false, Optional.empty())));
    context
        .state()
        .step()
        .ifPresent(
            step -> {
              if (step.body() instanceof Step.Verify verify) {
                all.addAll(verify.recoveredIf());
              }
            });
    return JudgedExpectation.all(all, context);
  }

  private static List<List<String>> rows(ScreenContext context) {
    return lines(context).stream().map(line -> row(line, context)).toList();
  }

  private static List<String> row(JudgedExpectation line, ScreenContext context) {
    return List.of(
        line.mark().sign(),
        Sentence.begin(line.judgement().needed()),
        asked(line, context),
        line.judgement().found());
  }

  /** Says how something was asked. */
  static String asked(JudgedExpectation line, ScreenContext context) {
    Optional<FactName> fact = PredicateWords.fact(line.use().predicate());
    if (line.judgement().basis() == Judgement.Basis.SAID || fact.isEmpty()) {
      return "a person";
    }
    return context.known().facts().get(fact.get()).how();
  }

  @Override
  public Reply accept(Answer answer, ScreenContext context) {
    return new Reply.Decide(new Event.WentOn(context.state().path()));
  }
}
