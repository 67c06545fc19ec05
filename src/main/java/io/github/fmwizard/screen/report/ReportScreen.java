// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.report;

import io.github.fmwizard.card.Truth;
import io.github.fmwizard.flow.engine.Waiting;
import io.github.fmwizard.flow.judge.Zeroized;
import io.github.fmwizard.screen.Answer;
import io.github.fmwizard.screen.Block;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.Screen;
import io.github.fmwizard.screen.ScreenIds;
import io.github.fmwizard.screen.dialog.Body;
import io.github.fmwizard.screen.dialog.Dialog;
import io.github.fmwizard.screen.dialog.Reply;
import io.github.fmwizard.screen.dialog.ScreenContext;
import java.util.List;

/** The end of a run: outcome first, then what happened, what is open, and the evidence. */
public record ReportScreen() implements Dialog {

  @Override
  public Screen screen(ScreenContext context) {
    Body body = new Body();
    if (Zeroized.judge(context.known()) == Truth.YES) {
      body.loud(
          "THE HSM IS ZEROIZED. All application partitions and everything in SMFS are gone. It has"
              + " to be set up anew.");
    }
    body.strong(outcome(context));
    context
        .options()
        .debrief()
        .filter(debrief -> context.view().info().training())
        .map(debrief -> debrief.apply(context.view()))
        .ifPresent(blocks -> debrief(blocks, body));
    ReportParts.stop(context, body);
    ReportParts.losses(context, body);
    ReportParts.rungs(context, body);
    ReportParts.people(context, body);
    ReportParts.tests(context, body);
    ReportParts.notes(context, body);
    ReportParts.services(context, body);
    ReportParts.open(context, body);
    ReportParts.evidence(context, body);
    return Screen.of(
            ScreenIds.REPORT,
            Screen.Kind.REPORT,
            body.blocks(),
            "Under Evidence are the digest's words: write them on paper, then leave.",
            new Prompt.Go("leave"))
        .withInterrupt("leave");
  }

  private static void debrief(List<Block> blocks, Body body) {
    if (!blocks.isEmpty()) {
      body.heading("Debrief").addAll(blocks);
    }
  }

  private static String outcome(ScreenContext context) {
    Waiting.End end = ((Waiting.Ended) context.state().engine().waiting()).end();
    boolean acted = context.state().engine().marks().acted();
    return switch (end) {
      case RECOVERED -> "DONE. The HSM is recovered and serves again.";
      case RECOVERED_WITH_WARNING ->
          "DONE WITH WARNING. " + UnverifiedActs.RECOVERED + UnverifiedActs.sentence(context);
      case LADDER_ENDED -> "FAILED. The ladder ended, and the HSM is not known to be recovered.";
      case UNKNOWN -> "UNKNOWN. Something is unknown: a person must look. The run is closed.";
      case REFUSED -> "NOT STARTED. The preflight was not ready; nothing was done to the card.";
      case STOPPED ->
          acted
              ? stopped(context)
              : "NOT STARTED. The run was stopped before anything was done to the card.";
    };
  }

  private static String stopped(ScreenContext context) {
    return Zeroized.judge(context.known()) == Truth.YES
        ? "STOPPED. The HSM is zeroized, and has to be set up anew."
        : "STOPPED SAFELY. The HSM is not known to be recovered.";
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
