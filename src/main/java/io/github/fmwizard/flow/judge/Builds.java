// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.judge;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.Fm;
import io.github.fmwizard.card.OutcomeKind;
import io.github.fmwizard.card.Truth;
import io.github.fmwizard.flow.model.ActRecord;
import io.github.fmwizard.flow.model.Attestation;
import io.github.fmwizard.flow.model.ImageRef;
import io.github.fmwizard.flow.model.KnownBuild;
import io.github.fmwizard.flow.model.Setting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The book of builds: an image is its SHA-256, and the card shows a fingerprint after it was
 * loaded. Tells of an image whether it is on the card already, and which test it failed.
 */
public final class Builds {

  private static final String FAILED = "failed";
  private static final String AFTER = "the test after it ";

  private Builds() {}

  /**
   * What the book says of an image.
   *
   * @param words for example {@code on the card now as PinGuard (a000)}
   * @param bad whether it speaks against loading it
   */
  public record Remark(String words, boolean bad) {}

  /**
   * Lists what was loaded before this run and in it.
   *
   * @param known what is known
   * @return the builds, oldest first; those of earlier runs come first
   */
  public static List<KnownBuild> of(Knowledge known) {
    List<KnownBuild> all =
        new ArrayList<>(known.setting().map(Setting::builds).orElse(List.<KnownBuild>of()));
    List<ActRecord> acts = known.acts();
    for (int i = 0; i < acts.size(); i++) {
      ActRecord act = acts.get(i);
      loadedRow(i, known)
          .flatMap(row -> act.image().map(image -> build(image, row, act)))
          .ifPresent(all::add);
    }
    return List.copyOf(all);
  }

  /**
   * Returns the fingerprint that the card showed after a load of this run.
   *
   * @param act the load
   * @param known what is known
   * @return the fingerprint, or empty if nobody saw what the load changed
   */
  public static Optional<String> fingerprint(ActRecord act, Knowledge known) {
    int index = known.acts().indexOf(act);
    return index < 0 ? Optional.empty() : loadedRow(index, known).map(Fm::fingerprint);
  }

  /** Finds the row that a load changed as its gate had said. */
  private static Optional<Fm> loadedRow(int index, Knowledge known) {
    List<ActRecord> acts = known.acts();
    ActRecord act = acts.get(index);
    if (act.action() != ActionKind.LOAD_FM || Promise.brokeItself(act)) {
      return Optional.empty();
    }
    Optional<List<Fm>> after =
        index + 1 < acts.size() ? acts.get(index + 1).before().fms() : known.lastSeen().fms();
    Promise promise = Promise.of(act);
    return FmChange.between(act.before().fms(), after).stream()
        .filter(promise::covers)
        .flatMap(change -> change.now().stream())
        .findFirst();
  }

  /**
   * Finds the load that a test speaks for: the latest one of the faulty FM. Once all FMs were
   * erased several are loaded one after another, and none of the others was at fault.
   */
  static OptionalInt testedLoad(Knowledge known) {
    List<ActRecord> acts = known.acts();
    for (int i = acts.size() - 1; i >= 0; i--) {
      ActRecord act = acts.get(i);
      boolean refused = act.outcome().equals(Optional.of(OutcomeKind.REFUSED));
      if (act.action() == ActionKind.LOAD_FM && !refused && isOfCulprit(i, known)) {
        return OptionalInt.of(i);
      }
      boolean gone =
          act.action() == ActionKind.ERASE_ALL_FMS || act.action() == ActionKind.DELETE_FM;
      if (gone && act.outcome().equals(Optional.of(OutcomeKind.DONE))) {
        return OptionalInt.empty();
      }
    }
    return OptionalInt.empty();
  }

  private static boolean isOfCulprit(int index, Knowledge known) {
    Optional<Attestation.FmNamed> faulty = Culprit.said(known, Culprit.NAME);
    boolean many = Culprit.erased(known) && known.answerOf(Attestation.FmFiles.class).isPresent();
    if (!many || faulty.isEmpty()) {
      return !many;
    }
    Optional<Fm> row = loadedRow(index, known);
    return row.isPresent()
        ? row.get().id().equals(faulty.get().id()) || row.get().label().equals(faulty.get().label())
        : known.acts().get(index).image().filter(image -> isFor(image, known)).isPresent();
  }

  /** Where nobody sees what a load changed, the table says which FM an image is of. */
  private static boolean isFor(ImageRef image, Knowledge known) {
    String label = Culprit.said(known, Culprit.NAME).map(Attestation.FmNamed::label).orElse("");
    return known.answerOf(Attestation.FmFiles.class).stream()
        .flatMap(files -> files.rows().stream())
        .anyMatch(row -> row.image().equals(image) && row.label().equals(label));
  }

  private static KnownBuild build(ImageRef image, Fm row, ActRecord act) {
    return new KnownBuild(image.file().sha256(), row.fingerprint(), act.tested().orElse(""));
  }

