// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.judge;

import io.github.fmwizard.card.Truth;
import io.github.fmwizard.flow.model.PredicateUse;
import io.github.fmwizard.flow.model.Truths;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Judges predicates on what a run knows. Pure; the same knowledge gives the same judgement. */
public final class Judge {

  private Judge() {}

  /**
   * Judges one predicate.
   *
   * @param use the predicate with its arguments
   * @param known what is known
   * @return the judgement
   */
  public static Judgement judge(PredicateUse use, Knowledge known) {
    if (use.predicate().hard()) {
      return HardJudge.judge(use, known);
    }
    return switch (use.predicate()) {
      case CARD_ANSWERS,
          CARD_NOT_HALTED,
          FIRMWARE_AT_LEAST,
          FM_POLICY_ON,
          CLIENT_ALLOWS_LOGIN,
          RESTART_NOT_PENDING,
          NO_OTHER_SESSIONS,
          LOGINS_LEFT_AT_LEAST,
          SMFS_ACTIVATION_NEEDED,
          SMFS_READY ->
          CardJudge.judge(use, known);
      case FM_LISTED,
          NO_FM_LISTED,
          FM_ABSENT,
          FM_REPLACED,
          FM_HEALTHY,
          BYSTANDERS_UNCHANGED,
          FMS_AS_INVENTORY,
          CULPRIT_CURED,
          NO_LABEL_TWICE ->
          FmJudge.judge(use, known);
      case CAUSE_IS_AN_FM -> Triage.judge(known);
      case CULPRIT_BY_EVIDENCE -> CulpritEvidence.judge(use, known);
      case ACT_SEEN -> ActJudge.judge(known);
      case ANOTHER_BUILD -> Builds.anotherLoaded(known);
      case SOMETHING_CHANGED -> ActJudge.changed(known);
      case DELETE_STANDS, LOAD_STANDS, RESTART_STANDS -> StandingJudge.judge(use, known);
      case AS_APPROVED -> Promise.judge(known);
      case WITNESS_SIGNED -> unsigned();
      default -> AttestationJudge.judge(use, known);
    };
  }

  private static Judgement unsigned() {
    return Judgement.sensed(
        Truth.NO,
        "this version takes no signatures",
        "the witness's signature, by the site's policy");
  }

  /**
   * Judges many predicates.
   *
   * @param uses the predicates
   * @param known what is known
   * @return the truths
   */
  public static Truths judgeAll(Set<PredicateUse> uses, Knowledge known) {
    Map<PredicateUse, Truth> truths = new LinkedHashMap<>();
    uses.forEach(use -> truths.put(use, judge(use, known).truth()));
    return new Truths(truths);
  }
}
