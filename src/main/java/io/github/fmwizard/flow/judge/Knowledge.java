// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.judge;

import io.github.fmwizard.card.FactName;
import io.github.fmwizard.card.Facts;
import io.github.fmwizard.card.OutcomeKind;
import io.github.fmwizard.flow.model.ActRecord;
import io.github.fmwizard.flow.model.Attestation;
import io.github.fmwizard.flow.model.Event;
import io.github.fmwizard.flow.model.ImageRef;
import io.github.fmwizard.flow.model.NamedAttestation;
import io.github.fmwizard.flow.model.Note;
import io.github.fmwizard.flow.model.Predicate;
import io.github.fmwizard.flow.model.PredicateUse;
import io.github.fmwizard.flow.model.Setting;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All that a run knows, with its values: a fold over the events. Predicates are judged on it; the
 * engine never sees it.
 *
 * @param setting what the run was opened for; absent before
 * @param facts the latest look
 * @param lastSeen the last known value of each fact in this run
 * @param lookedAt seconds since 1970 of the latest look
 * @param fms what is known about FMs beyond the latest look
 * @param statements what people said
 * @param logins the HSM SO's login budget
 * @param acts the acts of this run, oldest first
 * @param notes what the report must not hide, oldest first
 * @param sittings who sat at the console, oldest first
 */
