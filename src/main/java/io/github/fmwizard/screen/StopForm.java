// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen;

import io.github.fmwizard.wizard.Activity;
import io.github.fmwizard.wizard.Decision;
import java.util.List;

/** Asks whether to stop, and says what goes on all the same. */
record StopForm() implements Dialog {

  @Override
  public Page page(Moment moment) {
    Body body = new Body();
    body.strong("Stop this run here?");
    if (moment.view().activity() instanceof Activity.Acting acting) {
      body.text(ActWords.noun(acting.action()) + " goes on to its end whatever is answered here.");
      body.text("The run stops after it, and its outcome is recorded.");
    } else if (moment.view().activity() instanceof Activity.WaitingForCard) {
      body.text("The card restarts whatever is answered here. Only the waiting for it ends.");
    } else if (moment.view().activity() instanceof Activity.Looking) {
      body.text("The look at the card ends first. It changes nothing.");
    } else {
      body.text("Nothing is running. Nothing more is done to the card.");
    }
    body.text("A stopped run is closed: its report and its evidence stay.");
    List<Prompt.Option> options = List.of(Prompt.Option.of("go-on", "Go on with the run"), stop());
    return new Page(
        ScreenIds.STOP,
        Screen.Kind.FAILURE,
        body.blocks(),
        "Go on or stop?",
        new Prompt.Choose(options, 0));
  }

  private static Prompt.Option stop() {
    return Prompt.Option.of("stop", "Stop safely");
  }

  @Override
  public Reply accept(Answer answer, Moment moment) {
    return Texts.of(answer).equals("stop")
        ? new Reply.Decide(new Decision.Stop("by choice"))
        : new Reply.Back();
  }

  @Override
  public Reply left(Answer.Cause cause, Moment moment) {
    return cause == Answer.Cause.INTERRUPT ? new Reply.Back() : Dialog.super.left(cause, moment);
  }
}
