// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.model;

import io.github.fmwizard.card.Blame;
import io.github.fmwizard.card.LoginUse;
import io.github.fmwizard.card.OutcomeKind;
import java.util.Set;

/** The closed part of an event: all that the engine sees of it, beside the truths. */
public sealed interface Signal {

  /** An event without any choice in it. */
  enum Plain implements Signal {
    /** The run was opened. */
    OPENED,
    /** The card was looked at. */
    LOOKED,
    /** A screen was left towards the next. */
    WENT_ON,
    /** A part of an answer was given; the question stays open. */
    DRAFTED,
    /** A person decided that an unknown condition holds. */
    DECIDED_YES,
    /** A person decided that it does not. */
    DECIDED_NO,
    /** A named person's word stands in for values of a halted card. */
    ATTESTED,
    /** A gate was passed. */
    GATE_PASSED,
    /** A gate was answered no. */
    GATE_DECLINED,
    /** What the gate had shown still holds. */
    SCOPE_SAME,
    /** Something moved. */
    SCOPE_MOVED,
    /** An act that was about to begin never did. */
    NEVER_BEGAN,
    /** An act was found cut off, without an outcome. */
    ACT_UNRESOLVED,
    /** A person said that it was done. */
    RESOLVED_DONE,
    /** A person said that it was not. */
    RESOLVED_NOT_DONE,
    /** Somebody deviates from the flow. */
    DEVIATED,
    /** Something was done by hand. */
    MANUAL_ACT,
    /** A case text was written. */
    CASE_TEXT,
    /** The run goes on. */
    RESUMED,
    /** Somebody stops. */
    STOPPED
  }

  /**
   * A question was answered.
   *
   * @param answer the answer's name
   * @param given false if it was left out
   * @param rows rows of a table, 0 to 8
   */
  record Answered(String answer, boolean given, int rows) implements Signal {}

  /**
   * Expectations were overridden.
   *
   * @param uses which
   */
  record Overridden(Set<PredicateUse> uses) implements Signal {
    /** Copies the set. */
    public Overridden {
      uses = Set.copyOf(uses);
    }
  }

  /**
   * An act ended.
   *
   * @param said what was said about it
   * @param blame whom it speaks against
   * @param login whether a login was spent
   */
  record ActEnded(OutcomeKind said, Blame blame, LoginUse login) implements Signal {}

  /**
   * A move was taken.
   *
   * @param move the move
   */
  record Moved(Move move) implements Signal {}
}
