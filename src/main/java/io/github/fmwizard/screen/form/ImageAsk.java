// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.form;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.flow.judge.Culprit;
import io.github.fmwizard.flow.model.Attestation;
import io.github.fmwizard.flow.model.Decision;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.dialog.Reply;
import io.github.fmwizard.screen.dialog.ScreenContext;
import io.github.fmwizard.screen.words.Rungs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks for the image to load, if there is one. */
record ImageAsk(Question question) implements FormDialog.Script {

  private static final String ANSWER = "answer";

  @Override
  public Optional<Field> next(FormAnswers given, ScreenContext context) {
    boolean choice = question.ask().optional() || question.earlier().isPresent();
    if (choice && !given.has(ANSWER)) {
      return Optional.of(choice(context));
    }
    return !choice || given.is(ANSWER, "name")
        ? new ImageFields(question).next(given, context)
        : Optional.empty();
  }

  private Field choice(ScreenContext context) {
    List<Prompt.Option> options = new ArrayList<>();
    options.add(Prompt.Option.of("name", "Name an image"));
    if (question.ask().optional()) {
      options.add(Prompt.Option.of(Question.LEAVE_OUT, "Load nothing now"));
    }
    if (question.ask().optional() && deletes(context)) {
      String fm = Culprit.name(context.known(), Culprit.NAME);
      options.add(
          Prompt.Option.of(
              Question.STAY_WITHOUT, "Stay without " + fm + ": it does not come back"));
    }
    return new Field(
        ANSWER, question.screen(context, "Is there an image?", question.choose(options)));
  }

  /** Only where the FM is deleted can the card stay without it. */
  private static boolean deletes(ScreenContext context) {
    int rung = context.state().engine().position().rung();
    return Rungs.here(context).isPresent()
        && context.state().map().rungDoes(rung, ActionKind.DELETE_FM);
  }

  @Override
  public Reply finish(FormAnswers given, ScreenContext context) {
    if (given.is(ANSWER, Question.KEEP)) {
      return question.keep();
    }
    if (given.is(ANSWER, Question.STAY_WITHOUT)) {
      return question.say(new Attestation.StaysWithout());
    }
    return given.is(ANSWER, Question.LEAVE_OUT)
        ? question.leaveOut()
        : new Reply.Decide(new Decision.GiveImage(ImageFields.draft(given)));
  }

  @Override
  public FormAnswers after(FormAnswers given, String problem) {
    return given.has(ImageFields.PATH) ? ImageFields.after(given, problem) : given;
  }
}