  /**
   * Says what speaks against loading an image.
   *
   * @param image the image
   * @param known what is known
   * @return phrases such as {@code on the card now as PinGuard (a000)}; empty if nothing is known
   */
  public static List<String> against(ImageRef image, Knowledge known) {
    List<String> words = new ArrayList<>();
    for (KnownBuild build : of(known)) {
      if (build.sha256().equals(image.file().sha256())) {
        onCard(build, known).map(row -> "on the card now as " + row.name()).ifPresent(words::add);
        if (build.tested().startsWith(FAILED)) {
          words.add(AFTER + build.tested());
        }
      }
    }
    return words.stream().distinct().toList();
  }

  /**
   * Says what is known of each image of the book.
   *
   * @param known what is known
   * @return remarks by the SHA-256 of the image
   */
  public static Map<String, Remark> remarks(Knowledge known) {
    Map<String, Remark> remarks = new HashMap<>();
    Map<String, KnownBuild> latest = new LinkedHashMap<>();
    for (KnownBuild build : of(known)) {
      latest.merge(
          build.sha256(), build, (one, next) -> next.tested().isEmpty() ? shown(next, one) : next);
    }
    latest.forEach((sha256, build) -> remark(build, known).ifPresent(r -> remarks.put(sha256, r)));
    return remarks;
  }

  private static KnownBuild shown(KnownBuild build, KnownBuild tested) {
    return new KnownBuild(build.sha256(), build.fingerprint(), tested.tested());
  }

  private static Optional<Remark> remark(KnownBuild build, Knowledge known) {
    List<String> words = new ArrayList<>();
    listed(build, known).map(row -> "on the card now as " + row.name()).ifPresent(words::add);
    boolean failed = build.tested().startsWith(FAILED);
    if (failed) {
      words.add(AFTER + build.tested());
    } else if (!build.tested().isEmpty() && words.isEmpty()) {
      words.add("earlier good build, " + build.tested());
    }
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Remark(String.join("; ", words), failed || onCard(build, known).isPresent()));
  }

  private static Optional<Fm> listed(KnownBuild build, Knowledge known) {
    return known.lastSeen().fms().orElse(List.of()).stream()
        .filter(row -> row.fingerprint().equals(build.fingerprint()))
        .findFirst();
  }

  /** Only of the faulty FM: all others are loaded again as they were. */
  private static Optional<Fm> onCard(KnownBuild build, Knowledge known) {
    Optional<Attestation.FmNamed> faulty = Culprit.said(known, Culprit.NAME);
    return listed(build, known)
        .filter(row -> faulty.filter(fm -> fm.id().equals(row.id())).isPresent());
  }

  /** Judges whether an image is one that is not known to be faulty. */
  static Judgement untried(Optional<ImageRef> image, Knowledge known) {
    String needed = "a build that is not the faulty one and has failed no test";
    if (image.isEmpty()) {
      return Judgement.said(Truth.NO, "no image given", needed);
    }
    List<String> against = against(image.get(), known);
    String found = against.isEmpty() ? "not known to be faulty" : String.join("; ", against);
    return Judgement.sensed(Truth.of(against.isEmpty()), found, needed);
  }

  /** Tells whether it is the build that the faulty FM had at first and has now. */
  private static boolean isFaulty(KnownBuild build, Knowledge known) {
    return onCard(build, known).isPresent()
        && Culprit.said(known, Culprit.NAME)
            .flatMap(fm -> known.fms().first().flatMap(list -> FmLists.find(list, fm.id())))
            .filter(row -> row.fingerprint().equals(build.fingerprint()))
            .isPresent();
  }

  /**
   * Judges whether the latest load of this run brought another build than the faulty one. Where it
   * did not, what fails afterwards was known before; so it was where all FMs were erased and the
   * faulty one was left out, if the card answers.
   */
  static Judgement anotherLoaded(Knowledge known) {
    String needed = "another build than the faulty one";
    if (Culprit.erased(known)
        && Culprit.leftOut(known)
        && CardJudge.answers(known.facts()) == Truth.YES) {
      return Judgement.sensed(Truth.NO, "no build since all FMs were erased", needed);
    }
    List<KnownBuild> all = of(known);
    int earlier = known.setting().map(setting -> setting.builds().size()).orElse(0);
    List<KnownBuild> loaded = all.subList(earlier, all.size());
    if (loaded.isEmpty()) {
      return Judgement.sensed(Truth.YES, "nothing was loaded", needed);
    }
    boolean same = loaded.stream().anyMatch(build -> isFaulty(build, known));
    KnownBuild latest = all.get(all.size() - 1);
    boolean failed =
        all.subList(0, all.size() - 1).stream()
            .filter(build -> build.sha256().equals(latest.sha256()))
            .anyMatch(build -> build.tested().startsWith(FAILED));
    return Judgement.sensed(
        Truth.of(!same && !failed),
        same || failed ? "the same build as before" : "another build",
        needed);
  }
}
