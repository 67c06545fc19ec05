// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.dialog;

import io.github.fmwizard.flow.engine.Waiting;
import io.github.fmwizard.flow.model.Position;
import io.github.fmwizard.wizard.Activity;
import io.github.fmwizard.wizard.RunView;

/**
 * What a run waits for, as far as it makes another question.
 *
 * @param position the place
 * @param waiting what is waited for
 * @param busy whether people have nothing to decide
 * @param over whether nothing more can happen
 */
public record Waits(Position position, Waiting waiting, boolean busy, boolean over) {

  public static Waits of(RunView view) {
    return new Waits(
        view.state().engine().position(),
        view.state().engine().waiting(),
        isBusy(view),
        isOver(view));
  }

  /** Tells whether the run has ended, by itself or since no evidence can be written. */
  public static boolean isOver(RunView view) {
    return view.state().ended() || !view.evidence().ok();
  }

  /** Tells whether the run thread is at work, so that there is nothing to decide. */
  public static boolean isBusy(RunView view) {
    boolean working = !(view.activity() instanceof Activity.Idle);
    return !isOver(view) && (working || worksNext(view));
  }

  private static boolean worksNext(RunView view) {
    return switch (view.state().engine().waiting()) {
      case Waiting.Look ignored -> true;
      case Waiting.Comparing ignored -> true;
      case Waiting.Acting ignored -> true;
      case Waiting.AtGate ignored -> view.gate().isEmpty();
      case Waiting.Reading ignored -> false;
      case Waiting.Question ignored -> false;
      case Waiting.Undecided ignored -> false;
      case Waiting.CheckShown ignored -> false;
      case Waiting.GuardShown ignored -> false;
      case Waiting.ActShown ignored -> false;
      case Waiting.Unresolved ignored -> false;
      case Waiting.Verified ignored -> false;
      case Waiting.Failure ignored -> false;
      case Waiting.Ended ignored -> false;
    };
  }
}
