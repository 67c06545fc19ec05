// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.report;

import io.github.fmwizard.card.FactName;
import io.github.fmwizard.flow.Expectation;
import io.github.fmwizard.flow.Judgement;
import io.github.fmwizard.flow.Minimum;
import io.github.fmwizard.flow.Step;
import io.github.fmwizard.flow.Waiting;
import io.github.fmwizard.screen.Answer;
import io.github.fmwizard.screen.Block;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.Screen;
import io.github.fmwizard.screen.ScreenIds;
import io.github.fmwizard.screen.dialog.Body;
import io.github.fmwizard.screen.dialog.Dialog;
import io.github.fmwizard.screen.dialog.Moment;
import io.github.fmwizard.screen.dialog.Page;
import io.github.fmwizard.screen.dialog.Reply;
import io.github.fmwizard.screen.gate.Gates;
import io.github.fmwizard.screen.words.Judged;
import io.github.fmwizard.screen.words.PredicateWords;
import io.github.fmwizard.screen.words.Rungs;
import io.github.fmwizard.screen.words.Sentence;
import io.github.fmwizard.wizard.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the HSM is recovered: what was expected, how it was asked, what was found. */
public record VerifyScreen() implements Dialog {

  @Override
  public Page page(Moment moment) {
    Body body = new Body();
    Waiting.Verdict verdict = ((Waiting.Verified) moment.state().engine().waiting()).verdict();
    body.strong(sentence(verdict, moment));
    if (verdict == Waiting.Verdict.RECOVERED) {
      body.loud(
          Rungs.next(moment) < moment.flow().rungs().size()
              ? "You are done. The rungs below are not needed."
              : "You are done.");
    }
    body.add(new Block.Table(List.of("", "expected", "asked by", "found"), rows(moment)));
    Gates.flowText(moment, body);
    return new Page(
        ScreenIds.of("verify", moment.stepId()),
        Screen.Kind.VERIFY,
        body.blocks(),
        "Read this, then go on.",
        new Prompt.Go(verdict == Waiting.Verdict.RECOVERED ? "go on" : "see what can be done"));
  }

  private static String sentence(Waiting.Verdict verdict, Moment moment) {
    return switch (verdict) {
      case RECOVERED ->
          moment.state().engine().marks().unseen()
              ? "DONE WITH WARNING. " + done(moment) + " " + Unseen.sentence(moment)
              : "DONE. " + done(moment);
      case FAILED -> "FAILED. The HSM is not recovered. " + last(moment);
      case UNKNOWN -> "UNKNOWN. Nobody can tell whether the HSM is recovered. " + last(moment);
    };
  }

  private static String done(Moment moment) {
    return "The HSM is recovered. " + last(moment);
  }

  /** Says what was done last, in the words of its gate. */
  private static String last(Moment moment) {
    return moment
        .known()
        .lastAct()
        .flatMap(act -> act.outcome().map(kind -> OutcomeScreen.verdict(kind, act, moment)))
        .map(words -> "The last act: " + words)
        .orElse("Nothing was done to the card.");
  }

  static List<Judged> lines(Moment moment) {
    List<Expectation> all = new ArrayList<>();
    Minimum.RECOVERED.forEach(use -> all.add(new Expectation(use, false, Optional.empty())));
    moment
        .state()
        .step()
        .ifPresent(
            step -> {
              if (step.body() instanceof Step.Verify verify) {
                all.addAll(verify.recoveredIf());
              }
            });
    return Judged.all(all, moment);
  }

  private static List<List<String>> rows(Moment moment) {
    return lines(moment).stream().map(line -> row(line, moment)).toList();
  }

  private static List<String> row(Judged line, Moment moment) {
    return List.of(
        line.mark().sign(),
        Sentence.begin(line.judgement().needed()),
        asked(line, moment),
        line.judgement().found());
  }

  /** Says how something was asked. */
  static String asked(Judged line, Moment moment) {
    Optional<FactName> fact = PredicateWords.fact(line.use().predicate());
    if (line.judgement().basis() == Judgement.Basis.SAID || fact.isEmpty()) {
      return "a person";
    }
    return moment.known().facts().get(fact.get()).how();
  }

  @Override
  public Reply accept(Answer answer, Moment moment) {
    return new Reply.Decide(new Decision.GoOn());
  }
}
