// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.model;

import io.github.fmwizard.card.Facts;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something that happened: the only input of a run. Events carry values for people and evidence;
 * what the engine branches on is their {@link Signal} and the truths judged after them. What a
 * person decides and what happens by it are one event where they are the same.
 */
public sealed interface Event {

  /**
   * The run was opened.
   *
   * @param setting what for
   */
  record Opened(Setting setting) implements Event {
    @Override
    public Signal signal() {
      return Signal.Plain.OPENED;
    }
  }

  /**
   * The card was looked at.
   *
   * @param facts what was seen
   * @param at seconds since 1970
   */
  record Looked(Facts facts, long at) implements Event {
    @Override
    public Signal signal() {
      return Signal.Plain.LOOKED;
    }
  }

  /**
   * A screen was left towards the next.
   *
   * @param path the step
   */
  record WentOn(String path) implements Event, Decision {
    @Override
    public Signal signal() {
      return Signal.Plain.WENT_ON;
    }
  }

  /**
   * A question was answered.
   *
   * @param path the step
   * @param answer the answer's name
   * @param attestation what was said, and by whom
   */
  record Answered(String path, String answer, NamedAttestation attestation)
      implements Event, Decision {
    @Override
    public Signal signal() {
      Attestation said = attestation.value();
      int rows = said instanceof Attestation.FmFiles files ? files.rows().size() : 0;
      boolean given =
          !(said instanceof Attestation.Nothing || said instanceof Attestation.StaysWithout);
      return new Signal.Answered(answer, given, rows);
    }
  }

  /**
   * A part of the answer to a question that takes a table was given: it is kept when the run is
   * left, and stands for no answer.
   *
   * @param path the step
   * @param answer the answer's name
   * @param attestation the rows so far, and by whom
   */
  record Drafted(String path, String answer, NamedAttestation attestation)
      implements Event, Decision {
    @Override
    public Signal signal() {
      return Signal.Plain.DRAFTED;
    }
  }

  /**
   * A person decided a condition that is unknown.
   *
   * @param path the step
   * @param holds what they decided
   * @param reason why
   * @param by who
   */
  record Decided(String path, boolean holds, String reason, String by) implements Event, Decision {
    @Override
    public Signal signal() {
      return holds ? Signal.Plain.DECIDED_YES : Signal.Plain.DECIDED_NO;
    }
  }

  /**
   * Expectations were overridden, or the unknown number of logins was accepted.
   *
   * @param path the step
   * @param uses which
   * @param reason why
   * @param by who
   */
  record Overridden(String path, Set<PredicateUse> uses, String reason, String by)
      implements Event, Decision {
    /** Copies the set. */
    public Overridden {
      uses = Set.copyOf(uses);
    }

    @Override
    public Signal signal() {
      return new Signal.Overridden(uses);
    }
  }

  /**
   * A named person's word stands in for values that a halted card cannot show.
   *
   * @param path the step
   * @param uses which
   * @param by who
   * @param at when it was recorded, in seconds since 1970; 0 before
   */
  record Attested(String path, Set<PredicateUse> uses, String by, long at)
      implements Event, Decision {
    /** Copies the set. */
    public Attested {
      uses = Set.copyOf(uses);
    }

    /**
     * A word that is not recorded yet.
     *
     * @param path the step
     * @param uses which
     * @param by who
     */
    public Attested(String path, Set<PredicateUse> uses, String by) {
      this(path, uses, by, 0);
    }

    @Override
    public Signal signal() {
      return Signal.Plain.ATTESTED;
    }
  }

  /**
   * Somebody said how many logins of the HSM SO have failed since the last good one.
   *
   * @param path the step
   * @param failed how many, 0 to 3
   * @param by who
   */
  record FailedLoginsReported(String path, int failed, String by) implements Event, Decision {
    @Override
    public Signal signal() {
      return Signal.Plain.ATTESTED;
    }
  }

  /**
   * A gate was answered.
   *
   * @param path the gate
   * @param passed whether all its challenges were met
   * @param how how it was left, or what was typed, in words; never a secret
   * @param witness the witness, where the gate needs one
   * @param scope the digest of what was shown
   */
  record GateAnswered(
      String path, boolean passed, String how, Optional<String> witness, String scope)
      implements Event {
    @Override
    public Signal signal() {
      return passed ? Signal.Plain.GATE_PASSED : Signal.Plain.GATE_DECLINED;
    }
  }

