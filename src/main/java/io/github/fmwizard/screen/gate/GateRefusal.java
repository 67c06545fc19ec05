// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.gate;

import io.github.fmwizard.flow.model.Decision;
import io.github.fmwizard.screen.Answer;
import io.github.fmwizard.screen.dialog.Reply;
import io.github.fmwizard.screen.dialog.ScreenContext;

/** Says no at a gate, how, and what was not done. */
public final class GateRefusal {

  private GateRefusal() {}

  public static String words(Answer.Cause cause) {
    return switch (cause) {
      case NO -> "said no";
      case ESCAPE -> "left by Esc";
      case INTERRUPT -> "left by Ctrl-C";
      case END_OF_INPUT, SUSPEND -> "the input ended";
      case HANG_UP -> "the line was lost";
    };
  }

  static Reply reply(String how, ScreenContext context) {
    return new Reply.Decide(new Decision.DeclineGate(how + "; " + Gates.notDone(context)));
  }
}
