// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.words;

import io.github.fmwizard.flow.model.Flow;
import io.github.fmwizard.flow.model.Rung;
import io.github.fmwizard.flow.model.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds steps of a flow by their ids, which are unique. */
final class FlowSteps {

  private FlowSteps() {}

  /**
   * A step.
   *
   * @param step the step
   * @param loop the loop that it is in
   */
  record Found(Step step, Optional<Step.ForEach> loop) {
    Optional<Step.Act> act() {
      return step.body() instanceof Step.Act act ? Optional.of(act) : Optional.empty();
    }
  }

  static Optional<Found> find(Flow flow, String id) {
    return all(flow).stream().filter(found -> found.step().id().equals(id)).findFirst();
  }

  /** Returns the steps of a rung, those of loops too. */
  static List<Found> of(Rung rung) {
    return flat(rung.steps());
  }

  private static List<Found> all(Flow flow) {
    List<Found> all = new ArrayList<>(flat(flow.before()));
    flow.rungs().forEach(rung -> all.addAll(of(rung)));
    all.addAll(flat(flow.after()));
    return all;
  }

  private static List<Found> flat(List<Step> steps) {
    List<Found> all = new ArrayList<>();
    for (Step step : steps) {
      all.add(new Found(step, Optional.empty()));
      if (step.body() instanceof Step.ForEach loop) {
        loop.steps().forEach(inner -> all.add(new Found(inner, Optional.of(loop))));
      }
    }
    return all;
  }
}
