// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.words;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.FmId;
import io.github.fmwizard.card.Loss;
import io.github.fmwizard.flow.judge.Culprit;
import io.github.fmwizard.flow.judge.Knowledge;
import io.github.fmwizard.flow.judge.Losses;
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
    return parts.isEmpty() ? nothing(rung) : String.join("; ", parts);
  }

  /** What a load replaces is not known before the faulty FM was named. */
  private static String nothing(Rung rung) {
    boolean loads =
        FlowSteps.of(rung).stream()
            .flatMap(found -> found.act().stream())
            .anyMatch(act -> act.action() == ActionKind.LOAD_FM);
    return loads ? "replaces the faulty FM" : "loses nothing";
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

  /** A load puts back what the same rung removed; only alone does it replace something. */
  private static void add(Step.Act act, Knowledge known, List<Loss> losses) {
    boolean removed = losses.stream().anyMatch(loss -> loss.kind() == Loss.Kind.REMOVED);
    Optional<FmId> culprit = Culprit.said(known, Culprit.NAME).map(Attestation.FmNamed::id);
    if (act.action() == ActionKind.LOAD_FM && (removed || culprit.isEmpty())) {
      return;
    }
    losses.addAll(Losses.of(act.action(), culprit, known));
  }
}
