// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.judge;

import io.github.fmwizard.card.FactName;
import io.github.fmwizard.card.Facts;
import io.github.fmwizard.card.Fm;
import io.github.fmwizard.card.FmId;
import io.github.fmwizard.card.OutcomeKind;
import io.github.fmwizard.card.Truth;
import io.github.fmwizard.flow.model.ActRecord;
import io.github.fmwizard.flow.model.Predicate;
import io.github.fmwizard.flow.model.PredicateUse;
import io.github.fmwizard.flow.model.Setting;
import java.util.List;
import java.util.Optional;

/** Judges whether the latest act is seen to be done, by the table of actions. */
final class ActJudge {

  private ActJudge() {}

  static Judgement judge(Knowledge known) {
    Optional<ActRecord> act = known.lastAct();
    if (act.isEmpty()) {
      return Judgement.sensed(Truth.UNKNOWN, "no act in this run", "");
    }
    return switch (act.get().action()) {
      case LOAD_FM -> loaded(act.get(), known.facts());
      case DELETE_FM -> deleted(act.get(), known);
      case ERASE_ALL_FMS -> erased(known);
      case ERASE_SMFS ->
          Judgement.sensed(
              Truth.UNKNOWN, "nothing known can show that SMFS was erased", "SMFS erased");
      case RESTART_CARD -> restarted(act.get(), known);
      case ACTIVATE_SMFS -> CardJudge.judge(PredicateUse.of(Predicate.SMFS_READY), known);
    };
  }

  /** A restart alone may only put off what an FM does. */
  static Judgement changed(Knowledge known) {
    boolean changed =
        known.acts().stream()
            .filter(act -> act.action().changesFms())
            .anyMatch(act -> act.outcome().equals(Optional.of(OutcomeKind.DONE)));
    return Judgement.sensed(
        Truth.of(changed),
        changed ? "changed" : "no FM was loaded, deleted or erased",
        "a change since the symptom was seen");
  }

  private static Judgement loaded(ActRecord act, Facts now) {
    String needed = "a changed or new FM in the list";
    if (now.fms().isEmpty() || act.before().fms().isEmpty()) {
      return Judgement.sensed(Truth.UNKNOWN, now.unknown(FactName.FMS_LIST), needed);
    }
    Optional<Fm> changed = FmLists.changed(act.before().fms(), now.fms());
    return Judgement.sensed(
        Truth.of(changed.isPresent()),
        changed.map(row -> row.name() + ": " + row.status()).orElse("the list is as before"),
        needed);
  }

  private static Judgement deleted(ActRecord act, Knowledge known) {
    Optional<FmId> id = act.fmId();
    String needed = id.map(FmId::toString).orElse("") + " not listed any more";
    Optional<List<Fm>> rows = known.facts().fms();
    if (rows.isEmpty()) {
      return Judgement.sensed(Truth.UNKNOWN, known.facts().unknown(FactName.FMS_LIST), needed);
    }
    Optional<Fm> row = id.flatMap(fm -> FmLists.find(rows.get(), fm));
    if (row.isPresent()) {
      return row.get().leavesWithRestart()
          ? Judgement.sensed(Truth.YES, "marked; leaves the list with the restart", needed)
          : Judgement.sensed(Truth.NO, "still listed", needed);
    }
    boolean sure =
        known.fms().trusts(known.facts())
            && act.before()
                .fms()
                .flatMap(list -> id.flatMap(fm -> FmLists.find(list, fm)))
                .isPresent();
    return Judgement.sensed(sure ? Truth.YES : Truth.UNKNOWN, "not listed", needed);
  }

  private static Judgement erased(Knowledge known) {
    String needed = "no FM listed";
    Optional<List<Fm>> rows = known.facts().fms();
    if (rows.isEmpty()) {
      return Judgement.sensed(Truth.UNKNOWN, known.facts().unknown(FactName.FMS_LIST), needed);
    }
    List<Fm> stay = rows.get().stream().filter(row -> !row.leavesWithRestart()).toList();
    if (!stay.isEmpty()) {
      return Judgement.sensed(Truth.NO, "still listed: " + Inventory.list(stay), needed);
    }
    boolean sure = known.fms().trusts(known.facts());
    String found = sure ? "none listed" : "none listed, but no FM was listed in this run before";
    return Judgement.sensed(sure ? Truth.YES : Truth.UNKNOWN, found, needed);
  }

  /**
   * A restart is proved by what lasts, or by another state that was seen on the way. Where no
   * source could prove it, the program's own word counts for the reset, and the answer of the card
   * for the rest.
   */
  private static Judgement restarted(ActRecord act, Knowledge known) {
    Facts now = known.facts();
    String node = known.setting().map(Setting::node).orElse("");
    String needed = "restarted and answering";
    Truth answers = CardJudge.answers(now);
    String found = now.text(FactName.CARD_CONDITION).orElse("condition unknown");
    if (answers != Truth.YES) {
      return Judgement.sensed(answers, found, needed);
    }
    boolean proved = RestartProof.of(act.before(), now, node).isPresent();
    boolean reported =
        act.account().filter(each -> each.said() == OutcomeKind.DONE).isPresent()
            && RestartProof.nothingTells(act.before(), now, node);
    boolean wasDown = CardJudge.answers(act.before()) == Truth.NO;
    boolean seen = act.stateChangeSeen() || proved || reported || wasDown;
    return Judgement.sensed(
        seen ? Truth.YES : Truth.UNKNOWN,
        seen ? "restarted and answering" : "answering, but no restart was seen",
        needed);
  }
}
