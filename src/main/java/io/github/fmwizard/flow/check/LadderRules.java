// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.check;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.flow.model.AnswerName;
import io.github.fmwizard.flow.model.AskKind;
import io.github.fmwizard.flow.model.Rung;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The order of the rungs, and what the flow as a whole must have. */
final class LadderRules {

  private static final List<ActionKind> ASCENDING =
      List.of(
          ActionKind.RESTART_CARD,
          ActionKind.ACTIVATE_SMFS,
          ActionKind.LOAD_FM,
          ActionKind.DELETE_FM,
          ActionKind.ERASE_ALL_FMS,
          ActionKind.ERASE_SMFS);

  private final Outline outline;
  private final List<Finding> findings = new ArrayList<>();

  LadderRules(Outline outline) {
    this.outline = outline;
  }

  List<Finding> findings() {
    checkOrder();
    outline.spots().stream()
        .filter(spot -> spot.does(ActionKind.ERASE_SMFS))
        .forEach(this::checkErasedFms);
    checkCulprit();
    return findings;
  }

  private void checkOrder() {
    for (int i = 1; i < outline.flow().rungs().size(); i++) {
      Rung below = outline.flow().rungs().get(i - 1);
      Rung rung = outline.flow().rungs().get(i);
      Optional<ActionKind> worstBelow = worst(i - 1);
      Optional<ActionKind> worst = worst(i);
      if (rank(worst) < rank(worstBelow)) {
        findings.add(
            new Finding(
                Rule.RUNGS_DESCEND,
                rung.id(),
                "This rung is less destructive than %s below it, which does %s"
                    .formatted(below.id(), worstBelow.map(ActionKind::word).orElse("")),
                "Put the least destructive rung first"));
      }
    }
  }

  private Optional<ActionKind> worst(int rung) {
    return outline.inRung(rung).stream()
        .flatMap(spot -> spot.action().stream())
        .max((one, other) -> Integer.compare(ASCENDING.indexOf(one), ASCENDING.indexOf(other)));
  }

  private static int rank(Optional<ActionKind> action) {
    return action.map(ASCENDING::indexOf).orElse(0);
  }

  private void checkErasedFms(Spot spot) {
    boolean erased =
        outline.before(spot).stream().anyMatch(other -> other.does(ActionKind.ERASE_ALL_FMS));
    if (!erased) {
      findings.add(
          spot.finding(
              Rule.SMFS_BEFORE_FMS,
              "SMFS is erased, and nothing before it erases all FMs",
              "Put a rung below that erases all FMs"));
    }
  }

  private void checkCulprit() {
    boolean asked =
        outline.spots().stream()
            .flatMap(spot -> spot.ask().stream())
            .anyMatch(
                ask -> ask.kind() == AskKind.LOADED_FM && AnswerName.CULPRIT.names(ask.answer()));
    if (!asked) {
      findings.add(
          new Finding(
              Rule.CULPRIT_NOT_ASKED,
              outline.flow().rungs().get(0).id(),
              "No step asks which FM is the culprit",
              "Ask a choice from loaded-fms with the answer \"culprit\""));
    }
  }
}
