// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.check;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.flow.model.AskKind;
import io.github.fmwizard.flow.model.Move;
import io.github.fmwizard.flow.model.Predicate;
import io.github.fmwizard.flow.model.Rung;
import io.github.fmwizard.flow.model.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What each rung must have: restarts after its acts, and a verify at its end. */
final class RungRules {

  private static final Set<ActionKind> SHOWN_AFTER_A_RESTART =
      Set.of(
          ActionKind.LOAD_FM,
          ActionKind.DELETE_FM,
          ActionKind.ERASE_ALL_FMS,
          ActionKind.ERASE_SMFS);

  private final Outline outline;
  private final List<Finding> findings = new ArrayList<>();

  RungRules(Outline outline) {
    this.outline = outline;
  }

  List<Finding> findings() {
    outline.spots().forEach(this::checkRestart);
    for (int i = 0; i < outline.flow().rungs().size(); i++) {
      Rung rung = outline.flow().rungs().get(i);
      List<Spot> spots = outline.inRung(i);
      checkEnd(rung);
      checkLogins(rung, spots);
      checkTest(rung, spots);
    }
    return findings;
  }

  private void checkRestart(Spot spot) {
    if (spot.action().filter(SHOWN_AFTER_A_RESTART::contains).isEmpty()) {
      return;
    }
    boolean restarted =
        outline.behind(spot).stream()
            .takeWhile(other -> !other.isVerify())
            .anyMatch(other -> isRestartAfter(other, spot));
    if (!restarted) {
      findings.add(
          spot.finding(
              Rule.RESTART_MISSING,
              "No restart of the card follows %s before the verify".formatted(spot.id()),
              "Restart the card right after it, under the same gate"));
    }
  }

  private static boolean isRestartAfter(Spot restart, Spot act) {
    boolean sameTurn = restart.loop().isEmpty() || restart.loop().equals(act.loop());
    Optional<?> condition = restart.step().onlyIf();
    return restart.does(ActionKind.RESTART_CARD)
        && sameTurn
        && (condition.isEmpty() || condition.equals(act.step().onlyIf()));
  }

  private void checkEnd(Rung rung) {
    Step last = rung.steps().get(rung.steps().size() - 1);
    if (!(last.body() instanceof Step.Verify verify)) {
      findings.add(
          new Finding(
              Rule.VERIFY_MISSING,
              rung.id(),
              "The rung does not end with a verify",
              "Make a verify its last step"));
      return;
    }
    if (last.onlyIf().isPresent()) {
      findings.add(
          new Finding(
              Rule.VERIFY_MISSING,
              last.id(),
              "The verify at the end of the rung may be left out",
              "Drop its \"only-if\""));
    }
    if (outline.isLast(rung) && verify.moves().contains(Move.NEXT_RUNG)) {
      findings.add(
          new Finding(
              Rule.NO_RUNG_LEFT,
              last.id(),
              "The last rung offers to go to the next one",
              "Drop the move next-rung"));
    }
  }

  private void checkLogins(Rung rung, List<Spot> spots) {
    Optional<Spot> first =
        spots.stream().filter(s -> s.action().filter(ActionKind::mayLogIn).isPresent()).findFirst();
    boolean checked =
        first.isEmpty()
            || spots.stream()
                .takeWhile(spot -> spot.number() < first.get().number())
                .anyMatch(RungRules::checksLogins);
    if (!checked) {
      findings.add(
          first
              .get()
              .finding(
                  Rule.LOGINS_UNCHECKED,
                  "The rung %s may log in without a look at the logins left".formatted(rung.id()),
                  "Check logins-left-at-least before it"));
    }
  }

  private static boolean checksLogins(Spot spot) {
    return spot.step().body() instanceof Step.Check check
        && check.expectations().stream()
            .anyMatch(e -> e.use().predicate() == Predicate.LOGINS_LEFT_AT_LEAST);
  }

  private void checkTest(Rung rung, List<Spot> spots) {
    int lastAct =
        spots.stream().filter(s -> s.act().isPresent()).mapToInt(Spot::number).max().orElse(-1);
    boolean asked =
        spots.stream()
            .filter(spot -> spot.number() > lastAct)
            .flatMap(spot -> spot.ask().stream())
            .anyMatch(ask -> ask.kind() == AskKind.APPLICATION_TEST);
    if (lastAct >= 0 && !asked) {
      findings.add(
          new Finding(
              Rule.TEST_NOT_ASKED,
              rung.id(),
              "The rung does not ask for the application's own test after its last act",
              "Ask for an application-test before the verify"));
    }
  }
}