public record Knowledge(
    Optional<Setting> setting,
    Facts facts,
    Facts lastSeen,
    long lookedAt,
    FmHistory fms,
    Statements statements,
    LoginLedger logins,
    List<ActRecord> acts,
    List<Note> notes,
    List<Sitting> sittings) {

  private static final Set<FactName> LINK =
      EnumSet.of(FactName.CARD_NODE_PROOF, FactName.CARD_SERIAL);

  private static final List<PredicateUse> LINKED =
      List.of(
          PredicateUse.of(Predicate.ONE_CARD_PROVED),
          PredicateUse.of(Predicate.SAME_CARD_AS_BEFORE));

  /** Nothing is known. */
  public static final Knowledge NONE =
      new Knowledge(
          Optional.empty(),
          Facts.NONE,
          Facts.NONE,
          0,
          FmHistory.NONE,
          Statements.NONE,
          LoginLedger.UNKNOWN,
          List.of(),
          List.of(),
          List.of());

  /** Copies the collections. */
  public Knowledge {
    acts = List.copyOf(acts);
    notes = List.copyOf(notes);
    sittings = List.copyOf(sittings);
  }

  /**
   * Learns from an event.
   *
   * @param event what happened
   * @return what is known afterwards
   */
  public Knowledge after(Event event) {
    return KnowledgeUpdate.learn(this, event);
  }

  /**
   * Returns the answers to the flow's questions.
   *
   * @return what was said and by whom, by name
   */
  public Map<String, NamedAttestation> said() {
    return statements.answers();
  }

  /**
   * Returns an answer.
   *
   * @param name the answer's name
   * @return what was said, or empty
   */
  public Optional<Attestation> answer(String name) {
    return Optional.ofNullable(said().get(name)).map(NamedAttestation::value);
  }

  /**
   * Returns the first answer of a type, whatever its name.
   *
   * @param <T> the type
   * @param type its class
   * @return the answer, or empty
   */
  public <T extends Attestation> Optional<T> answerOf(Class<T> type) {
    return said().values().stream()
        .map(NamedAttestation::value)
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst();
  }

  /**
   * Returns who sits at the console now.
   *
   * @return the name; empty before the run was opened
   */
  public String operator() {
    return sittings.isEmpty() ? "" : sittings.get(sittings.size() - 1).by();
  }

  /**
   * Returns the latest act.
   *
   * @return the act, or empty if none was begun
   */
  public Optional<ActRecord> lastAct() {
    return acts.isEmpty() ? Optional.empty() : Optional.of(acts.get(acts.size() - 1));
  }

  /**
   * Finds the image that a name stands for: an answer, or the row of a table in a turn of a loop.
   *
   * @param name the answer or the table
   * @param turn the turn, from 1, or 0 outside loops
   * @return the image, or empty if none was given
   */
  public Optional<ImageRef> image(String name, int turn) {
    Optional<Attestation> value = answer(name);
    if (value.isPresent() && value.get() instanceof Attestation.ImageGiven given) {
      return Optional.of(given.image());
    }
    if (value.isPresent() && value.get() instanceof Attestation.FmFiles files) {
      return turn >= 1 && turn <= files.rows().size()
          ? Optional.of(files.rows().get(turn - 1).image())
          : Optional.empty();
    }
    return Optional.empty();
  }

  /**
   * Settles the outcome of the latest act.
   *
   * @param kind what became of it
   * @return what is known afterwards
   */
  public Knowledge settled(OutcomeKind kind) {
    if (acts.isEmpty()) {
      throw new IllegalStateException("No act to settle.");
    }
    List<ActRecord> next = new ArrayList<>(acts);
    next.set(acts.size() - 1, acts.get(acts.size() - 1).settled(kind));
    return new Knowledge(
        setting, facts, lastSeen, lookedAt, fms, statements, logins, next, notes, sittings);
  }

  Knowledge withSetting(Setting value) {
    return new Knowledge(
        Optional.of(value),
        facts,
        lastSeen,
        lookedAt,
        fms,
        statements,
        logins,
        acts,
        notes,
        sittings);
  }

  Knowledge withAttestation(String name, NamedAttestation attestation) {
    return withStatements(statements.with(name, attestation));
  }

  Knowledge withStatements(Statements value) {
    return new Knowledge(
        setting, facts, lastSeen, lookedAt, fms, value, logins, acts, notes, sittings);
  }

  Knowledge withLogins(LoginLedger value) {
    return new Knowledge(
        setting, facts, lastSeen, lookedAt, fms, statements, value, acts, notes, sittings);
  }

  Knowledge withAct(ActRecord act) {
    List<ActRecord> next = new ArrayList<>(acts);
    next.add(act);
    return new Knowledge(
        setting, facts, lastSeen, lookedAt, fms, statements, logins, next, notes, sittings);
  }

  /** A test speaks for the build of the faulty FM that was loaded last. */
  Knowledge tested(String words) {
    List<ActRecord> next = new ArrayList<>(acts);
    Builds.testedLoad(this).ifPresent(i -> next.set(i, next.get(i).tested(words)));
    return new Knowledge(
        setting, facts, lastSeen, lookedAt, fms, statements, logins, next, notes, sittings);
  }

  /** A person says what became of the latest act. */
  Knowledge resolvedBy(String name) {
    List<ActRecord> next = new ArrayList<>(acts);
    if (!next.isEmpty()) {
      next.set(next.size() - 1, next.get(next.size() - 1).resolved(name));
    }
    return new Knowledge(
        setting, facts, lastSeen, lookedAt, fms, statements, logins, next, notes, sittings);
  }

  Knowledge withNote(Note note) {
    List<Note> next = new ArrayList<>(notes);
    next.add(note);
    return new Knowledge(
        setting, facts, lastSeen, lookedAt, fms, statements, logins, acts, next, sittings);
  }

  /** Other device nodes than before may be other cards: nothing that linked them stands. */
  Knowledge withLook(Facts seen, long at) {
    boolean moved = lastSeen.differ(seen, FactName.HOST_NODES);
    return new Knowledge(
        setting,
        seen,
        (moved ? lastSeen.without(LINK) : lastSeen).knownAfter(seen),
        at,
        fms.after(seen),
        moved ? statements.endedBy("the device nodes changed", LINKED) : statements,
        seen.count(FactName.SO_ATTEMPTS_LEFT).isPresent()
            ? logins.told((int) seen.count(FactName.SO_ATTEMPTS_LEFT).getAsLong())
            : logins,
        acts,
        notes,
        sittings);
  }

  Knowledge sits(String by, long at) {
    List<Sitting> next = new ArrayList<>(sittings);
    next.add(new Sitting(by, at, acts.size()));
    return new Knowledge(
        setting, facts, lastSeen, lookedAt, fms, statements, logins, acts, notes, next);
  }

  Knowledge withFms(FmHistory value) {
    return new Knowledge(
        setting, facts, lastSeen, lookedAt, value, statements, logins, acts, notes, sittings);
  }
}
