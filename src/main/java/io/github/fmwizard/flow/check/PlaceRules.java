// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.check;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.flow.check.Spot.Section;
import io.github.fmwizard.flow.model.Expectation;
import io.github.fmwizard.flow.model.Step;
import java.util.ArrayList;
import java.util.List;

/** What may stand where. */
final class PlaceRules {

  private final Outline outline;
  private final List<Finding> findings = new ArrayList<>();

  PlaceRules(Outline outline) {
    this.outline = outline;
  }

  List<Finding> findings() {
    for (Spot spot : outline.spots()) {
      spot.action().ifPresent(action -> checkAction(spot, action));
      checkBody(spot);
    }
    return findings;
  }

  private void checkBody(Spot spot) {
    switch (spot.step().body()) {
      case Step.ForEach ignored -> checkLoop(spot);
      case Step.Verify verify -> checkVerify(spot, verify);
      case Step.Check check ->
          check.expectations().forEach(expectation -> checkOverride(spot, expectation));
      case Step.Act ignored -> {}
      case Step.Explain ignored -> {}
      case Step.Ask ignored -> {}
      case Step.Gate ignored -> {}
    }
  }

  private void checkAction(Spot spot, ActionKind action) {
    boolean before = spot.section() == Section.BEFORE && action != ActionKind.RESTART_CARD;
    if (before || spot.section() == Section.AFTER) {
      findings.add(
          spot.finding(
              Rule.ACT_OUT_OF_PLACE,
              before
                  ? "%s stands ahead of the ladder".formatted(action.word())
                  : "%s stands after the ladder".formatted(action.word()),
              "Move it into a rung"));
    }
    if (action.erases() && spot.loop().isPresent()) {
      findings.add(
          spot.finding(
              Rule.ERASE_IN_LOOP,
              "%s stands in a loop".formatted(action.word()),
              "Move it out of the loop"));
    }
  }

  private void checkLoop(Spot spot) {
    if (spot.loop().isPresent()) {
      findings.add(
          spot.finding(
              Rule.LOOP_IN_LOOP,
              "The loop %s stands in another loop".formatted(spot.id()),
              "Put one behind the other"));
    }
  }

  private void checkVerify(Spot spot, Step.Verify verify) {
    if (spot.loop().isPresent() || spot.section() == Section.AFTER) {
      findings.add(
          spot.finding(
              Rule.VERIFY_OUT_OF_PLACE,
              spot.loop().isPresent()
                  ? "A verify stands in a loop"
                  : "A verify stands after the ladder",
              "Verify at the end of the rung"));
    } else if (isBlocking(spot)) {
      findings.add(
          spot.finding(
              Rule.VERIFY_OUT_OF_PLACE,
              "What follows the verify in this rung is never reached",
              "Make the verify the last step"));
    }
    for (Expectation expectation : verify.recoveredIf()) {
      if (expectation.override()) {
        findings.add(
            spot.finding(
                Rule.OVERRIDE_AT_VERIFY,
                "%s can be overridden at a verify".formatted(expectation.use()),
                "Drop the override; a person can still deviate"));
      }
    }
  }

  private static boolean isBlocking(Spot verify) {
    return verify.section() == Section.RUNG
        && verify.step().onlyIf().isEmpty()
        && !verify.following().isEmpty();
  }

  private void checkOverride(Spot spot, Expectation expectation) {
    if (expectation.override() && expectation.use().predicate().hard()) {
      findings.add(
          spot.finding(
              Rule.OVERRIDE_OF_HARD,
              "%s can be overridden".formatted(expectation.use()),
              "Drop the override"));
    }
  }
}
