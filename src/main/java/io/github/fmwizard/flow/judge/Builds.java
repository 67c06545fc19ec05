// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.judge;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.Fm;
import io.github.fmwizard.card.Truth;
import io.github.fmwizard.flow.model.ActRecord;
import io.github.fmwizard.flow.model.Attestation;
import io.github.fmwizard.flow.model.ImageRef;
import io.github.fmwizard.flow.model.KnownBuild;
import io.github.fmwizard.flow.model.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The book of builds: an image is its SHA-256, and the card shows a fingerprint after it was
 * loaded. Tells of an image whether it is on the card already, and which test it failed.
 */
public final class Builds {

  private static final String FAILED = "failed";

  private Builds() {}

  /** Lists what was loaded before this run and in it, oldest first. */
  static List<KnownBuild> of(Knowledge known) {
    List<KnownBuild> all =
        new ArrayList<>(known.setting().map(Setting::builds).orElse(List.<KnownBuild>of()));
    List<ActRecord> acts = known.acts();
    for (int i = 0; i < acts.size(); i++) {
      ActRecord act = acts.get(i);
      Optional<List<Fm>> after =
          i + 1 < acts.size() ? acts.get(i + 1).before().fms() : known.lastSeen().fms();
      Promise promise = Promise.of(act, known);
      FmChange.between(act.before().fms(), after).stream()
          .filter(
              change ->
                  act.action() == ActionKind.LOAD_FM
                      && !Promise.brokeItself(act)
                      && promise.covers(change))
          .flatMap(change -> change.now().stream())
          .findFirst()
          .flatMap(row -> act.image().map(image -> build(image, row, act)))
          .ifPresent(all::add);
    }
    return List.copyOf(all);
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
          words.add("the test after it " + build.tested());
        }
      }
    }
    return words.stream().distinct().toList();
  }

  /** Only of the faulty FM: all others are loaded again as they were. */
  private static Optional<Fm> onCard(KnownBuild build, Knowledge known) {
    Optional<Attestation.FmNamed> faulty = Culprit.said(known, Culprit.NAME);
    return known.lastSeen().fms().orElse(List.of()).stream()
        .filter(row -> row.fingerprint().equals(build.fingerprint()))
        .filter(row -> faulty.filter(fm -> fm.id().equals(row.id())).isPresent())
        .findFirst();
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
   * did not, what fails afterwards was known before.
   */
  static Judgement anotherLoaded(Knowledge known) {
    String needed = "another build than the faulty one";
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
