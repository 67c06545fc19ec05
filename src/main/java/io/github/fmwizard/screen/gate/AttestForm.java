// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.gate;

import io.github.fmwizard.flow.model.Event;
import io.github.fmwizard.flow.model.PredicateUse;
import io.github.fmwizard.screen.Block;
import io.github.fmwizard.screen.Screen;
import io.github.fmwizard.screen.ScreenIds;
import io.github.fmwizard.screen.dialog.Body;
import io.github.fmwizard.screen.dialog.Reply;
import io.github.fmwizard.screen.dialog.ScreenContext;
import io.github.fmwizard.screen.form.Field;
import io.github.fmwizard.screen.form.FormAnswers;
import io.github.fmwizard.screen.form.FormDialog;
import io.github.fmwizard.screen.words.JudgedExpectation;
import io.github.fmwizard.screen.words.PersonNames;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks who vouches for what a halted card cannot show, and from what. */
record AttestForm() implements FormDialog.Script {

  private static final String BASIS = "basis";
  private static final String NAME = "name";

  @Override
  public Optional<Field> next(FormAnswers given, ScreenContext context) {
    if (!given.has(BASIS)) {
      return Optional.of(
          Field.words(
              ScreenIds.of("attest", BASIS),
              Screen.Kind.CHECK,
              body(context),
              "From what is it known? Esc if it is not.",
              "From"));
    }
    return given.has(NAME)
        ? Optional.empty()
        : Optional.of(
            Field.name(
                ScreenIds.of("attest", NAME),
                Screen.Kind.CHECK,
                body(context),
                "Who vouches for that?",
                context));
  }

  private static List<Block> body(ScreenContext context) {
    Body body = new Body().strong("The card cannot show these. Do you vouch for them?");
    for (JudgedExpectation line : CheckScreen.lines(context)) {
      if (CheckScreen.attestable(context).contains(line.use())) {
        body.item(line.mark(), line.item(), "to vouch for: " + line.judgement().needed());
      }
    }
    return body.text(PersonNames.NAMED_ONLY).blocks();
  }

  @Override
  public Reply finish(FormAnswers given, ScreenContext context) {
    Set<PredicateUse> uses = Set.copyOf(CheckScreen.attestable(context));
    String by = given.of(NAME) + " (from: " + given.of(BASIS) + ")";
    return new Reply.Decide(new Event.Attested(context.state().path(), uses, by));
  }
}
