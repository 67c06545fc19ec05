// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.engine;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.Truth;
import io.github.fmwizard.flow.model.FlowMap;
import io.github.fmwizard.flow.model.Move;
import io.github.fmwizard.flow.model.Policy;
import io.github.fmwizard.flow.model.Position;
import io.github.fmwizard.flow.model.Predicate;
import io.github.fmwizard.flow.model.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which moves a failure screen offers, and what keeps the others locked. */
public final class Moves {

  private Moves() {}

  /**
   * A move with what keeps it locked.
   *
   * @param move the move
   * @param lock why it cannot be taken; empty if it can
   */
  public record Offer(Move move, Optional<Lock> lock) {}

  /** What keeps a move locked. */
  public enum Lock {
    /** No failure points to the card. */
    NOT_UNLOCKED("No failure on this rung points to the card."),
    /** The evidence names another FM than the one that was treated. */
    CULPRIT_NOT_TREATED("The FM that the evidence names was not treated on this rung."),
    /** Something else than an FM is wrong, and no erase mends that. */
    CAUSE_IS_ANOTHER(
        "The evidence points to something other than an FM. Erasing does not fix that."),
    /** Nobody knows what is wrong: two names may decide. */
    CAUSE_NOT_KNOWN("It is not known whether an FM is the cause. Erasing then needs two names."),
    /** There is no rung left. */
    NO_RUNG_LEFT("This is the last rung of the ladder."),
    /** Something that nobody overrides does not hold. */
    HARD_NO("Something that nobody may override does not hold."),
    /** SMFS may not be erased before all FMs were. */
    FMS_NOT_ERASED("SMFS is never erased before all FMs were."),
    /** The preflight must be ready first. */
    PREFLIGHT("The preflight must be ready before the ladder."),
    /** The site allows no deviation there. */
    SITE("The site's policy allows no deviation there."),
    /** A deviation there needs a witness, and the site asks for a signature. */
    SIGNATURE(
        "The site's policy asks that its witness signs, and this version takes no signatures.");

    private final String sentence;

    Lock(String sentence) {
      this.sentence = sentence;
    }

    /**
     * Returns why.
     *
     * @return one sentence
     */
    public String sentence() {
      return sentence;
    }

    /**
     * Tells whether it is the site's policy that locks, and not the ladder.
     *
     * @return true for what a policy asks
     */
    public boolean ofSite() {
      return this == SITE || this == SIGNATURE;
    }
  }

  /**
   * Lists the moves, cheapest first.
   *
   * @param map the flow
   * @param state the state, at a failure
   * @param cause what went wrong
   * @return the moves
   */
  public static List<Offer> offers(FlowMap map, EngineState state, Waiting.Cause cause) {
    List<Offer> offers = new ArrayList<>();
    for (Move move : Move.values()) {
      if (offered(map, state, cause, move)) {
        offers.add(new Offer(move, lock(map, state, cause, move)));
      }
    }
    return List.copyOf(offers);
  }

  /** Returns what keeps a move locked, or empty. */
  public static Optional<Lock> lock(
      FlowMap map, EngineState state, Waiting.Cause cause, Move move) {
    return switch (move) {
      case LOOK_AGAIN, RESTART_CARD, REPEAT_RUNG, ANOTHER_FM, MANUAL_ACT, CASE_TEXT, STOP ->
          Optional.empty();
      case DEVIATE -> deviateLock(map, state, cause);
      case NEXT_RUNG -> nextLock(map, state, cause);
    };
  }

  private static Optional<Lock> deviateLock(FlowMap map, EngineState state, Waiting.Cause cause) {
    if (Checks.hardNo(state)) {
      return Optional.of(Lock.HARD_NO);
    }
    Optional<Lock> lock =
        state.position().section() == Position.Section.RUNG
            ? entryLock(map, state)
            : beforeLock(cause);
    return lock.or(() -> causeLock(map, state).filter(one -> one == Lock.CAUSE_IS_ANOTHER))
        .or(() -> siteLock(map, state));
  }

  /**
   * A site forbids deviations by what they lead to: the acts of the next rung, or ahead of the
   * ladder those left behind.
   */
  private static Optional<Lock> siteLock(FlowMap map, EngineState state) {
    boolean onLadder = state.position().section() == Position.Section.RUNG;
    Set<ActionKind> actions =
        onLadder
            ? map.rungActions(state.position().rung() + 1)
            : Set.copyOf(map.actions(state.position(), Plans.at(map, state.position())));
    if (!Collections.disjoint(actions, map.policy().noDeviationTo())) {
      return Optional.of(Lock.SITE);
    }
    boolean witnessed = onLadder && actions.stream().anyMatch(ActionKind::erases);
    return witnessed && map.policy().witness() == Policy.Witness.SIGNED
        ? Optional.of(Lock.SIGNATURE)
        : Optional.empty();
  }

