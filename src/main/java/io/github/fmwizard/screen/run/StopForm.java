// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.run;

import io.github.fmwizard.flow.model.Decision;
import io.github.fmwizard.flow.model.Event;
import io.github.fmwizard.screen.Answer;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.Screen;
import io.github.fmwizard.screen.ScreenIds;
import io.github.fmwizard.screen.dialog.AnswerText;
import io.github.fmwizard.screen.dialog.Body;
import io.github.fmwizard.screen.dialog.Dialog;
import io.github.fmwizard.screen.dialog.Reply;
import io.github.fmwizard.screen.dialog.ScreenContext;
import io.github.fmwizard.screen.words.ActWords;
import io.github.fmwizard.wizard.Activity;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks whether to stop, and says what goes on all the same. An act on a real card needs this
 * program no more once it runs, so that one can leave it, even if it never ends.
 *
 * <p>A run that was ended can't go on. So that keys which nobody meant never end it, this takes a
 * word on a page of its own.
 *
 * @param stopping whether it was decided before that the run stops, which stays so
 * @param forGood whether the word is asked for
 */
record StopForm(boolean stopping, boolean forGood) implements Dialog {

  private static final String LEAVE = "leave";
  private static final String SUSPEND = "suspend";
  private static final String STOP = "stop";
  private static final String WORD = "end";

  static StopForm asked(boolean stopping) {
    return new StopForm(stopping, false);
  }

  @Override
  public Screen screen(ScreenContext context) {
    return forGood ? wordAsked() : choice(context);
  }

  private static Screen wordAsked() {
    return Screen.of(
        ScreenIds.STOP_FOR_GOOD,
        Screen.Kind.FAILURE,
        new Body()
            .strong("End this run for good?")
            .text("It is closed, and its report and its evidence stay. It can't be resumed.")
            .blocks(),
        "Type " + WORD + " to end the run.",
        new Prompt.Challenge("The word " + WORD, WORD.length(), -1));
  }

  private Screen choice(ScreenContext context) {
    Body body = new Body();
    body.strong(stopping ? "Wait for what runs?" : "Stop this run here?");
    switch (context.view().activity()) {
      case Activity.Acting acting -> acting(acting, body);
      case Activity.WaitingForCard ignored ->
          body.text("The card restarts whatever is answered here. Only the waiting for it ends.");
      case Activity.Looking ignored ->
          body.text("The look at the card ends first. It changes nothing.");
      case Activity.Idle ignored ->
          body.text("Nothing is running. Nothing more is done to the card.");
    }
    if (!stopping) {
      body.text(
          "To stop for now: the run stays open for hours or days, and fmwizard resume goes on with"
              + " it after a look at the card.");
    }
    body.text("To end the run: it is closed, and its report and its evidence stay.");
    if (canLeave(context)) {
      body.text(
          "To leave: this program ends now and does not wait. The result is kept on this host, and"
              + " fmwizard resume reads it. Until then nothing is known of it.");
    }
    return Screen.of(
        ScreenIds.STOP,
        Screen.Kind.FAILURE,
        body.blocks(),
        stopping ? "Wait or leave?" : "Go on or stop?",
        new Prompt.Choose(options(context), 0));
  }

  private void acting(Activity.Acting acting, Body body) {
    body.text(ActWords.noun(acting.action()) + " goes on to its end whatever is answered here.");
    if (!stopping) {
      body.text("To stop: the run stops after it, and its outcome is recorded.");
    }
  }

  private List<Prompt.Option> options(ScreenContext context) {
    List<Prompt.Option> options = new ArrayList<>();
    if (stopping) {
      options.add(Prompt.Option.of("wait", "Wait for its end"));
    } else {
      options.add(Prompt.Option.of("go-on", "Go on with the run"));
      options.add(Prompt.Option.of(SUSPEND, "Stop for now, and resume the run later"));
      options.add(Prompt.Option.of(STOP, "End the run"));
    }
    if (canLeave(context)) {
      options.add(Prompt.Option.of(LEAVE, "Leave it running, and resume the run later"));
    }
    return options;
  }

  /** Tells whether what runs needs this program no more. */
  static boolean canLeave(ScreenContext context) {
    return !context.view().info().training()
        && context.view().activity() instanceof Activity.Acting;
  }

  @Override
  public Reply accept(Answer answer, ScreenContext context) {
    String text = AnswerText.of(answer);
    if (forGood) {
      return text.strip().equalsIgnoreCase(WORD)
          ? new Reply.Decide(new Event.Stopped("by choice"))
          : new Reply.Say("That is not the word " + WORD + ". The run is not ended.");
    }
    return switch (text) {
      case STOP -> new Reply.Next(new StopForm(stopping, true));
      case SUSPEND -> new Reply.Decide(new Decision.Suspend(Decision.Suspend.Why.CHOICE));
      case LEAVE -> new Reply.Leave();
      default -> new Reply.Back();
    };
  }

  @Override
  public Reply left(Answer.Cause cause, ScreenContext context) {
    return cause == Answer.Cause.INTERRUPT ? new Reply.Back() : Dialog.super.left(cause, context);
  }
}
