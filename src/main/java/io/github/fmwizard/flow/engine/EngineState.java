// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.engine;

import io.github.fmwizard.card.Blame;
import io.github.fmwizard.flow.model.FlowMap;
import io.github.fmwizard.flow.model.Position;
import io.github.fmwizard.flow.model.PredicateUse;
import io.github.fmwizard.flow.model.Truths;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where a run is. Finite: no text, number or time of the outside world.
 *
 * @param position the place in the flow
 * @param waiting what it waits for
 * @param rungs the rungs' states
 * @param truths the truths after the latest event
 * @param given the answers that were given
 * @param skipped the places that were skipped, for the screen
 * @param rows rows of the table of files
 * @param overridden what was overridden at the current check
 * @param pass the acts that an open gate still covers, in order; empty if none is open
 * @param repair what is done on this rung, and what a repair of it leaves out
 * @param marks what must not be forgotten
 */
public record EngineState(
    Position position,
    Waiting waiting,
    List<RungState> rungs,
    Truths truths,
    Set<String> given,
    Set<Position> skipped,
    int rows,
    Set<PredicateUse> overridden,
    List<String> pass,
    Repair repair,
    Marks marks) {

  /** Copies the collections. */
  public EngineState {
    rungs = List.copyOf(rungs);
    given = Set.copyOf(given);
    skipped = Set.copyOf(skipped);
    overridden = Set.copyOf(overridden);
    pass = List.copyOf(pass);
  }

  /**
   * What must not be forgotten.
   *
   * @param acted whether any act was begun in this run
   * @param allErased whether all FMs were erased in this run; later loads don't clear it
   * @param restartedInRung whether the card was restarted on this rung
   * @param restartFailedBefore whether the card did not come back from the plain restart ahead of
   *     the ladder
   * @param consent whether a person accepted an unknown number of logins
   * @param unseen whether something was taken for done that nobody could see
   * @param blame whom the failure at hand speaks against
   */
  public record Marks(
      boolean acted,
      boolean allErased,
      boolean restartedInRung,
      boolean restartFailedBefore,
      LoginConsent consent,
      boolean unseen,
      Blame blame) {

    static final Marks NONE =
        new Marks(false, false, false, false, LoginConsent.NOT_GIVEN, false, Blame.UNKNOWN);

    Marks withActed() {
      return new Marks(
          true, allErased, restartedInRung, restartFailedBefore, consent, unseen, blame);
    }

    Marks withAllErased() {
      return new Marks(acted, true, restartedInRung, restartFailedBefore, consent, unseen, blame);
    }

    Marks withRestarted(boolean value) {
      return new Marks(acted, allErased, value, restartFailedBefore, consent, unseen, blame);
    }

    Marks withRestartFailedBefore() {
      return new Marks(acted, allErased, restartedInRung, true, consent, unseen, blame);
    }

    Marks withConsent(LoginConsent value) {
      return new Marks(
          acted, allErased, restartedInRung, restartFailedBefore, value, unseen, blame);
    }

    Marks withUnseen() {
      return new Marks(
          acted, allErased, restartedInRung, restartFailedBefore, consent, true, blame);
    }

    /**
     * Tells whether the failure at hand was blamed on the card.
     *
     * @return true if its error code points to the card
     */
    public boolean failedAct() {
      return blame == Blame.CARD;
    }

    Marks withBlame(Blame value) {
      return new Marks(
          acted, allErased, restartedInRung, restartFailedBefore, consent, unseen, value);
    }
  }

  static EngineState start(FlowMap map) {
    List<RungState> rungs = new ArrayList<>();
    map.flow().rungs().forEach(rung -> rungs.add(RungState.LOCKED));
    return new EngineState(
        Position.START,
        new Waiting.Look(Waiting.Purpose.START),
        rungs,
        Truths.NONE,
        Set.of(),
        Set.of(),
        0,
        Set.of(),
        List.of(),
        Repair.NONE,
        Marks.NONE);
  }

  EngineState waitingFor(Waiting next) {
    return new EngineState(
        position, next, rungs, truths, given, skipped, rows, overridden, pass, repair, marks);
  }

  EngineState look(Waiting.Purpose purpose) {
    return waitingFor(new Waiting.Look(purpose));
  }

  EngineState at(Position next) {
    return new EngineState(
        next, waiting, rungs, truths, given, skipped, rows, Set.of(), pass, repair, marks);
  }

  /** Takes new truths. An override holds for the truth it was given for and no longer. */
  public EngineState withTruths(Truths next) {
    Set<PredicateUse> still = new HashSet<>(overridden);
    still.removeIf(use -> next.of(use) != truths.of(use));
    return new EngineState(
        position, waiting, rungs, next, given, skipped, rows, still, pass, repair, marks);
  }

  EngineState withAnswer(String answer, boolean wasGiven) {
    Set<String> next = new HashSet<>(given);
    if (wasGiven) {
      next.add(answer);
    } else {
      next.remove(answer);
    }
    return new EngineState(
        position, waiting, rungs, truths, next, skipped, rows, overridden, pass, repair, marks);
  }

  EngineState withRows(int count) {
    return new EngineState(
        position, waiting, rungs, truths, given, skipped, count, overridden, pass, repair, marks);
  }

  EngineState withSkipped(Position place) {
    Set<Position> next = new HashSet<>(skipped);
    next.add(place);
    return new EngineState(
        position, waiting, rungs, truths, given, next, rows, overridden, pass, repair, marks);
  }

  EngineState withEntered(Position place) {
    Set<Position> next = new HashSet<>(skipped);
    next.remove(place);
    return new EngineState(
        position, waiting, rungs, truths, given, next, rows, overridden, pass, repair, marks);
  }

  EngineState withOverridden(Set<PredicateUse> more) {
    Set<PredicateUse> next = new HashSet<>(overridden);
    next.addAll(more);
    return new EngineState(
        position, waiting, rungs, truths, given, skipped, rows, next, pass, repair, marks);
  }

  EngineState withPass(List<String> next) {
    return new EngineState(
        position, waiting, rungs, truths, given, skipped, rows, overridden, next, repair, marks);
  }

  EngineState withRepair(Repair next) {
    return new EngineState(
        position, waiting, rungs, truths, given, skipped, rows, overridden, pass, next, marks);
  }

  EngineState withMarks(Marks next) {
    return new EngineState(
        position, waiting, rungs, truths, given, skipped, rows, overridden, pass, repair, next);
  }

  EngineState withRung(int index, RungState state) {
    List<RungState> next = new ArrayList<>(rungs);
    next.set(index, state);
    return new EngineState(
        position, waiting, next, truths, given, skipped, rows, overridden, pass, repair, marks);
  }
}
