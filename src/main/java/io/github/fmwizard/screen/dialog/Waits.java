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
    Waiting waiting = view.state().engine().waiting();
    if (isOver(view)) {
      return false;
    }
    return !(view.activity() instanceof Activity.Idle)
        || waiting instanceof Waiting.Look
        || waiting instanceof Waiting.Comparing
        || waiting instanceof Waiting.Acting
        || (waiting instanceof Waiting.AtGate && view.gate().isEmpty());
  }
}
