// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.judge;

import io.github.fmwizard.card.Account;
import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.Blame;
import io.github.fmwizard.card.FactName;
import io.github.fmwizard.card.Fm;
import io.github.fmwizard.card.FmId;
import io.github.fmwizard.card.OutcomeKind;
import io.github.fmwizard.card.Truth;
import io.github.fmwizard.flow.model.ActRecord;
import io.github.fmwizard.flow.model.Attestation;
import io.github.fmwizard.flow.model.ImageRef;
import io.github.fmwizard.flow.model.PredicateUse;
import io.github.fmwizard.flow.model.Uses;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Judges whether an act of this run is done and nothing asks for it again, so that a repair leaves
 * it out.
 */
final class StandingJudge {

  private static final String FAILED = "failed";
  private static final Set<ActionKind> TAKE_AWAY =
      Set.of(ActionKind.DELETE_FM, ActionKind.ERASE_ALL_FMS, ActionKind.ERASE_SMFS);

  private StandingJudge() {}

  static Judgement judge(PredicateUse use, Knowledge known) {
    Truth truth =
        switch (use.predicate()) {
          case DELETE_STANDS ->
              Culprit.said(known, use.fm().orElse(Culprit.NAME))
                  .map(Attestation.FmNamed::id)
                  .map(fm -> deleted(fm, known))
                  .orElse(Truth.NO);
          case LOAD_STANDS ->
              use.of()
                  .flatMap(of -> known.image(Uses.answer(of), Uses.turn(of)))
                  .map(image -> loaded(image, known))
                  .orElse(Truth.NO);
          case RESTART_STANDS -> restarted(known);
          default -> throw new IllegalArgumentException("Not of standing acts: " + use);
        };
    return Judgement.sensed(
        truth, truth == Truth.YES ? "done in this run" : "not done, or to be done again", "done");
  }

  private static Truth deleted(FmId fm, Knowledge known) {
    List<ActRecord> after =
        since(
            known,
            act ->
                act.action() == ActionKind.DELETE_FM
                    && act.fmId().equals(Optional.of(fm))
                    && (is(act, OutcomeKind.DONE) || is(act, OutcomeKind.OTHER)));
    if (after.isEmpty()) {
      return Truth.NO;
    }
    List<ActRecord> later = after.subList(1, after.size());
    Optional<List<Fm>> rows = known.facts().fms();
    if (rows.isEmpty()) {
      boolean back = later.stream().anyMatch(act -> isLoad(act) && mayHaveChanged(act));
      return back ? Truth.UNKNOWN : Truth.YES;
    }
    boolean listed =
        FmLists.find(rows.get(), fm).filter(row -> !row.leavesWithRestart()).isPresent();
    return Truth.of(!listed || !(Culprit.leftOut(known) || wouldNotReplace(fm, later)));
  }

  /** The card itself did not load over what a load had brought back. */
  private static boolean wouldNotReplace(FmId fm, List<ActRecord> acts) {
    return acts.stream()
        .filter(StandingJudge::isLoad)
        .reduce((one, other) -> other)
        .filter(act -> act.before().fms().flatMap(list -> FmLists.find(list, fm)).isPresent())
        .filter(act -> !mayHaveChanged(act))
        .flatMap(ActRecord::account)
        .filter(account -> account.blame() == Blame.CARD)
        .map(Account::said)
        .isPresent();
  }

  private static Truth loaded(ImageRef image, Knowledge known) {
    String sha256 = image.file().sha256();
    List<ActRecord> after =
        since(known, act -> isLoad(act) && is(act, OutcomeKind.DONE) && sha256.equals(file(act)));
    if (after.isEmpty()) {
      return Truth.NO;
    }
    boolean failed =
        after.stream()
            .flatMap(act -> act.tested().stream())
            .anyMatch(one -> one.startsWith(FAILED));
    boolean taken =
        after.stream().anyMatch(act -> TAKE_AWAY.contains(act.action()) && mayHaveChanged(act));
    boolean replaced =
        after.stream()
            .anyMatch(
                act ->
                    isLoad(act)
                        && mayHaveChanged(act)
                        && !sha256.equals(file(act))
                        && image.saidId().isPresent()
                        && act.fmId().equals(image.saidId()));
    boolean gone =
        image
            .saidId()
            .flatMap(id -> known.facts().fms().map(rows -> FmLists.find(rows, id).isEmpty()))
            .orElse(false);
    return Truth.of(!failed && !taken && !replaced && !gone);
  }

  private static Truth restarted(Knowledge known) {
    List<ActRecord> after =
        since(known, act -> act.action() == ActionKind.RESTART_CARD && is(act, OutcomeKind.DONE));
    boolean later =
        after.isEmpty()
            || after.subList(1, after.size()).stream().anyMatch(StandingJudge::mayHaveChanged);
    return Truth.of(!later && known.facts().flag(FactName.CARD_RESTART_PENDING) != Truth.YES);
  }

  /** Returns the latest act of a kind and all after it; empty if there is none. */
  private static List<ActRecord> since(Knowledge known, Predicate<ActRecord> kind) {
    List<ActRecord> acts = known.acts();
    for (int i = acts.size() - 1; i >= 0; i--) {
      if (kind.test(acts.get(i))) {
        return acts.subList(i, acts.size());
      }
    }
    return List.of();
  }

  private static boolean isLoad(ActRecord act) {
    return act.action() == ActionKind.LOAD_FM;
  }

  private static String file(ActRecord act) {
    return act.image().map(one -> one.file().sha256()).orElse("");
  }

  private static boolean is(ActRecord act, OutcomeKind kind) {
    return act.outcome().equals(Optional.of(kind));
  }

  private static boolean mayHaveChanged(ActRecord act) {
    return !is(act, OutcomeKind.REFUSED) && !is(act, OutcomeKind.FAILED);
  }
}
