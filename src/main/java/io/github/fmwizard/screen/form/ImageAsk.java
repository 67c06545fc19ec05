// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.form;

import io.github.fmwizard.flow.model.Decision;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.dialog.Reply;
import io.github.fmwizard.screen.dialog.ScreenContext;
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
      options.add(Prompt.Option.of(Question.LEAVE_OUT, "Leave it out"));
    }
    return new Field(
        ANSWER, question.screen(context, "Is there an image?", question.choose(options)));
  }

  @Override
  public Reply finish(FormAnswers given, ScreenContext context) {
    if (given.is(ANSWER, Question.KEEP)) {
      return question.keep();
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
