// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow;

import io.github.fmwizard.card.TestFms;
import io.github.fmwizard.card.Word;
import io.github.fmwizard.flow.model.AskKind;
import io.github.fmwizard.flow.model.Attestation;
import io.github.fmwizard.flow.model.FileRef;
import io.github.fmwizard.flow.model.ImageRef;
import io.github.fmwizard.flow.model.Step;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Answers of transcripts, one line each. */
final class Answers {

  /** What is answered where a transcript says nothing, by step. */
  static final Map<String, String> USUAL =
      Map.ofEntries(
          Map.entry("start-symptom", "halts-when-called"),
          Map.entry("start-serial", CardPicture.SERIAL),
          Map.entry("start-culprit", "0001 alpha"),
          Map.entry("start-log", "nothing"),
          Map.entry("start-backup", "yes"),
          Map.entry("start-stopped", "yes"),
          Map.entry("reload-image", "alpha-a2 0001"),
          Map.entry("reload-test", "passed"),
          Map.entry("delete-which", "0001 alpha"),
          Map.entry("delete-image", "alpha-a2 0001"),
          Map.entry("delete-test", "passed"),
          Map.entry("erase-files", "alpha-a2 0001, beta-b1 0002"),
          Map.entry("erase-test", "passed"),
          Map.entry("smfs-keys", "unknown"),
          Map.entry("smfs-owners", "yes"),
          Map.entry("smfs-test", "passed"));

  private static final long DAY = 86_400;

  private Answers() {}

  static Attestation parse(Story story, String text) {
    Step.Ask ask = (Step.Ask) story.state.step().orElseThrow().body();
    return switch (text) {
      case "nothing" -> new Attestation.Nothing();
      case "stays-without" -> new Attestation.StaysWithout();
      default -> parse(ask.kind(), text);
    };
  }

  private static Attestation parse(AskKind kind, String text) {
    return switch (kind) {
      case SYMPTOM ->
          new Attestation.SymptomNamed(Word.find(Attestation.Symptom.class, text).orElseThrow());
      case LOADED_FM -> {
        String[] words = text.split(" ", -1);
        yield new Attestation.FmNamed(TestFms.id(words[0]), words[1], true);
      }
      case TEXT -> new Attestation.Line(text);
      case FILE -> new Attestation.FileGiven(file(text));
      case YES_NO -> new Attestation.Flag(text.equals("yes"));
      case FM_FILES -> new Attestation.FmFiles(rows(text));
      case SMFS_INVENTORY ->
          new Attestation.SmfsInventory(
              Word.find(Attestation.Extent.class, text).orElseThrow(), List.of());
      case FM_IMAGE -> new Attestation.ImageGiven(image(text));
      case APPLICATION_TEST ->
          new Attestation.ApplicationTest(
              Word.find(Attestation.TestResult.class, text).orElseThrow(), "sign and compare");
    };
  }

  private static List<Attestation.FmFile> rows(String text) {
    return text.equals("none")
        ? List.of()
        : Arrays.stream(text.split(", ", -1))
            .map(row -> new Attestation.FmFile(row.substring(0, row.indexOf('-')), image(row)))
            .toList();
  }

  /**
   * Reads an image: name, FM ID or {@code unknown}, and {@code expired}, {@code undated} or {@code
   * large}.
   */
  private static ImageRef image(String text) {
    List<String> words = List.of(text.split(" ", -1));
    long end = CardPicture.NOW + (words.contains("expired") ? -DAY : DAY);
    OptionalLong notAfter = words.contains("undated") ? OptionalLong.empty() : OptionalLong.of(end);
    FileRef file = file(words.get(0));
    long size = words.contains("large") ? 9L << 20 : file.size();
    return new ImageRef(
        new FileRef(file.name(), file.original(), size, file.sha256()),
        new ImageRef.CertificateRef(
            Optional.of(file(words.get(0) + ".crt")),
            Optional.empty(),
            OptionalLong.of(CardPicture.NOW - 2 * DAY),
            notAfter,
            1),
        words.get(1).equals("unknown") ? Optional.empty() : Optional.of(TestFms.id(words.get(1))));
  }

  private static FileRef file(String name) {
    return new FileRef(
        "files/" + name, name, 1000, "%064x".formatted(name.hashCode() & 0xffffffffL));
  }
}
