// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.model;

/**
 * A place in a flow.
 *
 * @param section before, a rung, or after
 * @param rung the rung's index from 0; 0 outside the ladder
 * @param step the step's index from 0; one past the last at the end of a section
 * @param turn the turn of a loop from 1; 0 outside loops
 * @param inner the index of the step inside a turn; 0 outside loops
 */
public record Position(Section section, int rung, int step, int turn, int inner) {

  /** Where a run begins. */
  public static final Position START = new Position(Section.BEFORE, 0, 0, 0, 0);

  /** A part of a flow. */
  public enum Section {
    /** Ahead of the ladder. */
    BEFORE,
    /** On a rung. */
    RUNG,
    /** When recovered. */
    AFTER
  }

  /**
   * Returns the first place of a rung.
   *
   * @param rung its index
   * @return the place
   */
  public static Position rung(int rung) {
    return new Position(Section.RUNG, rung, 0, 0, 0);
  }

  /**
   * Returns the first place after the ladder.
   *
   * @return the place
   */
  public static Position afterLadder() {
    return new Position(Section.AFTER, 0, 0, 0, 0);
  }

  /**
   * Tells whether a rung, or what goes ahead of the ladder, begins here.
   *
   * @return true for its first step
   */
  public boolean begins() {
    return step == 0 && turn == 0 && section != Section.AFTER;
  }

  Position nextStep() {
    return new Position(section, rung, step + 1, 0, 0);
  }

  Position at(int otherStep) {
    return new Position(section, rung, otherStep, 0, 0);
  }

  /**
   * Returns a place in a loop of this step.
   *
   * @param otherTurn the turn, from 1
   * @param otherInner the step in the turn, from 0
   * @return the place
   */
  public Position inTurn(int otherTurn, int otherInner) {
    return new Position(section, rung, step, otherTurn, otherInner);
  }
}
