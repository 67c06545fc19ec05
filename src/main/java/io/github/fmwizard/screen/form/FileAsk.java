// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.form;

import io.github.fmwizard.flow.model.Decision;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.Screen;
import io.github.fmwizard.screen.dialog.Reply;
import io.github.fmwizard.screen.dialog.ScreenContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks for a file. */
record FileAsk(Question question) implements FormDialog.Script {

  @Override
  public Optional<Field> next(FormAnswers given, ScreenContext context) {
    if (question.earlier().isPresent() && !given.has("answer")) {
      return Optional.of(
          new Field(
              "answer", question.screen(context, "Keep it or not?", question.choose(options()))));
    }
    boolean another = question.earlier().isEmpty() || given.is("answer", "name");
    return another && !given.has("path") ? Optional.of(path(context)) : Optional.empty();
  }

  private List<Prompt.Option> options() {
    List<Prompt.Option> options = new ArrayList<>();
    options.add(Prompt.Option.of("name", "Name a file"));
    if (question.ask().optional()) {
      options.add(Prompt.Option.of(Question.LEAVE_OUT, "Leave it out"));
    }
    return options;
  }

  private Field path(ScreenContext context) {
    boolean first = question.earlier().isEmpty();
    Prompt prompt =
        new Prompt.FilePath(
            "File", context.options().folder(), List.of(), first && question.ask().optional());
    Screen screen =
        first
            ? question.screen(context, "Which file?", prompt)
            : question.part("path", List.of(), "Which file?", prompt);
    return new Field("path", screen);
  }

  @Override
  public Reply finish(FormAnswers given, ScreenContext context) {
    if (given.is("answer", Question.KEEP)) {
      return question.keep();
    }
    String path = given.of("path");
    return path.isEmpty() ? question.leaveOut() : new Reply.Decide(new Decision.GiveFile(path));
  }

  @Override
  public FormAnswers after(FormAnswers given, String problem) {
    return given.before("path");
  }
}
