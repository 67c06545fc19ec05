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

/** Asks who overrides what fails, and why. */
record OverrideForm() implements FormDialog.Script {

  private static final String REASON = "reason";
  private static final String NAME = "name";

  @Override
  public Optional<Field> next(FormAnswers given, ScreenContext context) {
    if (!given.has(REASON)) {
      return Optional.of(
          Field.words(
              ScreenIds.of("override", REASON),
              Screen.Kind.CHECK,
              body(context),
              "Why is it overridden?",
              "Reason"));
    }
    return given.has(NAME)
        ? Optional.empty()
        : Optional.of(
            Field.name(
                ScreenIds.of("override", NAME),
                Screen.Kind.CHECK,
                body(context),
                "Who answers for that?",
                context));
  }

  private static List<Block> body(ScreenContext context) {
    Body body = new Body().strong("These are overridden, and the report says so:");
    for (JudgedExpectation line : CheckScreen.lines(context)) {
      if (CheckScreen.overridable(context).contains(line.use())) {
        body.item(line.mark(), line.item(), line.detail());
      }
    }
    return body.text(PersonNames.NAMED_ONLY).blocks();
  }

  @Override
  public Reply finish(FormAnswers given, ScreenContext context) {
    Set<PredicateUse> uses = Set.copyOf(CheckScreen.overridable(context));
    return new Reply.Decide(
        new Event.Overridden(context.state().path(), uses, given.of(REASON), given.of(NAME)));
  }
}
