// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.wizard;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.Loss;
import io.github.fmwizard.card.Strength;
import io.github.fmwizard.hsm.Invocation;
import java.util.List;
import java.util.Optional;

/**
 * What a gate shows: all from code, none from the flow's text.
 *
 * @param strength how it must be answered: the stronger one of the flow's and the plan's needs
 * @param acts the acts of the plan, in order
 * @param moved names of what changed since the gate was last shown, if it is asked again for that
 * @param digits what of the card's serial must be typed, for a gate that asks for it: its masked
 *     digits, or all of it where another HSM of the host may show the same mask
 * @param question for the strongest gate: a fact of this screen that must be typed
 * @param holdSeconds for the strongest gate: seconds in which nothing can be typed
 * @param wordSeconds for the strongest gate: seconds in which the word must be typed
 */
public record GateShown(
    Strength strength,
    List<PlannedAct> acts,
    List<String> moved,
    String digits,
    Optional<FactQuestion> question,
    long holdSeconds,
    long wordSeconds) {

  /** The word that the strongest gate asks for at last, before an erasure. */
  public static final String WORD = "erase";

  /** The word for other acts, whose gate is the strongest because the flow or the site asks. */
  public static final String OTHER_WORD = "begin";

  private static final int TAIL = 4;

  /** Copies the lists. */
  public GateShown {
    acts = List.copyOf(acts);
    moved = List.copyOf(moved);
  }

  /**
   * Returns the word that must be typed at last.
   *
   * @return a word that says what happens
   */
  public String word() {
    return erases() ? WORD : OTHER_WORD;
  }

  /**
   * Tells whether an act of the plan erases.
   *
   * @return false if the gate is a strong one because the flow or the site asks
   */
  public boolean erases() {
    return acts.stream().anyMatch(act -> act.action().erases());
  }

  /**
   * Tells whether all of the serial must be typed, and not its masked digits alone.
   *
   * @return true where another HSM of the host may show the same mask
   */
  public boolean asksWholeSerial() {
    return digits.length() > TAIL;
  }

  /**
   * Returns all that the plan costs.
   *
   * @return the losses of all acts, in order
   */
  public List<Loss> losses() {
    return acts.stream().flatMap(act -> act.losses().stream()).toList();
  }

  /**
   * One act of a plan.
   *
   * @param id the step's id
   * @param action the action
   * @param sentence what it does, to which FM, in plain words
   * @param invocation what would run
   * @param losses what it costs
   */
  public record PlannedAct(
      String id, ActionKind action, String sentence, Invocation invocation, List<Loss> losses) {
    /** Copies the list. */
    public PlannedAct {
      losses = List.copyOf(losses);
    }
  }

  /**
   * A fact that must be read off the screen.
   *
   * @param question what is asked
   * @param expected what must be typed; compared without regard to case and outer blanks
   */
  public record FactQuestion(String question, String expected) {}
}
