// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.report;

import io.github.fmwizard.card.FactName;
import io.github.fmwizard.flow.engine.Waiting;
import io.github.fmwizard.flow.model.Note;
import io.github.fmwizard.screen.Answer;
import io.github.fmwizard.screen.Block;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.Screen;
import io.github.fmwizard.screen.ScreenIds;
import io.github.fmwizard.screen.dialog.Body;
import io.github.fmwizard.screen.dialog.Dialog;
import io.github.fmwizard.screen.dialog.Reply;
import io.github.fmwizard.screen.dialog.ScreenContext;
import io.github.fmwizard.screen.dialog.Waits;
import io.github.fmwizard.screen.words.ActDescription;
import io.github.fmwizard.screen.words.Counted;
import io.github.fmwizard.screen.words.PlaceLine;
import io.github.fmwizard.screen.words.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the journal says and what the card says, side by side; shown ahead of all else when a run
 * goes on. Leaving it decides nothing.
 */
public record ResumeScreen() implements Dialog {

  @Override
  public Screen screen(ScreenContext context) {
    Body body = new Body();
    body.strong("This run goes on after an interruption.");
    body.add(new Block.Table(List.of("", "the journal says", "the card says"), rows(context)));
    body.text(open(context));
    body.text("No act is done again without a gate.");
    boolean busy = Waits.isBusy(context.view());
    return Screen.of(
        ScreenIds.RESUME,
        Screen.Kind.RESUME,
        body.blocks(),
        busy ? "The card is being looked at." : "Read this, then go on.",
        new Prompt.Go("go on with the run"));
  }

  private static List<List<String>> rows(ScreenContext context) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("place", PlaceLine.of(context.view()), "-"));
    rows.add(
        List.of(
            "condition",
            context.known().lastSeen().text(FactName.CARD_CONDITION).orElse("never told"),
            context.known().facts().text(FactName.CARD_CONDITION).orElse("does not tell now")));
    rows.add(List.of("FMs", firstFms(context), nowFms(context)));
    rows.add(
        List.of(
            "acts",
            Counted.of(context.known().acts().size(), "act") + " recorded",
            lastAct(context)));
    return rows;
  }

  private static String firstFms(ScreenContext context) {
    return context
        .known()
        .fms()
        .first()
        .map(rows -> Counted.of(rows.size(), "FM") + " listed at first")
        .orElse("never listed");
  }

  private static String nowFms(ScreenContext context) {
    return context
        .known()
        .facts()
        .fms()
        .map(rows -> Counted.of(rows.size(), "FM") + " listed now")
        .orElse("does not list them now");
  }

  private static String lastAct(ScreenContext context) {
    return context
        .known()
        .lastAct()
        .map(
            act ->
                act.outcome()
                    .map(kind -> OutcomeScreen.verdict(kind, act, context))
                    .orElse(Sentence.of(ActDescription.of(act, context.state()).unknown())))
        .orElse("no act in this run");
  }

  private static String open(ScreenContext context) {
    Waiting waiting = context.state().engine().waiting();
    if (waiting instanceof Waiting.Acting) {
      return "An act was begun and may still run: its result is looked for before anything else.";
    }
    return waiting instanceof Waiting.Unresolved
        ? "Unresolved: what became of the last act. A person decides that on the next screen."
        : neverBegan(context).orElse("Nothing is unresolved.");
  }

  /** Names the act that was approved and cut off before it began. */
  private static Optional<String> neverBegan(ScreenContext context) {
    List<Note> notes = context.known().notes();
    boolean latest =
        !notes.isEmpty()
            && notes.getLast().kind() == Note.Kind.NEVER_BEGAN
            && notes.getLast().path().equals(context.state().path());
    return latest
        ? ActDescription.planned(List.of(context.stepId()), context.state()).stream()
            .findFirst()
            .map(
                act ->
                    "Approved, and never begun: "
                        + act.does()
                        + ". No login was spent, and nothing was changed. It is offered again, at a"
                        + " gate. Nothing is unresolved.")
        : Optional.empty();
  }

  @Override
  public Reply accept(Answer answer, ScreenContext context) {
    return new Reply.Through();
  }
}