  /**
   * Directly before an act the card was looked at again and compared with what the gate had shown.
   *
   * @param path the act
   * @param moved the names of what changed beyond what may; empty if nothing did
   * @param facts what was seen
   * @param at seconds since 1970
   */
  record ScopeCompared(String path, List<String> moved, Facts facts, long at) implements Event {
    /** Copies the list. */
    public ScopeCompared {
      moved = List.copyOf(moved);
    }

    @Override
    public Signal signal() {
      return moved.isEmpty() ? Signal.Plain.SCOPE_SAME : Signal.Plain.SCOPE_MOVED;
    }
  }

  /**
   * After a crash it is proved that an act that was about to begin never did: nothing was spent.
   *
   * @param path the act
   * @param why how that is known
   * @param facts what was seen then
   * @param at seconds since 1970
   */
  record NeverBegan(String path, String why, Facts facts, long at) implements Event {
    @Override
    public Signal signal() {
      return Signal.Plain.NEVER_BEGAN;
    }
  }

  /** Tells what became of an act that had been begun. */
  sealed interface OfAct {
    /**
     * Returns the act.
     *
     * @return the act, with what can be said about it
     */
    ActRecord act();
  }

  /**
   * An act ended and the card was looked at.
   *
   * @param act the act, with what was said about it
   * @param facts what was seen afterwards
   * @param at seconds since 1970
   */
  record ActEnded(ActRecord act, Facts facts, long at) implements Event, OfAct {
    @Override
    public Signal signal() {
      return act.account()
          .map(a -> new Signal.ActEnded(a.said(), a.blame(), a.login()))
          .orElseThrow(() -> new IllegalArgumentException("An ended act has an account."));
    }
  }

  /**
   * After a crash an act was found begun and cut off, without an outcome.
   *
   * @param act the act, with what can be said about it
   */
  record ActUnresolved(ActRecord act) implements Event, OfAct {
    @Override
    public Signal signal() {
      return Signal.Plain.ACT_UNRESOLVED;
    }
  }

  /**
   * A person said what an unknown outcome was.
   *
   * @param path the act
   * @param done whether it was done
   * @param meaning what makes them sure
   * @param by who
   */
  record Resolved(String path, boolean done, String meaning, String by) implements Event, Decision {
    @Override
    public Signal signal() {
      return done ? Signal.Plain.RESOLVED_DONE : Signal.Plain.RESOLVED_NOT_DONE;
    }
  }

  /**
   * A move was taken.
   *
   * @param move the move
   */
  record Moved(Move move) implements Event, Decision {
    @Override
    public Signal signal() {
      return new Signal.Moved(move);
    }
  }

  /**
   * Deviates from the flow: the next rung is entered although it is locked.
   *
   * @param path where
   * @param expected what the flow expects
   * @param reason why the decider deviates from it
   * @param decider who decided
   * @param witness who stood by, for an erasing rung
   */
  record Deviated(
      String path, String expected, String reason, String decider, Optional<String> witness)
      implements Event, Decision {
    @Override
    public Signal signal() {
      return Signal.Plain.DEVIATED;
    }
  }

  /**
   * Something was done by hand. It voids gates and forces a new look.
   *
   * @param what what was done
   * @param by who did it
   */
  record ManualAct(String what, String by) implements Event {
    @Override
    public Signal signal() {
      return Signal.Plain.MANUAL_ACT;
    }
  }

  /**
   * A text for the vendor was written.
   *
   * @param file its name in the run folder
   */
  record CaseTextWritten(String file) implements Event {
    @Override
    public Signal signal() {
      return Signal.Plain.CASE_TEXT;
    }
  }

  /**
   * The run goes on after an interruption.
   *
   * @param by who sits at the console from now on, perhaps not the one of before
   * @param rebooted whether this host started again meanwhile, or may have
   * @param at seconds since 1970
   */
  record Resumed(String by, boolean rebooted, long at) implements Event {
    @Override
    public Signal signal() {
      return Signal.Plain.RESUMED;
    }
  }

  /**
   * Somebody stops.
   *
   * @param how by choice, end of input, hang-up or signal
   */
  record Stopped(String how) implements Event, Decision {
    @Override
    public Signal signal() {
      return Signal.Plain.STOPPED;
    }
  }

  /**
   * Returns the closed part of this event: all that the engine sees of it, beside the truths.
   *
   * @return the signal
   */
  Signal signal();
}
