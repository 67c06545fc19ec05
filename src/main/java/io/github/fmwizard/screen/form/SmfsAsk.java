// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.form;

import io.github.fmwizard.flow.model.Attestation;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.dialog.Dialog;
import io.github.fmwizard.screen.dialog.Reply;
import io.github.fmwizard.screen.dialog.ScreenContext;
import java.util.List;
import java.util.Optional;

/** Asks what SMFS holds. */
record SmfsAsk(Question question) implements FormDialog.Script {

  private static final String ANSWER = "answer";

  @Override
  public Optional<Field> next(FormAnswers given, ScreenContext context) {
    List<Prompt.Option> options =
        List.of(
            Prompt.Option.of("listed", "Name the key sets, with owner and backup"),
            Prompt.Option.of("none", "It holds no keys"),
            Prompt.Option.of("unknown", "Nobody knows: counts as all"));
    return given.has(ANSWER)
        ? Optional.empty()
        : Optional.of(
            new Field(
                ANSWER, question.screen(context, "What is in SMFS?", question.choose(options))));
  }

  @Override
  public Reply finish(FormAnswers given, ScreenContext context) {
    return switch (given.of(ANSWER)) {
      case Question.KEEP -> question.keep();
      case "listed" -> new Reply.Next(first());
      case "none" ->
          question.say(new Attestation.SmfsInventory(Attestation.Extent.NONE, List.of()));
      case "unknown" ->
          question.say(new Attestation.SmfsInventory(Attestation.Extent.UNKNOWN, List.of()));
      default -> throw new IllegalStateException("No such choice: " + given);
    };
  }

  /** What was listed before is there to be changed; else the first row is asked for at once. */
  private Dialog first() {
    SmfsRows rows = SmfsRows.begin(question);
    return rows.rows().isEmpty() ? FormDialog.of(new SmfsRow(rows)) : rows;
  }
}
