// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.report;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.flow.engine.Moves;
import io.github.fmwizard.flow.engine.Repairs;
import io.github.fmwizard.flow.judge.Culprit;
import io.github.fmwizard.flow.model.Move;
import io.github.fmwizard.flow.model.Position;
import io.github.fmwizard.flow.model.Step;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.dialog.ScreenContext;
import io.github.fmwizard.screen.words.ActWords;
import io.github.fmwizard.screen.words.Rungs;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The moves that a failure screen offers: seven at most beside stopping. A deviation is offered
 * where the next rung is locked, and takes its place.
 */
final class FailureMoves {

  private static final List<Move> ORDER =
      List.of(
          Move.LOOK_AGAIN,
          Move.RESTART_CARD,
          Move.REPEAT_RUNG,
          Move.ANOTHER_FM,
          Move.MANUAL_ACT,
          Move.STOP,
          Move.CASE_TEXT,
          Move.DEVIATE,
          Move.NEXT_RUNG);

  private static final String ARTICLE = "The ";

  private FailureMoves() {}

  static List<Prompt.Option> options(List<Moves.Offer> offers, ScreenContext context) {
    Map<Move, Optional<Moves.Lock>> locks = new EnumMap<>(Move.class);
    offers.forEach(offer -> locks.put(offer.move(), offer.lock()));
    boolean nextOpen = isOpen(locks, Move.NEXT_RUNG);
    boolean deviate = !nextOpen && isOpen(locks, Move.DEVIATE);
    List<Prompt.Option> options = new ArrayList<>();
    for (Move move : ORDER) {
      boolean offered =
          switch (move) {
            case DEVIATE -> deviate;
            case NEXT_RUNG -> !deviate && (!nextOpen || flowOffers(move, context));
            case RESTART_CARD, ANOTHER_FM -> locks.containsKey(move);
            case REPEAT_RUNG, MANUAL_ACT -> flowOffers(move, context);
            case LOOK_AGAIN, CASE_TEXT, STOP -> true;
          };
      if (offered) {
        options.add(new Prompt.Option(move.word(), label(move, context), why(move, locks)));
      }
    }
    return options;
  }

  /** Where the site forbids the deviation that would else take a locked rung's place, says so. */
  private static Optional<String> why(Move move, Map<Move, Optional<Moves.Lock>> locks) {
    Optional<Moves.Lock> lock = locks.getOrDefault(move, Optional.empty());
    Optional<Moves.Lock> site =
        locks.getOrDefault(Move.DEVIATE, Optional.empty()).filter(Moves.Lock::ofSite);
    return move == Move.NEXT_RUNG && lock.isPresent() && site.isPresent()
        ? Optional.of(lock.get().sentence() + " " + site.get().sentence())
        : lock.map(Moves.Lock::sentence);
  }

  private static boolean isOpen(Map<Move, Optional<Moves.Lock>> locks, Move move) {
    return locks.getOrDefault(move, Optional.empty()).isEmpty();
  }

  /** At a verify the flow says which moves there are, beyond those that are always offered. */
  private static boolean flowOffers(Move move, ScreenContext context) {
    return context
        .state()
        .step()
        .map(step -> !(step.body() instanceof Step.Verify v) || v.moves().contains(move))
        .orElse(true);
  }

  private static String label(Move move, ScreenContext context) {
    boolean before = context.state().engine().position().section() == Position.Section.BEFORE;
    return switch (move) {
      case LOOK_AGAIN -> "Look again: costs nothing";
      case RESTART_CARD -> "Restart the card first, then climb from the first rung";
      case ANOTHER_FM -> "Name another FM than " + Culprit.name(context.known(), Culprit.NAME);
      case REPEAT_RUNG -> before ? "Begin again from the start" : repair(context);
      case MANUAL_ACT -> "Record something done by hand, such as a power cycle";
      case STOP -> "Stop: for now, or for good";
      case CASE_TEXT -> "Write the case text for the vendor";
      case DEVIATE ->
          before
              ? "Leave this behind, as a recorded deviation"
              : "To the next rung without an unlock, as a recorded deviation";
      case NEXT_RUNG -> before ? "Leave this behind and go on" : nextRung(context);
    };
  }

  /** Says what is done on this rung for good. */
  private static String repair(ScreenContext context) {
    String kept =
        new Repairs(context.state().map())
            .standing(context.state().engine()).stream()
                .filter(act -> act == ActionKind.DELETE_FM || act.erases())
                .map(act -> ActWords.noun(act).substring(ARTICLE.length()))
                .collect(Collectors.joining(" and "));
    return "Repair on this rung"
        + (kept.isEmpty() ? "" : ": only what failed. The " + kept + " is done and not repeated");
  }

  private static String nextRung(ScreenContext context) {
    int next = Rungs.next(context);
    return next < context.flow().rungs().size()
        ? "To the next rung: " + context.flow().rungs().get(next).title()
        : "To the next rung";
  }
}