  /** Ahead of the ladder only an optional remedy may be left behind; a check must be ready. */
  private static Optional<Lock> beforeLock(Waiting.Cause cause) {
    boolean remedy =
        cause == Waiting.Cause.ACT
            || cause == Waiting.Cause.VERIFY
            || cause == Waiting.Cause.VERIFY_UNKNOWN
            || cause == Waiting.Cause.DECLINED;
    return remedy ? Optional.empty() : Optional.of(Lock.PREFLIGHT);
  }

  private static Optional<Lock> nextLock(FlowMap map, EngineState state, Waiting.Cause cause) {
    if (Checks.hardNo(state)) {
      return Optional.of(Lock.HARD_NO);
    }
    if (state.position().section() != Position.Section.RUNG) {
      return beforeLock(cause);
    }
    Optional<Lock> entry = entryLock(map, state);
    if (entry.isPresent()) {
      return entry;
    }
    if (!UnlockRules.unlocks(map, state, cause)) {
      return Optional.of(Lock.NOT_UNLOCKED);
    }
    return UnlockRules.treated(state)
        ? causeLock(map, state)
        : Optional.of(Lock.CULPRIT_NOT_TREATED);
  }

  /**
   * A rung that erases is for FMs: a deviation, with a witness, may say so where it is not known.
   */
  private static Optional<Lock> causeLock(FlowMap map, EngineState state) {
    boolean erases =
        state.position().section() == Position.Section.RUNG
            && map.rungActions(state.position().rung() + 1).stream().anyMatch(ActionKind::erases);
    if (!erases) {
      return Optional.empty();
    }
    return switch (state.truths().of(Predicate.CAUSE_IS_AN_FM)) {
      case YES -> Optional.empty();
      case NO -> Optional.of(Lock.CAUSE_IS_ANOTHER);
      case UNKNOWN -> Optional.of(Lock.CAUSE_NOT_KNOWN);
    };
  }

  private static Optional<Lock> entryLock(FlowMap map, EngineState state) {
    int next = state.position().rung() + 1;
    if (next >= map.flow().rungs().size()) {
      return Optional.of(Lock.NO_RUNG_LEFT);
    }
    boolean erased =
        state.marks().allErased() || state.truths().of(Predicate.NO_FM_LISTED) == Truth.YES;
    return map.rungDoes(next, ActionKind.ERASE_SMFS) && !erased
        ? Optional.of(Lock.FMS_NOT_ERASED)
        : Optional.empty();
  }

  /**
   * A halted or silent card on the ladder is first offered a restart, after which the ladder is
   * climbed from its first rung. Once all FMs were erased a restart is a part of the rung.
   */
  private static boolean restartHelps(FlowMap map, EngineState state) {
    boolean down =
        state.truths().of(Predicate.CARD_NOT_HALTED) == Truth.NO
            || state.truths().of(Predicate.CARD_ANSWERS) == Truth.NO;
    return down
        && state.position().section() == Position.Section.RUNG
        && !state.marks().allErased()
        && map.plainRestart().isPresent();
  }

  /**
   * Tells whether a move is offered at all: at a verify the flow says which, beyond those that are
   * always offered.
   */
  static boolean offered(FlowMap map, EngineState state, Waiting.Cause cause, Move move) {
    if (move == Move.RESTART_CARD) {
      return restartHelps(map, state);
    }
    if (move == Move.ANOTHER_FM) {
      boolean learnt = cause != Waiting.Cause.DECLINED && cause != Waiting.Cause.GUARD;
      return learnt
          && state.position().section() == Position.Section.RUNG
          && map.asksCulprit().isPresent();
    }
    boolean always =
        switch (move) {
          case LOOK_AGAIN, DEVIATE, CASE_TEXT, STOP -> true;
          case RESTART_CARD, ANOTHER_FM, REPEAT_RUNG, MANUAL_ACT, NEXT_RUNG -> false;
        };
    boolean atVerify = cause == Waiting.Cause.VERIFY || cause == Waiting.Cause.VERIFY_UNKNOWN;
    Optional<Step.Body> body = map.step(state.position()).map(Step::body);
    return always
        || !atVerify
        || body.isEmpty()
        || !(body.get() instanceof Step.Verify verify)
        || verify.moves().contains(move);
  }
}
