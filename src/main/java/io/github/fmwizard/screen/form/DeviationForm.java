// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.form;

import io.github.fmwizard.flow.judge.Witnesses;
import io.github.fmwizard.flow.model.Event;
import io.github.fmwizard.screen.Block;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.Screen;
import io.github.fmwizard.screen.ScreenIds;
import io.github.fmwizard.screen.dialog.Body;
import io.github.fmwizard.screen.dialog.Reply;
import io.github.fmwizard.screen.dialog.ScreenContext;
import io.github.fmwizard.screen.words.PersonNames;
import io.github.fmwizard.screen.words.RungPrice;
import io.github.fmwizard.screen.words.Rungs;
import java.util.List;
import java.util.Optional;

/** Asks why the officer deviates from the procedure, who decides that, and who stands by. */
public record DeviationForm() implements FormDialog.Script {

  /** What the officer deviates from, for the journal. */
  private static final String EXPECTED = "the ladder's order";

  private static final String REASON = "reason";
  private static final String DECIDER = "decider";
  private static final String WITNESS = "witness";
  private static final int LONGEST_NAME = 60;

  @Override
  public Optional<Field> next(FormAnswers given, ScreenContext context) {
    if (!given.has(REASON)) {
      return Optional.of(
          Field.words(
              ScreenIds.of("deviate", REASON),
              Screen.Kind.DEVIATION,
              body(context),
              "Why are you deviating from the procedure?",
              "Reason"));
    }
    if (!given.has(DECIDER)) {
      return Optional.of(
          Field.name(
              ScreenIds.of("deviate", DECIDER),
              Screen.Kind.DEVIATION,
              body(context),
              "Who decides that?",
              context));
    }
    return needsWitness(context) && !given.has(WITNESS)
        ? Optional.of(witness(given, context))
        : Optional.empty();
  }

  private static boolean needsWitness(ScreenContext context) {
    return Rungs.erases(Rungs.next(context), context);
  }

  private static Field witness(FormAnswers given, ScreenContext context) {
    Screen screen =
        Screen.of(
            ScreenIds.of("deviate", WITNESS),
            Screen.Kind.DEVIATION,
            body(context),
            "Who stands by as a witness? Another name than the decider's.",
            new Prompt.Line("Witness", LONGEST_NAME, Optional.empty(), false));
    return new Field(WITNESS, screen, name -> objection(name, given.of(DECIDER), context));
  }

  private static Optional<String> objection(String name, String decider, ScreenContext context) {
    return Witnesses.objection(name, context.known(), decider);
  }

  private static List<Block> body(ScreenContext context) {
    Body body = new Body();
    int next = Rungs.next(context);
    boolean onLadder = Rungs.here(context).isPresent();
    body.strong("A deviation: it is recorded, and every report shows it.");
    if (onLadder && next < context.flow().rungs().size()) {
      String title = context.flow().rungs().get(next).title();
      body.text(
          "The flow expects that rung "
              + next
              + " is tried and fails in a way that speaks against"
              + " the card.");
      body.text("Departed from: rung " + (next + 1) + ", " + title + ", is entered without that.");
      String price = RungPrice.words(context.flow().rungs().get(next), context);
      body.text("That rung " + price + ".");
    } else {
      body.text("The flow expects that this is done ahead of the ladder.");
      body.text("Departed from: it is left behind, and the run goes on without it.");
    }
    return body.text(PersonNames.NAMED_ONLY).blocks();
  }

  @Override
  public Reply finish(FormAnswers given, ScreenContext context) {
    Optional<String> witness =
        given.has(WITNESS) ? Optional.of(given.of(WITNESS)) : Optional.empty();
    return new Reply.Decide(
        new Event.Deviated(
            context.state().path(), EXPECTED, given.of(REASON), given.of(DECIDER), witness));
  }
}
