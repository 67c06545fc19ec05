// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.gate;

import io.github.fmwizard.flow.model.Decision;
import io.github.fmwizard.screen.Answer;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.Screen;
import io.github.fmwizard.screen.ScreenIds;
import io.github.fmwizard.screen.dialog.Body;
import io.github.fmwizard.screen.dialog.Dialog;
import io.github.fmwizard.screen.dialog.Reply;
import io.github.fmwizard.screen.dialog.ScreenContext;
import io.github.fmwizard.screen.words.Dangers;
import io.github.fmwizard.wizard.GateShown;

/** A gate with a plain confirmation: everything but an explicit yes means no. */
public record GateScreen() implements Dialog {

  @Override
  public Screen screen(ScreenContext context) {
    GateShown gate = Gates.shown(context);
    Body body = new Body();
    Gates.moved(gate, body);
    Gates.acts(gate, context, body);
    Gates.card(context, body);
    Gates.losses(gate, body);
    Gates.logins(gate, context, body);
    Dangers.add(context, body);
    StatementLines.add(context, body);
    Gates.notDocumented(gate, body);
    Gates.flowText(context, body);
    return Screen.of(
            ScreenIds.of("gate", context.stepId()),
            Screen.Kind.GATE,
            body.blocks(),
            "Do this? y and Enter: yes. Everything else: no.",
            new Prompt.Confirm("do this now", "nothing is done"))
        .whereLeavingMeansNo();
  }

  @Override
  public Reply accept(Answer answer, ScreenContext context) {
    return answer instanceof Answer.Yes
        ? new Reply.Decide(Decision.PassGate.confirmed())
        : new Reply.Stay();
  }

  @Override
  public Reply left(Answer.Cause cause, ScreenContext context) {
    return GateRefusal.reply(GateRefusal.words(cause), context);
  }
}
