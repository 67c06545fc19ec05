// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.words;

import io.github.fmwizard.card.Truth;
import io.github.fmwizard.flow.engine.EngineState;
import io.github.fmwizard.flow.engine.LoginConsent;
import io.github.fmwizard.flow.engine.Waiting;
import io.github.fmwizard.flow.judge.Judge;
import io.github.fmwizard.flow.judge.Judgement;
import io.github.fmwizard.flow.model.AttestationRules;
import io.github.fmwizard.flow.model.Expectation;
import io.github.fmwizard.flow.model.Predicate;
import io.github.fmwizard.flow.model.PredicateUse;
import io.github.fmwizard.screen.Mark;
import io.github.fmwizard.screen.dialog.ScreenContext;
import java.util.List;

/**
 * An expectation with what was found.
 *
 * @param expectation what is expected
 * @param judgement what was found
 * @param overridden whether it was overridden here
 */
public record JudgedExpectation(Expectation expectation, Judgement judgement, boolean overridden) {

  public static List<JudgedExpectation> all(List<Expectation> expectations, ScreenContext context) {
    return expectations.stream().map(one -> of(one, context)).toList();
  }

  static JudgedExpectation of(Expectation expectation, ScreenContext context) {
    PredicateUse use = expectation.use();
    EngineState engine = context.state().engine();
    boolean accepted =
        engine.waiting() instanceof Waiting.GuardShown
            && use.equals(context.state().map().policy().logins())
            && engine.marks().consent() == LoginConsent.GIVEN;
    return new JudgedExpectation(
        expectation,
        Judge.judge(use, context.known()),
        accepted || engine.overridden().contains(use));
  }

  public PredicateUse use() {
    return expectation.use();
  }

  public Truth truth() {
    return judgement.truth();
  }

  public boolean holds() {
    return truth() == Truth.YES;
  }

  /** Tells whether it rests on somebody's word. */
  public boolean isSaid() {
    return judgement.basis() == Judgement.Basis.SAID;
  }

  /** Tells whether the engine lets a person override it. */
  public boolean mayOverride(ScreenContext context) {
    EngineState engine = context.state().engine();
    boolean atStake =
        use().predicate() == Predicate.LOGINS_LEFT_AT_LEAST
            && engine.truths().of(context.state().map().policy().logins()) == Truth.NO;
    return !holds()
        && !overridden
        && expectation.override()
        && !use().predicate().hard()
        && !atStake;
  }

  /** Tells whether a person may vouch for it. */
  public boolean mayAttest(EngineState engine) {
    return AttestationRules.allowed(engine.truths(), use());
  }

  public Mark mark() {
    if (holds()) {
      return isSaid() ? Mark.SAID : Mark.SENSED;
    }
    if (overridden) {
      return Mark.OVERRIDDEN;
    }
    return truth() == Truth.NO ? Mark.FAILED : Mark.UNKNOWN;
  }

  public String item() {
    return PredicateWords.item(use().predicate());
  }

  /** Says what was found and, where that is something else, what is needed. */
  public String detail() {
    String earlier =
        judgement.basis() == Judgement.Basis.SEEN_BEFORE ? " (seen earlier in this run)" : "";
    if (holds()) {
      return judgement.found() + earlier;
    }
    String mend = expectation.help().map(help -> ". Mend: " + help).orElse("");
    return "found: " + judgement.found() + earlier + "; needed: " + judgement.needed() + mend;
  }
}
