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

/** Asks who overrides what fails, and why. */
record OverrideForm() implements Form.Script {

  private static final String REASON = "reason";
  private static final String NAME = "name";

  @Override
  public Optional<Field> next(Given given, Moment moment) {
    if (!given.has(REASON)) {
      return Optional.of(
          Field.words(
              ScreenIds.of("override", REASON),
              Screen.Kind.CHECK,
              body(moment),
              "Why is it overridden?",
              "Reason"));
    }
    return given.has(NAME)
        ? Optional.empty()
        : Optional.of(
            Field.name(
                ScreenIds.of("override", NAME),
                Screen.Kind.CHECK,
                body(moment),
                "Who answers for that?",
                moment));
  }

  private static List<Block> body(Moment moment) {
    Body body = new Body().strong("These are overridden, and the report says so:");
    for (Judged line : CheckScreen.lines(moment)) {
      if (CheckScreen.overridable(moment).contains(line.use())) {
        body.item(line.mark(), line.item(), line.detail());
      }
    }
    return body.text(Names.NAMED_ONLY).blocks();
  }

  @Override
  public Reply finish(Given given, Moment moment) {
    Set<PredicateUse> uses = Set.copyOf(CheckScreen.overridable(moment));
    return new Reply.Decide(new Decision.OverrideCheck(uses, given.of(REASON), given.of(NAME)));
  }
}
