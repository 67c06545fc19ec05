// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.form;

import io.github.fmwizard.flow.model.Attestation;
import io.github.fmwizard.screen.Mark;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.dialog.Body;
import io.github.fmwizard.screen.dialog.Reply;
import io.github.fmwizard.screen.dialog.ScreenContext;
import io.github.fmwizard.screen.words.Sentence;
import java.util.Optional;

/** Asks for one key set. */
record SmfsRow(SmfsRows table) implements FormDialog.Script {

  private static final int LONGEST = 100;

  @Override
  public Optional<Field> next(FormAnswers given, ScreenContext context) {
    if (!given.has("name")) {
      return Optional.of(field("name", "What is the key set called?", "Key set", given));
    }
    if (!given.has("owner")) {
      return Optional.of(field("owner", "Who answers for it?", "Owner", given));
    }
    return given.has("backup")
        ? Optional.empty()
        : Optional.of(
            field("backup", "Where is a backup? If there is none, type: none", "Backup", given));
  }

  private Field field(String name, String question, String label, FormAnswers given) {
    Body body = new Body();
    given.all().forEach((field, answer) -> body.item(Mark.SAID, Sentence.begin(field), answer));
    Prompt prompt = new Prompt.Line(label, LONGEST, Optional.empty(), false);
    return new Field(name, table.question().part(name, body.blocks(), question, prompt));
  }

  @Override
  public Reply finish(FormAnswers given, ScreenContext context) {
    return new Reply.Next(
        table.with(
            new Attestation.KeySet(given.of("name"), given.of("owner"), given.of("backup"))));
  }
}
