// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.dialog;

import io.github.fmwizard.flow.RunState;
import io.github.fmwizard.flow.judge.Knowledge;
import io.github.fmwizard.flow.model.Flow;
import io.github.fmwizard.flow.model.Step;
import io.github.fmwizard.wizard.RunView;
import java.time.Instant;

/**
 * All that a screen may depend on.
 *
 * @param view the latest picture of the run
 * @param options the choices of whoever started the conversation
 * @param now the renderer's time, for pauses and limits
 * @param runTime the time as the run sees it, for what is shown
 */
public record ScreenContext(RunView view, RunOptions options, Instant now, Instant runTime) {

  public RunState state() {
    return view.state();
  }

  public Knowledge known() {
    return view.state().known();
  }

  public Flow flow() {
    return view.state().map().flow();
  }

  /** Returns the id of the step at the place, or of its section at the section's end. */
  public String stepId() {
    return state().step().map(Step::id).orElseGet(() -> state().path());
  }

  /** Returns the typed name of who sits at the console. */
  public String operator() {
    String name = known().operator();
    return name.isBlank() ? options.operator() : name;
  }
}
