// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.engine;

import io.github.fmwizard.card.OutcomeKind;
import io.github.fmwizard.card.Word;
import java.util.List;

/** What a run waits for. */
public sealed interface Waiting {

  /**
   * For a look at the card.
   *
   * @param purpose what the look is for
   */
  record Look(Purpose purpose) implements Waiting {}

  /** Until the text of a step was read. */
  record Reading() implements Waiting {}

  /** For the answer to a question of the flow. */
  record Question() implements Waiting {}

  /** For a person to decide a condition that is unknown. */
  record Undecided() implements Waiting {}

  /** At a verdict on expectations: those of a check, or those of any act ahead of a gate. */
  sealed interface Checked {
    /**
     * Returns the verdict.
     *
     * @return the verdict
     */
    Readiness readiness();
  }

  /**
   * At a check: for going on, an override, or an attestation.
   *
   * @param readiness its verdict
   */
  record CheckShown(Readiness readiness) implements Waiting, Checked {}

  /**
   * Ahead of a gate: something that must hold for every act does not, or not yet.
   *
   * @param readiness its verdict
   * @param plan the acts that the gate would cover
   */
  record GuardShown(Readiness readiness, List<String> plan) implements Waiting, Checked {
    /** Copies the list. */
    public GuardShown {
      plan = List.copyOf(plan);
    }
  }

  /**
   * For the answer to a gate.
   *
   * @param plan the acts that it covers
   * @param moved true if it is asked again since something moved
   */
  record AtGate(List<String> plan, boolean moved) implements Waiting {
    /** Copies the list. */
    public AtGate {
      plan = List.copyOf(plan);
    }
  }

  /** For the comparison of what the gate had shown with the card directly before the act. */
  record Comparing() implements Waiting {}

  /** For the end of an act. */
  record Acting() implements Waiting {}

  /**
   * Until what became of an act was read.
   *
   * @param outcome done, refused or failed
   */
  record ActShown(OutcomeKind outcome) implements Waiting {}

  /** For somebody who can tell what became of an act. */
  record Unresolved() implements Waiting {}

  /**
   * Until the verdict of a verify was read.
   *
   * @param verdict the verdict
   */
  record Verified(Verdict verdict) implements Waiting {}

  /**
   * For a move, since something went wrong.
   *
   * @param cause what went wrong
   */
  record Failure(Cause cause) implements Waiting {}

  /**
   * For nothing: the run has ended.
   *
   * @param end how
   */
  record Ended(End end) implements Waiting {}

  /** What a look is for. */
  enum Purpose {
    /** The first look. */
    START,
    /** A condition was unknown. */
    CONDITION,
    /** A check. */
    CHECK,
    /** A gate. */
    GATE,
    /** A verify. */
    VERIFY,
    /** Somebody asked for it after a check was not ready. */
    AGAIN_CHECK,
    /** Somebody asked for it after an act was refused or failed. */
    AGAIN_ACT,
    /** An act was cut off: the card may show how far it came. */
    CUT_OFF,
    /** Somebody asked for it while an outcome is unknown. */
    UNRESOLVED,
    /** The run goes on after an interruption. */
    RESUME
  }

  /** The verdict of a check. */
  enum Readiness {
    /** Everything holds or was overridden. */
    READY,
    /** What does not hold may be overridden or attested. */
    MENDABLE,
    /** Something does not hold and must be mended first. */
    NOT_READY,
    /** Something that nobody overrides does not hold. */
    HARD_NO
  }

  /** The verdict of a verify. */
  enum Verdict {
    /** Recovered. */
    RECOVERED,
    /** Not recovered. */
    FAILED,
    /** Nobody can tell. */
    UNKNOWN
  }

  /** What went wrong. */
  enum Cause {
    /** A check was not ready. */
    CHECK,
    /** What must hold for every act did not. */
    GUARD,
    /** A gate was answered no. */
    DECLINED,
    /** An act was refused or failed. */
    ACT,
    /** A verify found the HSM not recovered. */
    VERIFY,
    /** A verify could not tell. */
    VERIFY_UNKNOWN
  }

  /** How a run ended. */
  enum End implements Word {
    /** Recovered. */
    RECOVERED("recovered"),
    /** Recovered, but something was neither seen nor tested. */
    RECOVERED_WITH_WARNING("recovered-with-warning"),
    /** Stopped safely. */
    STOPPED("stopped"),
    /** The ladder ended, not recovered. */
    LADDER_ENDED("ladder-ended"),
    /** Something is unknown. */
    UNKNOWN("unknown"),
    /** Refused before anything was done. */
    REFUSED("refused");

    private final String word;

    End(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }
}
