// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.wizard;

import io.github.fmwizard.flow.RunState;
import io.github.fmwizard.flow.engine.Moves;
import io.github.fmwizard.flow.engine.Waiting;
import io.github.fmwizard.flow.model.Move;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Judges whether a move can be taken, before anything is done for it. */
final class OpenMoves {

  private static final String NOT_HERE = "That cannot be done here.";
  private static final Set<Move> WITHOUT_OUTCOME =
      Set.of(Move.LOOK_AGAIN, Move.MANUAL_ACT, Move.CASE_TEXT);

  private OpenMoves() {}

  /**
   * Returns why a move cannot be taken.
   *
   * @param state where the run stands
   * @param move the move
   * @return one sentence; empty if it can be taken
   */
  static Optional<String> refusal(RunState state, Move move) {
    return switch (state.engine().waiting()) {
      case Waiting.Failure failure -> atFailure(state, failure.cause(), move);
      case Waiting.Unresolved ignored -> unless(WITHOUT_OUTCOME.contains(move));
      case Waiting.CheckShown ignored -> unless(move == Move.LOOK_AGAIN);
      case Waiting.GuardShown ignored -> unless(move == Move.LOOK_AGAIN);
      case Waiting.Look ignored -> unless(false);
      case Waiting.Reading ignored -> unless(false);
      case Waiting.Question ignored -> unless(false);
      case Waiting.Undecided ignored -> unless(false);
      case Waiting.AtGate ignored -> unless(false);
      case Waiting.Comparing ignored -> unless(false);
      case Waiting.Acting ignored -> unless(false);
      case Waiting.ActShown ignored -> unless(false);
      case Waiting.Verified ignored -> unless(false);
      case Waiting.Ended ignored -> unless(false);
    };
  }

  private static Optional<String> atFailure(RunState state, Waiting.Cause cause, Move move) {
    List<Moves.Offer> offers = Moves.offers(state.map(), state.engine(), cause);
    Optional<Moves.Offer> offer = offers.stream().filter(one -> one.move() == move).findFirst();
    return offer.isEmpty() ? unless(false) : offer.get().lock().map(Moves.Lock::sentence);
  }

  private static Optional<String> unless(boolean open) {
    return open ? Optional.empty() : Optional.of(NOT_HERE);
  }
}
