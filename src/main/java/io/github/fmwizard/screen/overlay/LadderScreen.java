// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.overlay;

import io.github.fmwizard.flow.engine.Moves;
import io.github.fmwizard.flow.engine.RungState;
import io.github.fmwizard.flow.engine.Waiting;
import io.github.fmwizard.flow.model.Attestation;
import io.github.fmwizard.flow.model.Move;
import io.github.fmwizard.flow.model.Position;
import io.github.fmwizard.flow.model.Rung;
import io.github.fmwizard.screen.Block;
import io.github.fmwizard.screen.Mark;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.Screen;
import io.github.fmwizard.screen.ScreenIds;
import io.github.fmwizard.screen.dialog.Body;
import io.github.fmwizard.screen.dialog.ScreenContext;
import io.github.fmwizard.screen.report.FailureFacts;
import io.github.fmwizard.screen.words.RungPrice;
import io.github.fmwizard.screen.words.Rungs;
import io.github.fmwizard.screen.words.Sentence;
import java.util.List;

/** The rungs, the least destructive on top, and why we are here. */
final class LadderScreen {

  private LadderScreen() {}

  static Screen screen(ScreenContext context) {
    Body body = new Body();
    rungs(context, body);
    body.gap();
    body.text("Why we are here: " + why(context));
    body.text("To stop here: Ctrl-C, then stop. To stop loses nothing.");
    sideDoors(body);
    return Screen.of(
        ScreenIds.LADDER,
        Screen.Kind.LADDER,
        body.blocks(),
        Screen.NOTHING_TO_DECIDE,
        new Prompt.None());
  }

  /** Shows the ladder as it stands before a run: all of it is ahead. */
  static List<Block> ahead(ScreenContext context) {
    Body body = new Body();
    rungs(context, body);
    body.gap();
    body.text("The run begins with checks, ahead of the first rung, and ends where one helps.");
    sideDoors(body);
    return body.blocks();
  }

  private static void rungs(ScreenContext context, Body body) {
    List<Rung> rungs = context.flow().rungs();
    for (int i = 0; i < rungs.size(); i++) {
      RungState state = context.state().engine().rungs().get(i);
      String price = "; here it " + RungPrice.words(rungs.get(i), context);
      body.item(
          mark(state), (i + 1) + ". " + rungs.get(i).title(), words(state, i, context) + price);
    }
  }

  private static Mark mark(RungState state) {
    return switch (state) {
      case LOCKED, OPEN -> Mark.OPEN;
      case CURRENT -> Mark.CURRENT;
      case FAILED -> Mark.FAILED;
      case SKIPPED -> Mark.NOT_TAKEN;
      case CURED -> Mark.SENSED;
    };
  }

  private static String words(RungState state, int index, ScreenContext context) {
    return switch (state) {
      case LOCKED -> locked(index, context);
      case OPEN -> "open";
      case CURRENT -> "the run is here";
      case FAILED -> "tried; it did not help";
      case SKIPPED -> "left by a recorded deviation";
      case CURED -> "it brought the cure";
    };
  }

  private static String locked(int index, ScreenContext context) {
    if (unlocked(index, context)) {
      return "unlocked: it can be entered now";
    }
    if (index == 0) {
      return "opens when the steps ahead of the ladder are done";
    }
    boolean last = index == context.flow().rungs().size() - 1;
    String also = last && Rungs.erases(index, context) ? ", once all FMs are erased" : "";
    return "locked: opens when rung " + index + " fails by the card's fault" + also;
  }

  /** Tells whether a failure at hand lets the run enter a rung. */
  private static boolean unlocked(int index, ScreenContext context) {
    return index == Rungs.next(context)
        && context.state().engine().waiting() instanceof Waiting.Failure failure
        && Moves.offers(context.state().map(), context.state().engine(), failure.cause()).stream()
            .anyMatch(offer -> offer.move() == Move.NEXT_RUNG && offer.lock().isEmpty());
  }

  /** Tells the last failure, or else what people said is wrong. */
  private static String why(ScreenContext context) {
    Position at = context.state().engine().position();
    if (context.state().engine().waiting() instanceof Waiting.Failure failure) {
      return FailureFacts.sentence(failure.cause(), context);
    }
    if (at.section() == Position.Section.RUNG && at.rung() > 0) {
      return Rungs.unlockedBy(context) + ".";
    }
    return context
        .known()
        .answerOf(Attestation.SymptomNamed.class)
        .map(said -> Sentence.of(said.symptom().sentence()) + " That was said.")
        .orElse("An FM made this HSM fail.");
  }

  /**
   * Names the acts off the ladder that would wipe SMFS, so that nobody takes one for a shortcut.
   */
  private static void sideDoors(Body body) {
    body.heading("Side doors: each of them wipes SMFS", "none is a remedy");
    body.text("Three wrong HSM SO logins in a row: SMFS is wiped and the faulty FM stays.");
    body.text("To zeroize the HSM, or to set it up anew: the same; the faulty FM stays.");
    body.text("A reset to factory state, a decommission, a destructive policy change: all go.");
  }
}
