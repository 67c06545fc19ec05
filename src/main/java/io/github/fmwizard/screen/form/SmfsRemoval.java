// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.form;

import io.github.fmwizard.flow.model.Attestation;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.dialog.Reply;
import io.github.fmwizard.screen.dialog.ScreenContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks which key set is to be removed from the table. */
record SmfsRemoval(SmfsRows table) implements FormDialog.Script {

  private static final String ROW = "remove";

  @Override
  public Optional<Field> next(FormAnswers given, ScreenContext context) {
    List<Prompt.Option> options = new ArrayList<>();
    for (Attestation.KeySet row : table.rows()) {
      options.add(Prompt.Option.of(Integer.toString(options.size() + 1), row.name()));
    }
    Prompt prompt = new Prompt.Choose(options, -1);
    return given.has(ROW)
        ? Optional.empty()
        : Optional.of(new Field(ROW, table.question().part(ROW, List.of(), "Which row?", prompt)));
  }

  @Override
  public Reply finish(FormAnswers given, ScreenContext context) {
    return new Reply.Next(table.without(Integer.parseInt(given.of(ROW)) - 1));
  }
}
