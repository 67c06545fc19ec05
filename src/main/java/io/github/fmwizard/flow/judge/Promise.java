// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.judge;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.FactName;
import io.github.fmwizard.card.Fm;
import io.github.fmwizard.card.FmId;
import io.github.fmwizard.card.OutcomeKind;
import io.github.fmwizard.card.Truth;
import io.github.fmwizard.flow.model.ActRecord;
import io.github.fmwizard.flow.model.Attestation;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which FMs an act changes, as its gate says it: this one replaced, that one added, no other
 * changed. The inspection after the act is compared with it, row by row.
 *
 * @param effect what becomes of FMs
 * @param id the FM ID that the effect is about, where one is named
 */
public record Promise(Effect effect, Optional<FmId> id) {

  /** What becomes of the FMs of a card. */
  public enum Effect {
    /** No FM changes, but for what an earlier act left to the restart. */
    NONE,
    /** The listed FM of that ID gets another build. */
    REPLACES,
    /** An FM of that ID, or of any ID where none is named, comes beside those that are listed. */
    ADDS,
    /** Nobody knows before: the faulty FM, named by the ID, is replaced or another one is added. */
    REPLACES_OR_ADDS,
    /** The listed FM of that ID goes. */
    REMOVES,
    /** All FMs go. */
    REMOVES_ALL
  }

  /**
   * Says what an act promises.
   *
   * @param action the act
   * @param id the FM that is deleted, or the FM ID that the image is said to have
   * @param rows the FMs that are listed before it; empty if the card does not list them
   * @param known what is known, with the FM that is named as the faulty one
   * @return the promise
   */
  public static Promise of(
      ActionKind action, Optional<FmId> id, Optional<List<Fm>> rows, Knowledge known) {
    return of(action, id, rows, faulty(known));
  }

  private static Promise of(
      ActionKind action, Optional<FmId> id, Optional<List<Fm>> rows, Optional<FmId> faulty) {
    return switch (action) {
      case LOAD_FM -> load(id, rows, faulty);
      case DELETE_FM -> new Promise(Effect.REMOVES, id);
      case ERASE_ALL_FMS -> new Promise(Effect.REMOVES_ALL, Optional.empty());
      case ERASE_SMFS, RESTART_CARD, ACTIVATE_SMFS -> new Promise(Effect.NONE, Optional.empty());
    };
  }

  private static Promise load(Optional<FmId> id, Optional<List<Fm>> rows, Optional<FmId> faulty) {
    if (rows.isPresent() && rows.get().isEmpty()) {
      return new Promise(Effect.ADDS, id);
    }
    if (rows.isEmpty() || id.isEmpty()) {
      return new Promise(Effect.REPLACES_OR_ADDS, id.or(() -> culprit(rows, faulty)));
    }
    boolean listed = FmLists.find(rows.get(), id.get()).isPresent();
    return new Promise(listed ? Effect.REPLACES : Effect.ADDS, id);
  }

  private static Optional<FmId> culprit(Optional<List<Fm>> rows, Optional<FmId> faulty) {
    return faulty.filter(id -> rows.isEmpty() || FmLists.find(rows.get(), id).isPresent());
  }

  /** Once all FMs were erased the loads bring back one after another, not only the faulty one. */
  static Optional<FmId> faulty(Knowledge known) {
    return Culprit.erased(known)
        ? Optional.empty()
        : Culprit.said(known, Culprit.NAME).map(Attestation.FmNamed::id);
  }

  /**
   * Says what an act of this run promised.
   *
   * @param act the act
   * @return the promise that its gate showed
   */
  public static Promise of(ActRecord act) {
    return of(act.action(), act.fmId(), act.before().fms(), act.faulty());
  }

  /**
   * Tells whether a change is what was promised.
   *
   * @param change a difference between the lists before and after
   * @return false for anything else than what was promised
   */
  boolean covers(FmChange change) {
    boolean same = id.isEmpty() || id.get().equals(change.id());
    return switch (effect) {
      case NONE -> false;
      case REPLACES -> change.kind() == FmChange.Kind.REPLACED && same;
      case ADDS -> change.kind() == FmChange.Kind.ADDED && same;
      case REPLACES_OR_ADDS ->
          change.kind() == FmChange.Kind.ADDED
              || (change.kind() == FmChange.Kind.REPLACED && (same && sure(change)));
      case REMOVES -> change.kind() == FmChange.Kind.GONE && same;
      case REMOVES_ALL -> change.kind() == FmChange.Kind.GONE;
    };
  }

