// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.engine;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.Strength;
import io.github.fmwizard.card.Truth;
import io.github.fmwizard.flow.model.AttestationRules;
import io.github.fmwizard.flow.model.Expectation;
import io.github.fmwizard.flow.model.FlowMap;
import io.github.fmwizard.flow.model.Minimum;
import io.github.fmwizard.flow.model.Predicate;
import io.github.fmwizard.flow.model.PredicateUse;
import io.github.fmwizard.flow.model.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Judges checks, what must hold for every act, and verifies. */
public final class Checks {

  private final FlowMap map;

  /**
   * Creates it.
   *
   * @param map the flow whose checks are judged
   */
  public Checks(FlowMap map) {
    this.map = map;
  }

  EngineState show(EngineState state) {
    return state.waitingFor(new Waiting.CheckShown(readiness(state, expectations(state))));
  }

  private List<Expectation> expectations(EngineState state) {
    return map.expectations(state.position());
  }

  /** Returns those of the uses that the check at hand really allows to override. */
  Set<PredicateUse> overridable(EngineState state, Set<PredicateUse> wanted) {
    Set<PredicateUse> allowed = new HashSet<>();
    for (Expectation expectation : expectations(state)) {
      if (wanted.contains(expectation.use()) && mayOverride(state, expectation)) {
        allowed.add(expectation.use());
      }
    }
    return allowed;
  }

  private Waiting.Readiness readiness(EngineState state, List<Expectation> expectations) {
    Waiting.Readiness worst = Waiting.Readiness.READY;
    for (Expectation expectation : expectations) {
      Waiting.Readiness one = one(state, expectation);
      if (one.compareTo(worst) > 0) {
        worst = one;
      }
    }
    return worst;
  }

  private Waiting.Readiness one(EngineState state, Expectation expectation) {
    Truth truth = state.truths().of(expectation.use());
    if (truth == Truth.YES || state.overridden().contains(expectation.use())) {
      return Waiting.Readiness.READY;
    }
    if (expectation.use().predicate().hard()) {
      if (truth == Truth.NO) {
        return Waiting.Readiness.HARD_NO;
      }
      return AttestationRules.allowed(state.truths(), expectation.use())
          ? Waiting.Readiness.MENDABLE
          : Waiting.Readiness.NOT_READY;
    }
    return mayOverride(state, expectation)
        ? Waiting.Readiness.MENDABLE
        : Waiting.Readiness.NOT_READY;
  }

  private boolean mayOverride(EngineState state, Expectation expectation) {
    boolean atStake =
        expectation.use().predicate() == Predicate.LOGINS_LEFT_AT_LEAST
            && state.truths().of(map.policy().logins()) == Truth.NO;
    return expectation.override() && !expectation.use().predicate().hard() && !atStake;
  }

  /**
   * Judges what must hold for every act. An unknown number of logins may be accepted once, and not
   * again until a login has succeeded.
   */
  Waiting.Readiness guard(EngineState state, List<String> plan) {
    Waiting.Readiness worst = Waiting.Readiness.READY;
    for (Expectation expectation : Plans.guard(map, state.position(), plan)) {
      boolean logins = expectation.use().equals(map.policy().logins());
      Waiting.Readiness one = logins ? logins(state) : one(state, expectation);
      if (one.compareTo(worst) > 0) {
        worst = one;
      }
    }
    return worst;
  }

  private Waiting.Readiness logins(EngineState state) {
    return switch (state.truths().of(map.policy().logins())) {
      case YES -> Waiting.Readiness.READY;
      case NO ->
          state.truths().of(Minimum.TWO_LOGINS) == Truth.NO
              ? Waiting.Readiness.HARD_NO
              : Waiting.Readiness.NOT_READY;
      case UNKNOWN ->
          switch (state.marks().consent()) {
            case NOT_GIVEN -> Waiting.Readiness.MENDABLE;
            case GIVEN -> Waiting.Readiness.READY;
            case SPENT -> Waiting.Readiness.NOT_READY;
          };
    };
  }

  /** A person accepts an unknown number of logins, if it is unknown and was not accepted before. */
  EngineState consent(EngineState state) {
    boolean asked =
        state.truths().of(map.policy().logins()) == Truth.UNKNOWN
            && state.marks().consent() == LoginConsent.NOT_GIVEN;
    return asked ? state.withMarks(state.marks().withConsent(LoginConsent.GIVEN)) : state;
  }

  /**
   * Tells whether an act may start on these truths; the last guard before the device hears
   * anything.
   *
   * @param state the state, with the truths of the latest look
   * @param action the act that is about to start
   * @return true if nothing hard stands against it
   */
  public boolean mayAct(EngineState state, ActionKind action) {
    boolean hard = Minimum.HARD.stream().allMatch(use -> state.truths().of(use) == Truth.YES);
    Truth logins = state.truths().of(map.policy().logins());
    boolean login =
        !action.mayLogIn()
            || logins == Truth.YES
            || (logins == Truth.UNKNOWN && state.marks().consent() == LoginConsent.GIVEN);
    boolean erased =
        action != ActionKind.ERASE_SMFS
            || state.marks().allErased()
            || state.truths().of(Predicate.NO_FM_LISTED) == Truth.YES;
    Strength strength = Plans.strength(map, state.position(), state.pass());
    return hard && login && erased && !map.policy().needsSignature(strength);
  }

  EngineState verify(EngineState state) {
    Truth recovered = hardNo(state) ? Truth.NO : Truth.YES;
    for (PredicateUse use : wanted(state)) {
      if (!isUntested(state, use)) {
        recovered = recovered.and(state.truths().of(use));
      }
    }
    return verdict(state, recovered);
  }

  private List<PredicateUse> wanted(EngineState state) {
    List<PredicateUse> wanted = new ArrayList<>(Minimum.RECOVERED);
    if (map.step(state.position()).orElseThrow().body() instanceof Step.Verify verify) {
      verify.recoveredIf().forEach(expectation -> wanted.add(expectation.use()));
    }
    return wanted;
  }

  static boolean hardNo(EngineState state) {
    return Minimum.HARD.stream().anyMatch(use -> state.truths().of(use) == Truth.NO);
  }

  /** An application test that was not run is a warning, not a doubt. */
  private static boolean isUntested(EngineState state, PredicateUse use) {
    return use.predicate() == Predicate.APPLICATION_TEST_PASSED
        && state.truths().of(use) == Truth.UNKNOWN;
  }

  private static EngineState verdict(EngineState state, Truth recovered) {
    return switch (recovered) {
      case NO -> state.waitingFor(new Waiting.Verified(Waiting.Verdict.FAILED));
      case UNKNOWN -> state.waitingFor(new Waiting.Verified(Waiting.Verdict.UNKNOWN));
      case YES -> {
        boolean tested =
            state.truths().of(Predicate.APPLICATION_TEST_PASSED) == Truth.YES
                && state.truths().of(Predicate.SOMETHING_CHANGED) == Truth.YES;
        EngineState next = tested ? state : state.withMarks(state.marks().withUnseen());
        yield next.waitingFor(new Waiting.Verified(Waiting.Verdict.RECOVERED));
      }
    };
  }
}
