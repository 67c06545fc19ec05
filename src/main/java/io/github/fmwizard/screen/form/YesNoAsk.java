// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.form;

import io.github.fmwizard.flow.model.AnswerName;
import io.github.fmwizard.flow.model.Attestation;
import io.github.fmwizard.flow.model.Decision.ManualKind;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.dialog.Reply;
import io.github.fmwizard.screen.dialog.ScreenContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks yes or no; neither has the focus. */
record YesNoAsk(Question question) implements FormDialog.Script {

  private static final List<Prompt.Option> OPTIONS =
      List.of(Prompt.Option.of("yes", "Yes"), Prompt.Option.of("no", "No"));

  @Override
  public Optional<Field> next(FormAnswers given, ScreenContext context) {
    Prompt prompt = question.choose(options(context));
    return given.has("answer")
        ? Optional.empty()
        : Optional.of(new Field("answer", question.screen(context, "Yes or no?", prompt)));
  }

  private List<Prompt.Option> options(ScreenContext context) {
    List<Prompt.Option> options = new ArrayList<>(OPTIONS);
    if (context.view().info().training()
        && AnswerName.APPLICATIONS_STOPPED.names(question.ask().answer())) {
      options.add(ManualActs.option(ManualKind.STOP_APPLICATIONS));
    }
    return options;
  }

  @Override
  public Reply finish(FormAnswers given, ScreenContext context) {
    Optional<Reply> played = ManualActs.reply(given.of("answer"), context);
    if (played.isPresent()) {
      return played.get();
    }
    return given.is("answer", Question.KEEP)
        ? question.keep()
        : question.say(new Attestation.Flag(given.is("answer", "yes")));
  }
}