  /** Without a named FM only a build of the same label may have been meant. */
  private boolean sure(FmChange change) {
    return id.isPresent() || change.sameLabel();
  }

  /**
   * Compares what became of the FMs with what the latest act promised.
   *
   * @param known what is known
   * @return YES if no other FM changed, NO if one did, UNKNOWN if a list is missing
   */
  static Judgement judge(Knowledge known) {
    String needed = "no FM changed but as the gate said";
    Optional<ActRecord> act = known.lastAct();
    if (act.filter(Promise::brokeItself).isPresent()) {
      return Judgement.sensed(Truth.NO, "other bytes than approved", needed);
    }
    if (act.isEmpty() || act.get().before().fms().isEmpty() || known.facts().fms().isEmpty()) {
      return Judgement.sensed(Truth.UNKNOWN, "the FMs are not listed before and after it", needed);
    }
    List<FmChange> others = others(act.get(), known);
    String found = others.isEmpty() ? "as approved" : FmChange.words(others);
    return Judgement.sensed(Truth.of(others.isEmpty()), found, needed);
  }

  /** What was used is not what was approved, so what is listed now proves nothing of it. */
  static boolean brokeItself(ActRecord act) {
    return act.account().filter(account -> account.said() == OutcomeKind.OTHER).isPresent();
  }

  /**
   * Finds what an act changed beyond its promise.
   *
   * @param act the latest act
   * @param known what is known
   * @return the changes that nobody approved; empty if a list is missing
   */
  public static List<FmChange> others(ActRecord act, Knowledge known) {
    Promise promise = of(act);
    return FmChange.between(act.before().fms(), known.facts().fms()).stream()
        .filter(change -> !promise.covers(change))
        .filter(change -> !isDue(act, change, known))
        .toList();
  }

  /**
   * Tells whether a change over this run is what an act of it promised and did. What one act
   * removed and a later one added looks like a replacement over the run.
   *
   * @param change a difference between two lists of this run
   * @param known what is known
   * @return false for what nobody approved
   */
  public static boolean approved(FmChange change, Knowledge known) {
    if (done(known).anyMatch(act -> of(act).covers(change))) {
      return true;
    }
    FmChange gone = new FmChange(FmChange.Kind.GONE, change.before(), Optional.empty());
    FmChange added = new FmChange(FmChange.Kind.ADDED, Optional.empty(), change.now());
    return change.kind() == FmChange.Kind.REPLACED
        && done(known)
            .dropWhile(act -> !of(act).covers(gone))
            .anyMatch(act -> of(act).covers(added));
  }

  private static Stream<ActRecord> done(Knowledge known) {
    return known.acts().stream()
        .filter(act -> act.action().changesFms())
        .filter(act -> act.outcome().equals(Optional.of(OutcomeKind.DONE)));
  }

  /** Returns the FM IDs that acts of this run changed as their gates had said. */
  static Set<FmId> kept(Knowledge known) {
    Set<FmId> ids = new HashSet<>();
    done(known).forEach(act -> of(act).id().ifPresent(ids::add));
    known.fms().loaded().ifPresent(row -> ids.add(row.id()));
    return ids;
  }

  /** A restart brings what acts before it left to it; nobody knows what others left to it. */
  private static boolean isDue(ActRecord act, FmChange change, Knowledge known) {
    if (act.action() != ActionKind.RESTART_CARD) {
      return false;
    }
    List<ActRecord> acts = known.acts();
    boolean ours =
        acts.stream()
            .filter(one -> one.action().changesFms())
            .anyMatch(one -> of(one).covers(change));
    boolean foreign =
        acts.stream().noneMatch(one -> one.action().changesFms())
            && act.before().flag(FactName.CARD_RESTART_PENDING) != Truth.NO;
    return ours || foreign;
  }
}
