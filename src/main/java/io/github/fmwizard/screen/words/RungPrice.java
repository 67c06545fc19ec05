// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.words;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.FmId;
import io.github.fmwizard.card.Loss;
import io.github.fmwizard.card.OutcomeKind;
import io.github.fmwizard.flow.judge.Culprit;
import io.github.fmwizard.flow.judge.Knowledge;
import io.github.fmwizard.flow.judge.Losses;
import io.github.fmwizard.flow.model.ActRecord;
import io.github.fmwizard.flow.model.Attestation;
import io.github.fmwizard.flow.model.Rung;
import io.github.fmwizard.flow.model.Step;
import io.github.fmwizard.screen.dialog.ScreenContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a rung costs here, in counts and names. What every rung disturbs is left out. */
public final class RungPrice {

  private RungPrice() {}

  public static String words(Rung rung, ScreenContext context) {
    List<Loss> losses = losses(rung, context.known());
    List<String> parts = new ArrayList<>();
    for (Loss.Kind kind : Loss.Kind.values()) {
      List<Loss> some = losses.stream().filter(loss -> loss.kind() == kind).toList();
      if (!some.isEmpty() && kind != Loss.Kind.DISTURBED) {
        parts.add(part(kind, some));
      }
    }
    return parts.isEmpty() ? nothing(rung, context.known()) : String.join("; ", parts);
  }

  /** What a load replaces is not known before the faulty FM was named. */
  private static String nothing(Rung rung, Knowledge known) {
    boolean loads =
        FlowSteps.of(rung).stream()
            .flatMap(found -> found.act().stream())
            .anyMatch(act -> act.action() == ActionKind.LOAD_FM);
    if (!loads) {
      return "loses nothing";
    }
    return known.acts().isEmpty() && Culprit.said(known, Culprit.NAME).isEmpty()
        ? "replaces the faulty FM"
        : "loads FMs and loses nothing more";
  }

  private static String part(Loss.Kind kind, List<Loss> losses) {
    String names = losses.stream().map(Loss::what).collect(Collectors.joining(", "));
    String count = losses.size() > 1 ? losses.size() + ": " : "";
    return switch (kind) {
      case REPLACED -> "replaces " + count + names;
      case MAY_BE_REPLACED -> "may replace " + count + names;
      case ADDED -> "adds " + count + names;
      case MAY_BE_ADDED -> "may add " + count + names;
      case REMOVED -> "removes " + count + names;
      case DESTROYED -> "destroys " + count + names;
      case DISTURBED -> "disturbs " + names;
      case NOT_DOCUMENTED -> "puts at risk " + count + names;
    };
  }

  private static List<Loss> losses(Rung rung, Knowledge known) {
    List<Loss> losses = new ArrayList<>();
    for (FlowSteps.Found found : FlowSteps.of(rung)) {
      found.act().filter(act -> found.loop().isEmpty()).ifPresent(act -> add(act, known, losses));
    }
    return losses.stream().distinct().toList();
  }

  /** What this run has taken away already is not lost again. */
  private static boolean isDone(ActionKind action, Optional<FmId> culprit, Knowledge known) {
    return switch (action) {
      case DELETE_FM ->
          culprit.isPresent()
              && known
                  .lastSeen()
                  .fms()
                  .filter(
                      rows ->
                          rows.stream()
                              .filter(row -> !row.leavesWithRestart())
                              .noneMatch(row -> row.id().equals(culprit.get())))
                  .isPresent()
              && known.acts().stream()
                  .anyMatch(
                      act -> act.action() == ActionKind.DELETE_FM && act.fmId().equals(culprit));
      case ERASE_ALL_FMS ->
          known.fms().stale()
              && known.acts().stream()
                  .filter(act -> act.action().changesFms())
                  .reduce((one, latest) -> latest)
                  .filter(act -> act.action() == ActionKind.ERASE_ALL_FMS)
                  .flatMap(ActRecord::outcome)
                  .filter(OutcomeKind.DONE::equals)
                  .isPresent();
      case ERASE_SMFS, LOAD_FM, RESTART_CARD, ACTIVATE_SMFS -> false;
    };
  }

  /** A load puts back what the same rung removed; only alone does it replace something. */
  private static void add(Step.Act act, Knowledge known, List<Loss> losses) {
    boolean removed = losses.stream().anyMatch(loss -> loss.kind() == Loss.Kind.REMOVED);
    Optional<FmId> culprit = Culprit.said(known, Culprit.NAME).map(Attestation.FmNamed::id);
    if (act.action() == ActionKind.LOAD_FM && (removed || culprit.isEmpty())) {
      return;
    }
    if (isDone(act.action(), culprit, known)) {
      return;
    }
    losses.addAll(Losses.of(act.action(), culprit, known));
  }
}
