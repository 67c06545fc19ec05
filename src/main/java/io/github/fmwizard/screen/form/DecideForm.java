// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.form;

import io.github.fmwizard.flow.judge.Judge;
import io.github.fmwizard.flow.judge.Judgement;
import io.github.fmwizard.flow.model.Condition;
import io.github.fmwizard.flow.model.Event;
import io.github.fmwizard.flow.model.PredicateUse;
import io.github.fmwizard.flow.model.Step;
import io.github.fmwizard.screen.Block;
import io.github.fmwizard.screen.Mark;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.Screen;
import io.github.fmwizard.screen.ScreenIds;
import io.github.fmwizard.screen.dialog.Body;
import io.github.fmwizard.screen.dialog.Reply;
import io.github.fmwizard.screen.dialog.ScreenContext;
import io.github.fmwizard.screen.words.PredicateWords;
import io.github.fmwizard.screen.words.SourceWords;
import java.util.List;
import java.util.Optional;

/** Asks a person to decide a condition that is unknown. */
public record DecideForm() implements FormDialog.Script {

  private static final String ANSWER = "answer";
  private static final String REASON = "reason";
  private static final String NAME = "name";

  @Override
  public Optional<Field> next(FormAnswers given, ScreenContext context) {
    if (!given.has(ANSWER)) {
      return Optional.of(choice(context));
    }
    if (given.is(ANSWER, "stop") || given.has(NAME)) {
      return Optional.empty();
    }
    List<Block> body =
        new Body().addAll(body(context)).item(Mark.SAID, "Decided", given.of(ANSWER)).blocks();
    return Optional.of(
        given.has(REASON)
            ? Field.name(
                ScreenIds.of("decide", NAME), Screen.Kind.ASK, body, "Who decides that?", context)
            : Field.words(ScreenIds.of("decide", REASON), Screen.Kind.ASK, body, "Why?", "Reason"));
  }

  private static Field choice(ScreenContext context) {
    List<Prompt.Option> options =
        List.of(
            Prompt.Option.of("yes", "Yes: the step is done"),
            Prompt.Option.of("no", "No: the step is skipped"),
            Prompt.Option.of("stop", "Stop: for now, or for good"));
    return new Field(
        ANSWER,
        Screen.of(
            ScreenIds.of("decide", context.stepId()),
            Screen.Kind.ASK,
            body(context),
            "Does it hold?",
            new Prompt.Choose(options, -1)));
  }

  private static List<Block> body(ScreenContext context) {
    Step step = context.state().step().orElseThrow();
    Body body = new Body();
    body.strong("The next step is done only if something holds that nobody can see now.");
    step.onlyIf().ifPresent(condition -> condition(condition, context, body));
    SourceWords.add(body, step.text(), step.cite(), context.flow());
    return body.blocks();
  }

  private static void condition(Condition condition, ScreenContext context, Body body) {
    if (condition instanceof Condition.Holds holds) {
      body.item(
          Mark.UNKNOWN,
          PredicateWords.item(holds.use().predicate()),
          "found: " + judged(holds.use(), context).found());
    }
  }

  private static Judgement judged(PredicateUse use, ScreenContext context) {
    PredicateUse here = context.state().map().at(context.state().engine().position(), use);
    return Judge.judge(here, context.known());
  }

  @Override
  public Reply finish(FormAnswers given, ScreenContext context) {
    if (given.is(ANSWER, "stop")) {
      return new Reply.AskStop();
    }
    return new Reply.Decide(
        new Event.Decided(
            context.state().path(), given.is(ANSWER, "yes"), given.of(REASON), given.of(NAME)));
  }
}
