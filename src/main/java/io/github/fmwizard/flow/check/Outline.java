// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.check;

import io.github.fmwizard.flow.check.Spot.Section;
import io.github.fmwizard.flow.model.Flow;
import io.github.fmwizard.flow.model.Rung;
import io.github.fmwizard.flow.model.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All steps of a flow in the order of the file, each with its surroundings. */
final class Outline {

  private final Flow flow;
  private final List<Spot> spots = new ArrayList<>();

  Outline(Flow flow) {
    this.flow = flow;
    add(flow.before(), Section.BEFORE, Spot.NO_RUNG, Optional.empty());
    for (int rung = 0; rung < flow.rungs().size(); rung++) {
      add(flow.rungs().get(rung).steps(), Section.RUNG, rung, Optional.empty());
    }
    add(flow.after(), Section.AFTER, Spot.NO_RUNG, Optional.empty());
  }

  private void add(List<Step> steps, Section section, int rung, Optional<Spot> loop) {
    for (int i = 0; i < steps.size(); i++) {
      Spot spot = new Spot(steps.get(i), spots.size(), section, rung, loop, steps, i);
      spots.add(spot);
      if (spot.step().body() instanceof Step.ForEach inner) {
        add(inner.steps(), section, rung, Optional.of(spot));
      }
    }
  }

  Flow flow() {
    return flow;
  }

  List<Spot> spots() {
    return spots;
  }

  List<Spot> inRung(int rung) {
    return spots.stream().filter(spot -> spot.rung() == rung).toList();
  }

  List<Spot> before(Spot spot) {
    return spots.subList(0, spot.number());
  }

  /** Lists what comes after a step in its rung or section. */
  List<Spot> behind(Spot spot) {
    return spots.subList(spot.number() + 1, spots.size()).stream()
        .filter(other -> other.section() == spot.section() && other.rung() == spot.rung())
        .toList();
  }

  boolean isLast(Rung rung) {
    return flow.rungs().get(flow.rungs().size() - 1).equals(rung);
  }
}
