// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.report;

import io.github.fmwizard.flow.engine.Waiting;
import io.github.fmwizard.screen.Answer;
import io.github.fmwizard.screen.Mark;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.Screen;
import io.github.fmwizard.screen.ScreenIds;
import io.github.fmwizard.screen.dialog.Body;
import io.github.fmwizard.screen.dialog.Dialog;
import io.github.fmwizard.screen.dialog.Reply;
import io.github.fmwizard.screen.dialog.ScreenContext;
import io.github.fmwizard.screen.words.Sentence;

/**
 * The run can't go on, and did not end in order.
 *
 * @param sentence what happened and what to do
 */
public record LostScreen(String sentence) implements Dialog {

  public static final String JOURNAL =
      "The journal can't be written any more, so nothing more is done to the card. Make room, mend"
          + " the medium or put back the file, then resume the run.";
  public static final String FAULT =
      "A fault in this program stopped it: it does nothing more to the card. What is in the journal"
          + " is in order, and the run can be resumed. The log in the state folder has the details;"
          + " keep it for whoever mends the program.";

  @Override
  public Screen screen(ScreenContext context) {
    Body body = new Body();
    body.strong("UNKNOWN. This run can't go on here.");
    body.text(sentence);
    context.view().evidence().broken().map(Sentence::of).ifPresent(body::text);
    if (context.state().engine().waiting() instanceof Waiting.Acting) {
      body.item(
          Mark.UNKNOWN,
          "An act may have been begun here, and its outcome is not in the journal. A resumed run"
              + " looks for it first, and repeats nothing by itself.");
    }
    OpenPoints.of(context).forEach(point -> body.item(Mark.UNKNOWN, Sentence.of(point)));
    body.text("Go on with: fmwizard resume " + context.view().info().id());
    ReportParts.evidence(context, body);
    return Screen.of(
            ScreenIds.LOST,
            Screen.Kind.REPORT,
            body.blocks(),
            "Read this, then leave.",
            new Prompt.Go("leave"))
        .withInterrupt("leave");
  }

  @Override
  public Reply accept(Answer answer, ScreenContext context) {
    return new Reply.Over();
  }

  @Override
  public Reply left(Answer.Cause cause, ScreenContext context) {
    return new Reply.Over();
  }
}
