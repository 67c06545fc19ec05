// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.form;

import io.github.fmwizard.screen.Answer;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.Screen;
import io.github.fmwizard.screen.dialog.AnswerText;
import io.github.fmwizard.screen.dialog.Dialog;
import io.github.fmwizard.screen.dialog.Reply;
import io.github.fmwizard.screen.dialog.ScreenContext;
import java.util.Optional;

/**
 * Asks one thing after another, and then has all answers.
 *
 * @param script which question follows, and what comes of all answers
 * @param given what was answered so far
 */
public record FormDialog(Script script, FormAnswers given) implements Dialog {

  /** The questions of a form. */
  public interface Script {

    /** Returns the question that follows, or nothing if all was answered. */
    Optional<Field> next(FormAnswers given, ScreenContext context);

    /** Makes something of all answers. */
    Reply finish(FormAnswers given, ScreenContext context);

    /** Returns what is still good of the answers after they could not be taken. */
    default FormAnswers after(FormAnswers given, String problem) {
      return given;
    }
  }

  public static FormDialog of(Script script) {
    return new FormDialog(script, FormAnswers.NOTHING);
  }

  @Override
  public Screen screen(ScreenContext context) {
    return field(context).screen();
  }

  private Field field(ScreenContext context) {
    return script
        .next(given, context)
        .orElseThrow(() -> new IllegalStateException("A form without a question: " + given));
  }

  @Override
  public Reply accept(Answer answer, ScreenContext context) {
    Field field = field(context);
    String text = AnswerText.of(answer);
    Optional<String> objection =
        field.objection().apply(text).or(() -> ofFile(field.screen().prompt(), text, context));
    if (objection.isPresent()) {
      return new Reply.Say(objection.get());
    }
    FormAnswers next = given.with(field.name(), text);
    return script.next(next, context).isPresent()
        ? new Reply.Next(new FormDialog(script, next))
        : script.finish(next, context);
  }

  /** A file is looked at when it is named, not when all is answered. */
  private static Optional<String> ofFile(Prompt prompt, String text, ScreenContext context) {
    return prompt instanceof Prompt.FilePath && !text.isEmpty()
        ? context.options().files().apply(text)
        : Optional.empty();
  }

  @Override
  public Dialog again(String problem) {
    return new FormDialog(script, script.after(given, problem));
  }
}
