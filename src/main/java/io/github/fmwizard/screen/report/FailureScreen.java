// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.report;

import io.github.fmwizard.card.Word;
import io.github.fmwizard.flow.engine.Moves;
import io.github.fmwizard.flow.engine.Waiting;
import io.github.fmwizard.flow.model.AnswerName;
import io.github.fmwizard.flow.model.Event;
import io.github.fmwizard.flow.model.Move;
import io.github.fmwizard.flow.model.Position;
import io.github.fmwizard.flow.model.Rung;
import io.github.fmwizard.flow.model.Step;
import io.github.fmwizard.screen.Answer;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.Screen;
import io.github.fmwizard.screen.ScreenIds;
import io.github.fmwizard.screen.dialog.AnswerText;
import io.github.fmwizard.screen.dialog.Body;
import io.github.fmwizard.screen.dialog.Dialog;
import io.github.fmwizard.screen.dialog.Reply;
import io.github.fmwizard.screen.dialog.ScreenContext;
import io.github.fmwizard.screen.form.DeviationForm;
import io.github.fmwizard.screen.form.FmAsk;
import io.github.fmwizard.screen.form.FormDialog;
import io.github.fmwizard.screen.form.ManualActForm;
import io.github.fmwizard.screen.words.RungPrice;
import io.github.fmwizard.screen.words.Rungs;
import java.util.List;

/** What went wrong, what is known of it and what isn't, and what can be done, cheapest first. */
public record FailureScreen() implements Dialog {

  @Override
  public Screen screen(ScreenContext context) {
    Body body = new Body();
    FailureFacts.add(cause(context), context, body);
    prices(context, body);
    return Screen.of(
        ScreenIds.MOVES,
        Screen.Kind.FAILURE,
        body.blocks(),
        "What next?",
        new Prompt.Choose(FailureMoves.options(offers(context), context), -1));
  }

  static Waiting.Cause cause(ScreenContext context) {
    return ((Waiting.Failure) context.state().engine().waiting()).cause();
  }

  private static List<Moves.Offer> offers(ScreenContext context) {
    return Moves.offers(context.state().map(), context.state().engine(), cause(context));
  }

  private static void prices(ScreenContext context, Body body) {
    Rungs.here(context)
        .ifPresent(rung -> body.text("This rung " + RungPrice.words(rung, context) + "."));
    int next = Rungs.next(context);
    if (next >= context.flow().rungs().size()) {
      body.text("There is no rung after this one.");
      return;
    }
    Rung rung = context.flow().rungs().get(next);
    boolean before = context.state().engine().position().section() == Position.Section.BEFORE;
    body.text(
        (before ? "The first rung, " : "The next rung, ")
            + rung.title()
            + ", "
            + RungPrice.words(rung, context)
            + ".");
    offers(context).stream()
        .filter(offer -> offer.move() == Move.NEXT_RUNG)
        .flatMap(offer -> offer.lock().stream())
        .forEach(lock -> body.text("It is locked: " + lock.sentence()));
  }

  @Override
  public Reply accept(Answer answer, ScreenContext context) {
    Move move = Word.find(Move.class, AnswerText.of(answer)).orElseThrow();
    return switch (move) {
      case LOOK_AGAIN, RESTART_CARD, CASE_TEXT -> new Reply.Decide(new Event.Moved(move));
      case REPEAT_RUNG -> asked(context, rung(context), new Reply.Decide(new Event.Moved(move)));
      case NEXT_RUNG ->
          asked(context, Rungs.next(context), new Reply.Decide(new Event.Moved(move)));
      case ANOTHER_FM -> new Reply.Next(FormDialog.of(FmAsk.again(context)));
      case MANUAL_ACT -> new Reply.Next(FormDialog.of(new ManualActForm()));
      case DEVIATE ->
          asked(context, Rungs.next(context), new Reply.Next(FormDialog.of(new DeviationForm())));
      case STOP -> new Reply.AskStop();
    };
  }

  private static int rung(ScreenContext context) {
    return context.state().engine().position().rung();
  }

  /**
   * After a verify that is not recovered the faulty FM is asked for again, with what was learnt
   * since, unless the rung that follows begins by asking for it.
   */
  private static Reply asked(ScreenContext context, int rung, Reply then) {
    boolean verified =
        switch (cause(context)) {
          case VERIFY, VERIFY_UNKNOWN -> Rungs.here(context).isPresent();
          case CHECK, GUARD, DECLINED, ACT -> false;
        };
    boolean asks =
        rung < context.flow().rungs().size()
            && context.flow().rungs().get(rung).steps().stream()
                .anyMatch(
                    step ->
                        step.body() instanceof Step.Ask ask
                            && AnswerName.CULPRIT.names(ask.answer()));
    return verified && !asks && context.state().map().asksCulprit().isPresent()
        ? new Reply.Next(FormDialog.of(FmAsk.confirm(context, then)))
        : then;
  }
}
