// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.run;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.flow.engine.Waiting;
import io.github.fmwizard.flow.model.ActRecord;
import io.github.fmwizard.screen.Answer;
import io.github.fmwizard.screen.Block;
import io.github.fmwizard.screen.Mark;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.Screen;
import io.github.fmwizard.screen.ScreenIds;
import io.github.fmwizard.screen.dialog.Body;
import io.github.fmwizard.screen.dialog.Dialog;
import io.github.fmwizard.screen.dialog.Reply;
import io.github.fmwizard.screen.dialog.ScreenContext;
import io.github.fmwizard.screen.gate.Gates;
import io.github.fmwizard.screen.words.ActDescription;
import io.github.fmwizard.screen.words.ActWords;
import io.github.fmwizard.screen.words.Sentence;
import io.github.fmwizard.screen.words.SourceWords;
import io.github.fmwizard.wizard.Activity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Something runs; nothing is to be decided. */
record RunningScreen() implements Dialog {

  private static final Prompt NONE = new Prompt.None();
  private static final String AGAIN = "The card is looked at again.";

  @Override
  public Screen screen(ScreenContext context) {
    return switch (context.view().activity()) {
      case Activity.Acting acting -> acting(acting, context);
      case Activity.WaitingForCard waiting -> waiting(waiting, context);
      case Activity.Looking looking -> looking(Optional.of(looking.since()), context);
      case Activity.Idle ignored -> looking(Optional.empty(), context);
    };
  }

  private static Screen acting(Activity.Acting acting, ScreenContext context) {
    Body body = new Body();
    body.strong(Sentence.of(plain(acting.action(), context)));
    body.add(new Block.Command(acting.invocation().line(), known(acting)));
    steps(acting.steps(), body);
    body.text(
        acting.noReturn()
            ? "Past the point of no return: this can't be undone any more."
            : "The point of no return is not known to be passed.");
    Gates.flowText(context, body);
    body.add(elapsed("Running", acting.since(), OptionalLong.empty(), context));
    body.add(new Block.Output("What it prints", acting.output()));
    return screen(ScreenIds.of("running", context.stepId()), body)
        .withInterrupt("asks; does not stop the " + shortNoun(acting.action()));
  }

  private static String known(Activity.Acting acting) {
    return SourceWords.words(acting.invocation().known());
  }

  private static String plain(ActionKind action, ScreenContext context) {
    return ActDescription.planned(List.of(context.stepId()), context.state()).stream()
        .findFirst()
        .map(ActDescription::does)
        .orElse(ActWords.does(action, "an FM"));
  }

  private static String shortNoun(ActionKind action) {
    return switch (action) {
      case LOAD_FM -> "load";
      case DELETE_FM -> "delete";
      case ERASE_ALL_FMS, ERASE_SMFS -> "erase";
      case RESTART_CARD -> "restart";
      case ACTIVATE_SMFS -> "activation";
    };
  }

  private static void steps(List<String> steps, Body body) {
    for (int i = 0; i < steps.size(); i++) {
      if (i < steps.size() - 1) {
        body.text("    ended: " + steps.get(i));
      } else {
        body.item(Mark.CURRENT, steps.get(i));
      }
    }
  }

  private static Screen waiting(Activity.WaitingForCard waiting, ScreenContext context) {
    Body body = new Body();
    body.strong("The card restarts. We wait for it to come back.");
    body.add(
        elapsed(
            "Waiting for the card",
            waiting.since(),
            OptionalLong.of(waiting.giveUpSeconds()),
            context));
    body.text("At the latest look: " + waiting.lastSeen() + ".");
    body.text("To give up means that we stop waiting. The card is looked at all the same.");
    return screen(ScreenIds.RUNNING, body).withInterrupt("asks; does not stop the restart");
  }

  private static Screen looking(Optional<Instant> since, ScreenContext context) {
    Body body = new Body();
    body.strong(purpose(context));
    body.text("A look never logs in and never changes anything.");
    since.ifPresent(start -> body.add(elapsed("Looking", start, OptionalLong.empty(), context)));
    return screen(ScreenIds.LOOKING, body);
  }

  private static String purpose(ScreenContext context) {
    return switch (context.state().engine().waiting()) {
      case Waiting.Look look -> purpose(look.purpose());
      case Waiting.Comparing ignored ->
          "The card is compared with what the gate had shown, directly before the act.";
      case Waiting.Acting ignored -> afterAct(context);
      case Waiting.Reading ignored -> AGAIN;
      case Waiting.Question ignored -> AGAIN;
      case Waiting.Undecided ignored -> AGAIN;
      case Waiting.CheckShown ignored -> AGAIN;
      case Waiting.GuardShown ignored -> AGAIN;
      case Waiting.AtGate ignored -> AGAIN;
      case Waiting.ActShown ignored -> AGAIN;
      case Waiting.Unresolved ignored -> AGAIN;
      case Waiting.Verified ignored -> AGAIN;
      case Waiting.Failure ignored -> AGAIN;
      case Waiting.Ended ignored -> AGAIN;
    };
  }

  private static String afterAct(ScreenContext context) {
    return context
        .known()
        .lastAct()
        .map(ActRecord::path)
        .filter(path -> path.equals(context.state().path()))
        .map(path -> "The card is looked at, to see what became of the act.")
        .orElse("The act begins.");
  }

  private static String purpose(Waiting.Purpose purpose) {
    return switch (purpose) {
      case START -> "The card is looked at for the first time.";
      case CONDITION -> "The card is looked at, to see whether the next step is needed.";
      case CHECK, AGAIN_CHECK -> "The card is looked at for a check.";
      case GATE -> "The card is looked at, so that the gate shows what holds now.";
      case VERIFY -> "The card is asked again, to see whether the HSM is recovered.";
      case AGAIN_ACT -> "The card is looked at again, after the act.";
      case CUT_OFF, UNRESOLVED -> "The card is looked at, to see what became of the act.";
      case RESUME -> "The card is looked at again, since the run was interrupted.";
    };
  }

  private static Block elapsed(
      String label, Instant since, OptionalLong giveUp, ScreenContext context) {
    long seconds = Math.max(0, Duration.between(since, context.runTime()).toSeconds());
    return new Block.Elapsed(label, seconds, giveUp, "usual: not documented");
  }

  private static Screen screen(String id, Body body) {
    return Screen.of(id, Screen.Kind.RUNNING, body.blocks(), Screen.NOTHING_TO_DECIDE, NONE);
  }

  /** A decision was handed over, and the run thread has not answered within a second. */
  static Screen takenUp(ScreenContext context) {
    Body body = new Body();
    body.strong("Your decision is being taken up.");
    body.text("Nothing needs to be typed. The next screen comes by itself.");
    return screen(ScreenIds.RUNNING, body);
  }

  @Override
  public Reply accept(Answer answer, ScreenContext context) {
    throw new IllegalStateException("Nothing was asked: " + answer);
  }

  /** Who is gone is asked again when there is something to answer. */
  @Override
  public Reply left(Answer.Cause cause, ScreenContext context) {
    return cause == Answer.Cause.INTERRUPT ? new Reply.AskStop() : new Reply.Stay();
  }
}
