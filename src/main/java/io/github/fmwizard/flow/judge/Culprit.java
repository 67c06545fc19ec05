// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.judge;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.Fm;
import io.github.fmwizard.card.OutcomeKind;
import io.github.fmwizard.flow.model.AnswerName;
import io.github.fmwizard.flow.model.Attestation;
import java.util.List;
import java.util.Optional;

/** Finds the FM that is meant by a name of the flow. */
public final class Culprit {

  /** The answer that names the FM that broke the HSM. */
  public static final String NAME = AnswerName.CULPRIT.word();

  private Culprit() {}

  /**
   * Returns what was said about an FM.
   *
   * @param known what is known
   * @param name the answer
   * @return the FM that was named, or empty
   */
  public static Optional<Attestation.FmNamed> said(Knowledge known, String name) {
    return known
        .answer(name)
        .flatMap(s -> s instanceof Attestation.FmNamed fm ? Optional.of(fm) : Optional.empty());
  }

  /**
   * Returns what people call an FM.
   *
   * @param known what is known
   * @param name the answer
   * @return label and ID, or words for "not named"
   */
  public static String name(Knowledge known, String name) {
    return said(known, name).map(fm -> fm.label() + " (" + fm.id() + ")").orElse("the faulty FM");
  }

  /**
   * Finds the FM's row: after a load of this run, the one that the load changed, by fingerprint.
   */
  static Optional<Fm> row(Knowledge known, String name, List<Fm> rows) {
    Optional<Fm> loaded = known.fms().loaded();
    if (loaded.isPresent() && name.equals(NAME) && !manyLoads(known)) {
      return rows.stream()
          .filter(row -> row.fingerprint().equals(loaded.get().fingerprint()))
          .findFirst();
    }
    Optional<Attestation.FmNamed> fm = said(known, name);
    if (fm.isEmpty()) {
      return Optional.empty();
    }
    return FmLists.find(rows, fm.get().id())
        .or(() -> rows.stream().filter(r -> r.label().equals(fm.get().label())).findFirst());
  }

  /**
   * Tells whether the FMs are loaded from the table, so that the latest load need not be the
   * culprit's.
   */
  private static boolean manyLoads(Knowledge known) {
    return erased(known) && known.answerOf(Attestation.FmFiles.class).isPresent();
  }

  /**
   * Tells whether a person decided to leave the culprit out.
   *
   * @param known what is known
   * @return true if somebody chose to stay without it and it was deleted, or no file was given for
   *     it after all were erased
   */
  public static boolean leftOut(Knowledge known) {
    if (erased(known)) {
      Optional<Attestation.FmFiles> files = known.answerOf(Attestation.FmFiles.class);
      Optional<Attestation.FmNamed> fm = said(known, NAME);
      return files.isPresent()
          && fm.isPresent()
          && files.get().rows().stream().noneMatch(row -> isFor(row, fm.get()));
    }
    return done(known, ActionKind.DELETE_FM)
        && known.answerOf(Attestation.StaysWithout.class).isPresent();
  }

  /** Tells whether a load came beside the faulty build instead of replacing it. */
  static boolean isBesideLoad(Knowledge known, List<Fm> rows) {
    Optional<Fm> faulty =
        said(known, NAME)
            .flatMap(fm -> known.fms().first().flatMap(list -> FmLists.find(list, fm.id())));
    Optional<Fm> loaded = known.fms().loaded();
    return faulty.isPresent()
        && loaded.isPresent()
        && !erased(known)
        && !loaded.get().id().equals(faulty.get().id())
        && FmLists.find(rows, faulty.get().id())
            .filter(row -> row.fingerprint().equals(faulty.get().fingerprint()))
            .isPresent();
  }

  /** Tells whether all FMs were erased in this run; later loads don't change it. */
  static boolean erased(Knowledge known) {
    return done(known, ActionKind.ERASE_ALL_FMS);
  }

  private static boolean done(Knowledge known, ActionKind action) {
    return known.acts().stream()
        .anyMatch(
            act -> act.action() == action && act.outcome().equals(Optional.of(OutcomeKind.DONE)));
  }

  private static boolean isFor(Attestation.FmFile row, Attestation.FmNamed fm) {
    return row.label().equals(fm.label()) || row.image().saidId().equals(Optional.of(fm.id()));
  }
}
