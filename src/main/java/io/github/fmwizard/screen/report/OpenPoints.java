// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.report;

import io.github.fmwizard.card.CardCondition;
import io.github.fmwizard.card.FactName;
import io.github.fmwizard.card.Facts;
import io.github.fmwizard.card.Fm;
import io.github.fmwizard.card.OutcomeKind;
import io.github.fmwizard.card.Truth;
import io.github.fmwizard.screen.dialog.ScreenContext;
import io.github.fmwizard.screen.words.ActDescription;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is still open at the end of a run. */
final class OpenPoints {

  private OpenPoints() {}

  static List<String> of(ScreenContext context) {
    List<String> points = new ArrayList<>();
    context.known().acts().stream()
        .filter(act -> act.outcome().orElse(OutcomeKind.UNKNOWN) == OutcomeKind.UNKNOWN)
        .map(act -> ActDescription.of(act, context.state()).unknown())
        .forEach(points::add);
    card(context, points);
    boolean acted = context.state().engine().marks().acted();
    if (acted) {
      points.addAll(UnverifiedActs.words(context));
    }
    return points.stream().distinct().toList();
  }

  private static void condition(Facts facts, List<String> points) {
    Optional<CardCondition> condition = facts.condition();
    if (condition.isEmpty()) {
      points.add("the card's condition is " + facts.unknown(FactName.CARD_CONDITION));
    } else if (condition.get() != CardCondition.ANSWERING) {
      points.add("the card is " + condition.get().words());
    }
    flag(facts, FactName.CARD_ZEROIZED, "the HSM is zeroized", points);
    flag(facts, FactName.CARD_TAMPERED, "the card says that it is tampered", points);
    flag(facts, FactName.CARD_TRANSPORT_MODE, "the card is in secure transport mode", points);
    flag(facts, FactName.CARD_RESTART_PENDING, "the card asks for a restart", points);
  }

  private static void flag(Facts facts, FactName name, String words, List<String> points) {
    if (facts.flag(name) == Truth.YES) {
      points.add(words);
    }
  }

  private static void card(ScreenContext context, List<String> points) {
    condition(context.known().facts(), points);
    if (context.known().facts().text(FactName.SMFS_STATE).equals(Optional.of("inactive"))) {
      points.add("SMFS is not active");
    }
    context.known().facts().fms().orElse(List.of()).stream()
        .filter(row -> !row.healthy())
        .map(Fm::name)
        .forEach(name -> points.add(name + " is not healthy"));
  }
}
