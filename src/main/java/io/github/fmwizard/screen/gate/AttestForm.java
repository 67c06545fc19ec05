// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.gate;

import io.github.fmwizard.flow.PredicateUse;
import io.github.fmwizard.screen.Block;
import io.github.fmwizard.screen.Screen;
import io.github.fmwizard.screen.ScreenIds;
import io.github.fmwizard.screen.dialog.Body;
import io.github.fmwizard.screen.dialog.Moment;
import io.github.fmwizard.screen.dialog.Reply;
import io.github.fmwizard.screen.form.Field;
import io.github.fmwizard.screen.form.Form;
import io.github.fmwizard.screen.form.Given;
import io.github.fmwizard.screen.words.Judged;
import io.github.fmwizard.screen.words.Names;
import io.github.fmwizard.wizard.Decision;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks who vouches for what a halted card cannot show, and from what. */
record AttestForm() implements Form.Script {

  private static final String BASIS = "basis";
  private static final String NAME = "name";

  @Override
  public Optional<Field> next(Given given, Moment moment) {
    if (!given.has(BASIS)) {
      return Optional.of(
          Field.words(
              ScreenIds.of("attest", BASIS),
              Screen.Kind.CHECK,
              body(moment),
              "From what is it known? Esc if it is not.",
              "From"));
    }
    return given.has(NAME)
        ? Optional.empty()
        : Optional.of(
            Field.name(
                ScreenIds.of("attest", NAME),
                Screen.Kind.CHECK,
                body(moment),
                "Who vouches for that?",
                moment));
  }

  private static List<Block> body(Moment moment) {
    Body body = new Body().strong("The card cannot show these. Do you vouch for them?");
    for (Judged line : CheckScreen.lines(moment)) {
      if (CheckScreen.attestable(moment).contains(line.use())) {
        body.item(line.mark(), line.item(), "to vouch for: " + line.judgement().needed());
      }
    }
    return body.text(Names.NAMED_ONLY).blocks();
  }

  @Override
  public Reply finish(Given given, Moment moment) {
    Set<PredicateUse> uses = Set.copyOf(CheckScreen.attestable(moment));
    String by = given.of(NAME) + " (from: " + given.of(BASIS) + ")";
    return new Reply.Decide(new Decision.Attest(uses, by));
  }
}
