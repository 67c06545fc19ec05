// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.engine;

import io.github.fmwizard.card.OutcomeKind;
import io.github.fmwizard.flow.model.FlowMap;
import io.github.fmwizard.flow.model.Position;

/** How a run ends that somebody stops. */
final class Stopping {

  private final FlowMap map;
  private final EngineState state;
  private final Waiting waiting;

  Stopping(FlowMap map, EngineState state) {
    this.map = map;
    this.state = state;
    this.waiting = state.waiting();
  }

  Waiting.End end() {
    if (unknown()) {
      return Waiting.End.UNKNOWN;
    }
    if (recovered()) {
      return state.marks().unseen() ? Waiting.End.RECOVERED_WITH_WARNING : Waiting.End.RECOVERED;
    }
    if (notReady() && !state.marks().acted()) {
      return Waiting.End.REFUSED;
    }
    return ladderEnded() ? Waiting.End.LADDER_ENDED : Waiting.End.STOPPED;
  }

  private boolean unknown() {
    return waiting instanceof Waiting.Unresolved
        || waiting instanceof Waiting.Acting
        || waiting.equals(new Waiting.Look(Waiting.Purpose.UNRESOLVED))
        || waiting.equals(new Waiting.Look(Waiting.Purpose.CUT_OFF))
        || waiting.equals(new Waiting.Verified(Waiting.Verdict.UNKNOWN))
        || waiting.equals(new Waiting.Failure(Waiting.Cause.VERIFY_UNKNOWN));
  }

  /** What comes after the verdict is advice; to leave it unread takes nothing back. */
  private boolean recovered() {
    return state.position().section() == Position.Section.AFTER
        || waiting.equals(new Waiting.Verified(Waiting.Verdict.RECOVERED));
  }

  private boolean notReady() {
    boolean shown =
        (waiting instanceof Waiting.CheckShown check
                && check.readiness() != Waiting.Readiness.READY)
            || waiting instanceof Waiting.GuardShown;
    return shown
        || waiting.equals(new Waiting.Failure(Waiting.Cause.CHECK))
        || waiting.equals(new Waiting.Failure(Waiting.Cause.GUARD));
  }

  /** The last rung was tried and what went wrong there points to the card. */
  private boolean ladderEnded() {
    boolean last =
        state.position().section() == Position.Section.RUNG
            && state.position().rung() == map.flow().rungs().size() - 1;
    boolean verified =
        waiting.equals(new Waiting.Verified(Waiting.Verdict.FAILED))
            || waiting.equals(new Waiting.Failure(Waiting.Cause.VERIFY));
    boolean acted =
        waiting.equals(new Waiting.ActShown(OutcomeKind.FAILED))
            || waiting.equals(new Waiting.ActShown(OutcomeKind.REFUSED))
            || waiting.equals(new Waiting.Failure(Waiting.Cause.ACT));
    return last && (verified || (acted && state.marks().failedAct()));
  }
}
