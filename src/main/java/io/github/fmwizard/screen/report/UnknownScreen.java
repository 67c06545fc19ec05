// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.report;

import io.github.fmwizard.card.OutcomeKind;
import io.github.fmwizard.flow.model.ActRecord;
import io.github.fmwizard.flow.model.Event;
import io.github.fmwizard.flow.model.Move;
import io.github.fmwizard.screen.Answer;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.Screen;
import io.github.fmwizard.screen.ScreenIds;
import io.github.fmwizard.screen.dialog.AnswerText;
import io.github.fmwizard.screen.dialog.Body;
import io.github.fmwizard.screen.dialog.Dialog;
import io.github.fmwizard.screen.dialog.Reply;
import io.github.fmwizard.screen.dialog.ScreenContext;
import io.github.fmwizard.screen.form.FormDialog;
import io.github.fmwizard.screen.form.ManualActForm;
import io.github.fmwizard.screen.form.ResolveForm;
import java.util.List;

/** Nobody can tell what became of an act: somebody has to look; going on is never offered. */
public record UnknownScreen() implements Dialog {

  private static final List<Prompt.Option> OPTIONS =
      List.of(
          Prompt.Option.of("look-again", "Look again"),
          Prompt.Option.of("resolve", "Say what it was, after a check by hand"),
          Prompt.Option.of("manual-act", "Record something done by hand, such as a power cycle"),
          Prompt.Option.of("case-text", "Write the case text for the vendor"),
          Prompt.Option.of("stop", "Stop: for now, or for good"));

  @Override
  public Screen screen(ScreenContext context) {
    Body body = new Body();
    ActRecord act = context.known().lastAct().orElseThrow();
    body.strong(OutcomeScreen.verdict(OutcomeKind.UNKNOWN, act, context));
    OutcomeScreen.account(act, body);
    OutcomeScreen.seen(act, context, body);
    body.text("The gate is closed. Nothing goes on until this is known.");
    body.text("What it printed is on the output screen.");
    return Screen.of(
        ScreenIds.of("unknown", context.stepId()),
        Screen.Kind.VERIFY,
        body.blocks(),
        "What next?",
        new Prompt.Choose(OPTIONS, -1));
  }

  @Override
  public Reply accept(Answer answer, ScreenContext context) {
    return switch (AnswerText.of(answer)) {
      case "look-again" -> new Reply.Decide(new Event.Moved(Move.LOOK_AGAIN));
      case "resolve" -> new Reply.Next(FormDialog.of(new ResolveForm()));
      case "manual-act" -> new Reply.Next(FormDialog.of(new ManualActForm()));
      case "case-text" -> new Reply.Decide(new Event.Moved(Move.CASE_TEXT));
      case "stop" -> new Reply.AskStop();
      default -> throw new IllegalStateException("No such choice: " + answer);
    };
  }
}
