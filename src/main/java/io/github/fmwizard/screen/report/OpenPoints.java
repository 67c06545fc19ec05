// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.report;

import io.github.fmwizard.card.FactName;
import io.github.fmwizard.card.Fm;
import io.github.fmwizard.card.OutcomeKind;
import io.github.fmwizard.card.Truth;
import io.github.fmwizard.screen.dialog.Moment;
import io.github.fmwizard.screen.words.Deed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is still open at the end of a run. */
final class OpenPoints {

  private OpenPoints() {}

  static List<String> of(Moment moment) {
    List<String> points = new ArrayList<>();
    moment.known().acts().stream()
        .filter(act -> act.outcome().orElse(OutcomeKind.UNKNOWN) == OutcomeKind.UNKNOWN)
        .map(act -> Deed.of(act, moment.state()).unknown())
        .forEach(points::add);
    card(moment, points);
    boolean acted = moment.state().engine().marks().acted();
    if (acted) {
      points.addAll(Unseen.words(moment));
    }
    return points.stream().distinct().toList();
  }

  private static void card(Moment moment, List<String> points) {
    if (moment.known().facts().flag(FactName.CARD_RESTART_PENDING) == Truth.YES) {
      points.add("the card asks for a restart");
    }
    if (moment.known().facts().text(FactName.SMFS_STATE).equals(Optional.of("inactive"))) {
      points.add("SMFS is not active");
    }
    moment.known().facts().fms().orElse(List.of()).stream()
        .filter(row -> !row.healthy())
        .map(Fm::name)
        .forEach(name -> points.add(name + " is not healthy"));
  }
}
