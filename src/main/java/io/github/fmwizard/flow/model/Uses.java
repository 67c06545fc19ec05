// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Collects the predicates that a flow's run judges. Inside a loop a predicate that names the loop's
 * variable is judged for each turn's row, named {@code table/turn}.
 */
public final class Uses {

  private static final char ROW = '/';

  private final Set<PredicateUse> all = new LinkedHashSet<>(Minimum.JUDGED);

  private Uses() {}

  static Set<PredicateUse> of(Flow flow) {
    Uses uses = new Uses();
    uses.addAll(flow.before());
    flow.rungs().forEach(rung -> uses.addAll(rung.steps()));
    uses.addAll(flow.after());
    return uses.all;
  }

  private void addAll(List<Step> steps) {
    for (Step step : steps) {
      all.addAll(in(step));
      if (step.body() instanceof Step.ForEach loop) {
        loop.steps().forEach(inner -> addTurns(loop, inner));
      }
    }
  }

  private void addTurns(Step.ForEach loop, Step inner) {
    for (int turn = 1; turn <= Step.ForEach.MAX_TURNS; turn++) {
      for (PredicateUse use : in(inner)) {
        all.add(inTurn(loop, turn, use));
      }
    }
  }

  private static Set<PredicateUse> in(Step step) {
    Set<PredicateUse> uses = new LinkedHashSet<>();
    if (step.onlyIf().isPresent() && step.onlyIf().get() instanceof Condition.Holds holds) {
      uses.add(holds.use());
    }
    expectations(step.body()).forEach(expectation -> uses.add(expectation.use()));
    if (step.body() instanceof Step.Act act) {
      act.fm().ifPresent(fm -> uses.add(PredicateUse.ofFm(Predicate.DELETE_STANDS, fm)));
      act.image().ifPresent(of -> uses.add(PredicateUse.ofImage(Predicate.LOAD_STANDS, of)));
    }
    return uses;
  }

  private static List<Expectation> expectations(Step.Body body) {
    return switch (body) {
      case Step.Check check -> check.expectations();
      case Step.Verify verify -> verify.recoveredIf();
      case Step.Explain ignored -> List.of();
      case Step.Ask ignored -> List.of();
      case Step.Gate ignored -> List.of();
      case Step.Act ignored -> List.of();
      case Step.ForEach ignored -> List.of();
    };
  }

  static PredicateUse inTurn(Step.ForEach loop, int turn, PredicateUse use) {
    return use.of().equals(Optional.of(loop.as()))
        ? new PredicateUse(
            use.predicate(),
            use.fm(),
            Optional.of(loop.in() + ROW + turn),
            use.count(),
            use.version())
        : use;
  }

  /** Returns the answer that a name of an image means: the table, if it names a row of one. */
  public static String answer(String of) {
    int row = of.indexOf(ROW);
    return row < 0 ? of : of.substring(0, row);
  }

  /** Returns the turn that a name of an image means, from 1, or 0 if it names no row. */
  public static int turn(String of) {
    int row = of.indexOf(ROW);
    return row < 0 ? 0 : Integer.parseInt(of.substring(row + 1));
  }

  /**
   * Returns the turn that a use is judged for.
   *
   * @param use the use
   * @return the turn, from 1, or 0 if it names no row
   */
  public static int turn(PredicateUse use) {
    return use.of().map(Uses::turn).orElse(0);
  }
}
