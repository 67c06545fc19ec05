// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.form;

import io.github.fmwizard.screen.Answer;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.dialog.Dialog;
import io.github.fmwizard.screen.dialog.Moment;
import io.github.fmwizard.screen.dialog.Page;
import io.github.fmwizard.screen.dialog.Reply;
import io.github.fmwizard.screen.dialog.Texts;
import java.util.Optional;

/**
 * Asks one thing after another, and then has all answers.
 *
 * @param script which question follows, and what comes of all answers
 * @param given what was answered so far
 */
public record Form(Script script, Given given) implements Dialog {

  /** The questions of a form. */
  public interface Script {

    /** Returns the question that follows, or nothing if all was answered. */
    Optional<Field> next(Given given, Moment moment);

    /** Makes something of all answers. */
    Reply finish(Given given, Moment moment);

    /** Returns what is still good of the answers after they could not be taken. */
    default Given after(Given given, String problem) {
      return given;
    }
  }

  public static Form of(Script script) {
    return new Form(script, Given.NOTHING);
  }

  @Override
  public Page page(Moment moment) {
    return field(moment).page();
  }

  private Field field(Moment moment) {
    return script
        .next(given, moment)
        .orElseThrow(() -> new IllegalStateException("A form without a question: " + given));
  }

  @Override
  public Reply accept(Answer answer, Moment moment) {
    Field field = field(moment);
    String text = Texts.of(answer);
    Optional<String> objection =
        field.objection().apply(text).or(() -> ofFile(field.page().prompt(), text, moment));
    if (objection.isPresent()) {
      return new Reply.Say(objection.get());
    }
    Given next = given.with(field.name(), text);
    return script.next(next, moment).isPresent()
        ? new Reply.Next(new Form(script, next))
        : script.finish(next, moment);
  }

  /** A file is looked at when it is named, not when all is answered. */
  private static Optional<String> ofFile(Prompt prompt, String text, Moment moment) {
    return prompt instanceof Prompt.FilePath && !text.isEmpty()
        ? moment.options().files().apply(text)
        : Optional.empty();
  }

  @Override
  public Dialog again(String problem) {
    return new Form(script, script.after(given, problem));
  }
}
