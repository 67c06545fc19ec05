// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.form;

import io.github.fmwizard.card.Word;
import io.github.fmwizard.flow.model.Attestation;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.dialog.Reply;
import io.github.fmwizard.screen.dialog.ScreenContext;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Asks what is wrong. */
record SymptomAsk(Question question) implements FormDialog.Script {

  @Override
  public Optional<Field> next(FormAnswers given, ScreenContext context) {
    return given.has("answer") ? Optional.empty() : Optional.of(field(context));
  }

  private Field field(ScreenContext context) {
    List<Prompt.Option> options =
        Arrays.stream(Attestation.Symptom.values())
            .map(symptom -> Prompt.Option.of(symptom.word(), symptom.sentence()))
            .toList();
    return new Field(
        "answer", question.screen(context, "What comes closest?", question.choose(options)));
  }

  @Override
  public Reply finish(FormAnswers given, ScreenContext context) {
    return given.is("answer", Question.KEEP)
        ? question.keep()
        : question.say(
            new Attestation.SymptomNamed(
                Word.find(Attestation.Symptom.class, given.of("answer")).orElseThrow()));
  }
}
