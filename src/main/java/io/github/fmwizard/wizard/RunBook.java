// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.wizard;

import io.github.fmwizard.card.CardReport;
import io.github.fmwizard.flow.RunState;
import io.github.fmwizard.flow.model.Event;
import io.github.fmwizard.journal.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The run as it stands: takes events, has them recorded, and publishes a picture after each change.
 */
final class RunBook {

  private final Recorder recorder;
  private final RunInfo info;
  private final WizardTime time;
  private final Consumer<RunView> views;
  private final List<RunView.ToolOutput> outputs = new ArrayList<>();
  private RunState state;
  private Activity activity = new Activity.Idle();
  private Optional<GateShown> gate = Optional.empty();
  private Optional<String> problem = Optional.empty();

  RunBook(WizardPorts ports, RunInfo info, Recorder recorder, RunState state) {
    this.recorder = recorder;
    this.info = info;
    this.time = ports.time();
    this.views = ports.views();
    this.state = state;
  }

  RunState state() {
    return state;
  }

  /**
   * Lets something happen: judged first, recorded next, shown last. An end is shown by {@link
   * #publish()} once its closing entry is written, so that a report tells of the journal's last
   * line.
   */
  void happened(Event event) {
    happened(event, Fields.of());
  }

  void happened(Event event, Fields beside) {
    RunState next = state.after(event);
    recorder.event(event, next, beside);
    state = next;
    problem = Optional.empty();
    gate = Optional.empty();
    activity = new Activity.Idle();
    if (!state.ended()) {
      publish();
    }
  }

  void reported(CardReport report) {
    recorder.report(report);
  }

  void activity(Activity next) {
    activity = next;
    publish();
  }

  void problem(String sentence) {
    problem = Optional.of(sentence);
    publish();
  }

  void gate(GateShown shown) {
    gate = Optional.of(shown);
    publish();
  }

  void output(RunView.ToolOutput output) {
    outputs.add(output);
  }

  Recorder recorder() {
    return recorder;
  }

  void publish() {
    views.accept(
        new RunView(info, state, activity, gate, problem, recorder.state(), outputs, time.now()));
  }
}
