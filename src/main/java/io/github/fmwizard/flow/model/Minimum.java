// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.model;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What holds for every flow: a flow adds to it and never removes. */
public final class Minimum {

  /** Two logins are left, so that one more failure does not put the HSM at stake. */
  public static final PredicateUse TWO_LOGINS = PredicateUse.of(Predicate.LOGINS_LEFT_AT_LEAST, 2);

  /** The FM that was treated is the one that the evidence names, if it names one. */
  public static final PredicateUse CULPRIT_BY_EVIDENCE =
      new PredicateUse(
          Predicate.CULPRIT_BY_EVIDENCE,
          Optional.of(AnswerName.CULPRIT.word()),
          Optional.empty(),
          OptionalInt.empty(),
          Optional.empty());

  /** The predicates that nobody overrides. */
  public static final List<PredicateUse> HARD =
      Arrays.stream(Predicate.values()).filter(Predicate::hard).map(PredicateUse::of).toList();

  /** What must hold for "recovered", beyond what a flow asks. */
  public static final List<PredicateUse> RECOVERED =
      List.of(
          PredicateUse.of(Predicate.CARD_ANSWERS),
          PredicateUse.of(Predicate.SAME_CARD_AS_BEFORE),
          PredicateUse.of(Predicate.RESTART_NOT_PENDING),
          PredicateUse.of(Predicate.CULPRIT_CURED),
          PredicateUse.of(Predicate.NO_LABEL_TWICE),
          PredicateUse.of(Predicate.SMFS_READY),
          PredicateUse.of(Predicate.APPLICATION_TEST_PASSED));

  /** All that is judged for them, whatever a flow asks. */
  public static final Set<PredicateUse> JUDGED = judged();

  private Minimum() {}

  private static Set<PredicateUse> judged() {
    Set<PredicateUse> uses = new LinkedHashSet<>(HARD);
    uses.addAll(RECOVERED);
    uses.add(TWO_LOGINS);
    uses.add(CULPRIT_BY_EVIDENCE);
    uses.add(PredicateUse.of(Predicate.CAUSE_IS_AN_FM));
    uses.add(PredicateUse.of(Predicate.CARD_NOT_HALTED));
    uses.add(PredicateUse.of(Predicate.NO_FM_LISTED));
    uses.add(PredicateUse.of(Predicate.ACT_SEEN));
    uses.add(PredicateUse.of(Predicate.AS_APPROVED));
    uses.add(PredicateUse.of(Predicate.ANOTHER_BUILD));
    uses.add(PredicateUse.of(Predicate.SOMETHING_CHANGED));
    uses.add(PredicateUse.of(Predicate.RESTART_STANDS));
    return uses;
  }
}
