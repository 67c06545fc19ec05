// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.judge;

import io.github.fmwizard.card.Fm;
import io.github.fmwizard.card.FmId;
import io.github.fmwizard.card.Truth;
import io.github.fmwizard.flow.model.AnswerName;
import io.github.fmwizard.flow.model.Attestation;
import io.github.fmwizard.flow.model.ImageRef;
import io.github.fmwizard.flow.model.Note;
import io.github.fmwizard.flow.model.PredicateUse;
import io.github.fmwizard.flow.model.Uses;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** Judges what people said and gave. */
final class AttestationJudge {

  private static final long MAX_IMAGE_BYTES = 8L * 1024 * 1024;

  private AttestationJudge() {}

  static Judgement judge(PredicateUse use, Knowledge known) {
    return switch (use.predicate()) {
      case BUILD_NOT_TRIED -> Builds.untried(image(use, known), known);
      case IMAGE_FITS -> fits(image(use, known));
      case CERTIFICATE_IN_DATE -> inDate(image(use, known), known.lookedAt());
      case IMAGE_ID_SAID_SAME -> sameId(use, known);
      case FILES_FOR_ALL_FMS -> filesForAll(known);
      case SMFS_INVENTORY_SAID ->
          Judgement.said(
              Truth.of(known.answerOf(Attestation.SmfsInventory.class).isPresent()),
              known
                  .answerOf(Attestation.SmfsInventory.class)
                  .map(inventory -> "said: " + inventory.extent().word())
                  .orElse("not said"),
              "what SMFS holds, said");
      case PARTITIONS_BACKUP_SAID -> backup(known);
      case APPLICATION_TEST_PASSED -> test(known);
      default -> throw new IllegalArgumentException("Not said: " + use);
    };
  }

  private static Optional<ImageRef> image(PredicateUse use, Knowledge known) {
    String of = use.of().orElseThrow();
    return known.image(Uses.answer(of), Uses.turn(of));
  }

  private static Judgement fits(Optional<ImageRef> image) {
    String needed = "an image of at most 8 MiB";
    if (image.isEmpty()) {
      return Judgement.said(Truth.NO, "no image given", needed);
    }
    long size = image.get().file().size();
    return Judgement.sensed(Truth.of(size > 0 && size <= MAX_IMAGE_BYTES), size + " bytes", needed);
  }

  private static Judgement inDate(Optional<ImageRef> image, long now) {
    String needed = "a certificate in date by this host's clock";
    if (image.isEmpty()) {
      return Judgement.said(Truth.NO, "no image given", needed);
    }
    ImageRef.CertificateRef certificate = image.get().certificate();
    OptionalLong from = certificate.notBefore();
    OptionalLong to = certificate.notAfter();
    String many =
        certificate.count() > 1 ? certificate.count() + " certificates in the file: " : "";
    if (from.isEmpty() || to.isEmpty()) {
      return Judgement.sensed(
          Truth.UNKNOWN, many + "the dates of " + certificate.name() + " cannot be read", needed);
    }
    if (now > to.getAsLong()) {
      String one = many.isEmpty() ? "expired on " : "one expired on ";
      return Judgement.sensed(Truth.NO, many + one + day(to), needed);
    }
    if (now < from.getAsLong()) {
      String one = many.isEmpty() ? "not valid before " : "one is not valid before ";
      return Judgement.sensed(Truth.NO, many + one + day(from), needed);
    }
    String all = many.isEmpty() ? "valid until " : "all valid until ";
    return Judgement.sensed(Truth.YES, many + all + day(to), needed);
  }

  private static String day(OptionalLong seconds) {
    return LocalDate.ofInstant(Instant.ofEpochSecond(seconds.orElse(0)), ZoneOffset.UTC).toString();
  }

  private static Judgement sameId(PredicateUse use, Knowledge known) {
    Optional<FmId> said = image(use, known).flatMap(ImageRef::saidId);
    Optional<Attestation.FmNamed> fm = Culprit.said(known, use.fm().orElse(Culprit.NAME));
    String needed = fm.map(f -> "FM ID " + f.id()).orElse("the FM ID of the faulty FM");
    if (said.isEmpty() || fm.isEmpty()) {
      return Judgement.said(Truth.UNKNOWN, "nobody said the image's FM ID", needed);
    }
    return Judgement.said(
        Truth.of(said.get().equals(fm.get().id())), "said: " + said.get(), needed);
  }

  private static Judgement filesForAll(Knowledge known) {
    String needed = "a file for each FM that is to stay";
    Optional<Attestation.FmFiles> files = known.answerOf(Attestation.FmFiles.class);
    if (files.isEmpty()) {
      return Judgement.said(Truth.NO, "no table of files was given", needed);
    }
    int rows = files.get().rows().size();
    Optional<List<Fm>> listed = known.lastSeen().fms().or(() -> known.fms().first());
    if (known.fms().first().isEmpty() || listed.isEmpty()) {
      return Judgement.said(
          Truth.YES, rows + " given; the card has not listed its FMs in this run", needed);
    }
    Set<String> covered = new HashSet<>();
    files.get().rows().forEach(row -> covered.add(row.label()));
    Culprit.said(known, Culprit.NAME).ifPresent(fm -> covered.add(fm.label()));
    List<String> missing =
        known.fms().first().orElse(List.of()).stream()
            .filter(row -> !covered.contains(row.label()))
            .map(Fm::name)
            .toList();
    return Judgement.sensed(
        Truth.of(missing.isEmpty()),
        missing.isEmpty() ? rows + " given" : "no file for " + String.join(", ", missing),
        needed);
  }

  private static Judgement backup(Knowledge known) {
    String needed = "application partitions backed up";
    Optional<Attestation> said = known.answer(AnswerName.PARTITIONS_BACKED_UP.word());
    if (said.isPresent() && said.get() instanceof Attestation.Flag flag) {
      return Judgement.said(Truth.of(flag.yes()), flag.yes() ? "said: yes" : "said: no", needed);
    }
    return Judgement.said(Truth.UNKNOWN, "not said", needed);
  }

  /** Names the latest test, and those that failed before it. */
  private static String found(Attestation.ApplicationTest test, Knowledge known) {
    List<String> tests =
        known.notes().stream().filter(n -> n.kind() == Note.Kind.TEST).map(Note::text).toList();
    List<String> earlier = tests.isEmpty() ? tests : tests.subList(0, tests.size() - 1);
    String failed =
        earlier.stream()
            .filter(text -> text.startsWith("failed"))
            .collect(Collectors.joining("; "));
    String latest = test.result().word() + ": " + test.named();
    return failed.isEmpty() ? latest : latest + "; before that " + failed;
  }

  private static Judgement test(Knowledge known) {
    String needed = "the application's own test passed";
    Optional<Attestation.ApplicationTest> test = known.answerOf(Attestation.ApplicationTest.class);
    if (test.isEmpty()) {
      return Judgement.said(Truth.UNKNOWN, "not run since the last act", needed);
    }
    Truth truth =
        switch (test.get().result()) {
          case PASSED -> Truth.YES;
          case FAILED -> Truth.NO;
          case NOT_RUN -> Truth.UNKNOWN;
          case NOT_APPLICABLE -> Culprit.leftOut(known) ? Truth.YES : Truth.UNKNOWN;
        };
    return Judgement.said(truth, found(test.get(), known), needed);
  }
}
