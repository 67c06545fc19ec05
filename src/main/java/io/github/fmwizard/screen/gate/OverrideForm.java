// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.gate;

import io.github.fmwizard.flow.model.Event;
import io.github.fmwizard.flow.model.Predicate;
import io.github.fmwizard.flow.model.PredicateUse;
import io.github.fmwizard.screen.Block;
import io.github.fmwizard.screen.Prompt;
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

/**
 * Asks who overrides what fails, and why. Where it is the number of logins left that is unknown, it
 * first asks how many have failed: a number that somebody knows counts like one that the card told,
 * and is not overridden.
 */
record OverrideForm() implements FormDialog.Script {

  private static final String FAILED = "failed-logins";
  private static final String NOBODY_KNOWS = "unknown";
  private static final String REASON = "reason";
  private static final String NAME = "name";

  @Override
  public Optional<Field> next(FormAnswers given, ScreenContext context) {
    if (asksLogins(context) && !given.has(FAILED)) {
      return Optional.of(failedLogins());
    }
    if (saysLogins(given)) {
      return name(given, "Who says that?", context);
    }
    if (!given.has(REASON)) {
      return Optional.of(
          Field.words(
              ScreenIds.of("override", REASON),
              Screen.Kind.CHECK,
              body(context),
              "Why is it overridden?",
              "Reason"));
    }
    return name(given, "Who answers for that?", context);
  }

  private static Optional<Field> name(FormAnswers given, String question, ScreenContext context) {
    return given.has(NAME)
        ? Optional.empty()
        : Optional.of(
            Field.name(
                ScreenIds.of("override", NAME),
                Screen.Kind.CHECK,
                body(context),
                question,
                context));
  }

  /** Nobody has said the number yet, and the card does not tell it. */
  private static boolean asksLogins(ScreenContext context) {
    return context.known().logins().left().isEmpty()
        && CheckScreen.overridable(context).stream()
            .anyMatch(use -> use.predicate() == Predicate.LOGINS_LEFT_AT_LEAST);
  }

  private static boolean saysLogins(FormAnswers given) {
    return given.has(FAILED) && !given.of(FAILED).equals(NOBODY_KNOWS);
  }

  private static Field failedLogins() {
    List<Prompt.Option> options =
        List.of(
            Prompt.Option.of("0", "None has failed since the last good login"),
            Prompt.Option.of("1", "One has failed"),
            Prompt.Option.of("2", "Two have failed: one more zeroizes the HSM"),
            Prompt.Option.of("3", "Three or more have failed"),
            Prompt.Option.of(NOBODY_KNOWS, "Nobody knows"));
    Body body =
        new Body()
            .strong("The card does not tell how many logins of the HSM SO are left.")
            .text(
                "Three failed logins in a row zeroize the HSM and erase SMFS. What you say counts"
                    + " as much as what the card tells.");
    return new Field(
        FAILED,
        Screen.of(
            ScreenIds.of("override", FAILED),
            Screen.Kind.CHECK,
            body.blocks(),
            "How many HSM SO logins have failed since the last good one?",
            new Prompt.Choose(options, -1)),
        answer -> Optional.empty());
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
    if (saysLogins(given)) {
      return new Reply.Decide(
          new Event.FailedLoginsReported(
              context.state().path(), Integer.parseInt(given.of(FAILED)), given.of(NAME)));
    }
    Set<PredicateUse> uses = Set.copyOf(CheckScreen.overridable(context));
    return new Reply.Decide(
        new Event.Overridden(context.state().path(), uses, given.of(REASON), given.of(NAME)));
  }
}
