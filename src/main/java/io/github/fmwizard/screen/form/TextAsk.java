// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.form;

import io.github.fmwizard.card.CardSerial;
import io.github.fmwizard.flow.model.AnswerName;
import io.github.fmwizard.flow.model.Attestation;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.dialog.Reply;
import io.github.fmwizard.screen.dialog.ScreenContext;
import io.github.fmwizard.screen.words.AnswerWords;
import java.util.Optional;

/** Asks for a line of text. */
record TextAsk(Question question) implements FormDialog.Script {

  /** The serial on the asset sheet: it is never suggested, and has a form. */
  private static final int LONGEST = 200;

  @Override
  public Optional<Field> next(FormAnswers given, ScreenContext context) {
    return given.has("answer") ? Optional.empty() : Optional.of(field(context));
  }

  private Field field(ScreenContext context) {
    Optional<String> earlier =
        isSerial()
            ? Optional.empty()
            : question.earlier().filter(Attestation.Line.class::isInstance).map(AnswerWords::of);
    Prompt prompt =
        new Prompt.Line(label(), LONGEST, earlier, question.ask().optional() && earlier.isEmpty());
    return new Field(
        "answer", question.screen(context, "Type it, then Enter.", prompt), this::objection);
  }

  private boolean isSerial() {
    return AnswerName.ASSET_SERIAL.names(question.ask().answer());
  }

  private String label() {
    return isSerial() ? "Serial on the asset sheet" : "Answer";
  }

  private Optional<String> objection(String text) {
    return isSerial() && !CardSerial.isWellFormed(text)
        ? Optional.of("A serial number has 4 to 16 digits.")
        : Optional.empty();
  }

  @Override
  public Reply finish(FormAnswers given, ScreenContext context) {
    String text = given.of("answer");
    return text.isEmpty() ? question.leaveOut() : question.say(new Attestation.Line(text));
  }
}
