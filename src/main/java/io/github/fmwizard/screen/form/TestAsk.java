// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.form;

import io.github.fmwizard.card.Word;
import io.github.fmwizard.flow.judge.Culprit;
import io.github.fmwizard.flow.model.Attestation;
import io.github.fmwizard.flow.model.Decision.ManualKind;
import io.github.fmwizard.screen.Block;
import io.github.fmwizard.screen.Mark;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.dialog.Body;
import io.github.fmwizard.screen.dialog.Reply;
import io.github.fmwizard.screen.dialog.ScreenContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks for the result of the application's own test. */
record TestAsk(Question question) implements FormDialog.Script {

  private static final String ANSWER = "answer";
  private static final String TEST = "test";
  private static final int LONGEST = 200;

  @Override
  public Optional<Field> next(FormAnswers given, ScreenContext context) {
    if (!given.has(ANSWER)) {
      return Optional.of(
          new Field(
              ANSWER,
              question.screen(context, "How did it end?", question.choose(options(context)))));
    }
    return given.has(TEST) || given.is(ANSWER, Question.KEEP) || isPlayed(given)
        ? Optional.empty()
        : Optional.of(test(given));
  }

  private static boolean isPlayed(FormAnswers given) {
    return given.is(ANSWER, ManualActs.word(ManualKind.CALL_APPLICATION));
  }

  private static List<Prompt.Option> options(ScreenContext context) {
    List<Prompt.Option> options = new ArrayList<>();
    if (context.view().info().training()) {
      options.add(ManualActs.option(ManualKind.CALL_APPLICATION));
    }
    options.addAll(results(context));
    return options;
  }

  private static List<Prompt.Option> results(ScreenContext context) {
    Optional<String> whyNot =
        Culprit.leftOut(context.known())
            ? Optional.empty()
            : Optional.of("the faulty FM was not left out by decision");
    return List.of(
        Prompt.Option.of("passed", "It passed"),
        Prompt.Option.of("failed", "It failed"),
        Prompt.Option.of("not-run", "It was not run"),
        new Prompt.Option(
            "not-applicable",
            "Not applicable: the FM is gone by decision, and other services were tested",
            whyNot));
  }

  private Field test(FormAnswers given) {
    boolean run = !given.is(ANSWER, "not-run");
    Prompt prompt = new Prompt.Line(run ? "Test" : "Reason", LONGEST, Optional.empty(), false);
    List<Block> body =
        new Body().item(Mark.SAID, "Result", given.of(ANSWER).replace('-', ' ')).blocks();
    String asked = run ? "Which test was it?" : "Why was it not run?";
    return new Field(TEST, question.part(TEST, body, asked, prompt));
  }

  @Override
  public Reply finish(FormAnswers given, ScreenContext context) {
    if (given.is(ANSWER, Question.KEEP)) {
      return question.keep();
    }
    Optional<Reply> played = ManualActs.reply(given.of(ANSWER), context);
    if (played.isPresent()) {
      return played.get();
    }
    Attestation.TestResult result =
        Word.find(Attestation.TestResult.class, given.of(ANSWER)).orElseThrow();
    return question.say(new Attestation.ApplicationTest(result, given.of(TEST)));
  }
}
