// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.words;

import io.github.fmwizard.flow.model.Attestation;
import io.github.fmwizard.flow.model.ImageRef;
import java.util.List;
import java.util.stream.Collectors;

/** Repeats what was said. */
public final class AnswerWords {

  private AnswerWords() {}

  public static String of(Attestation said) {
    return switch (said) {
      case Attestation.Nothing ignored -> "left out";
      case Attestation.StaysWithout ignored -> "stay without this FM";
      case Attestation.SymptomNamed symptom -> symptom.symptom().sentence();
      case Attestation.FmNamed fm ->
          fm.label() + " (" + fm.id() + ")" + (fm.listed() ? "" : ", not listed");
      case Attestation.Line line -> line.text();
      case Attestation.Flag flag -> flag.yes() ? "yes" : "no";
      case Attestation.FileGiven file -> file.file().original();
      case Attestation.ImageGiven image -> image(image.image());
      case Attestation.FmFiles files -> files(files.rows());
      case Attestation.SmfsInventory inventory -> inventory(inventory);
      case Attestation.ApplicationTest test ->
          test.result().word().replace('-', ' ') + ": " + test.test();
    };
  }

  private static String image(ImageRef image) {
    return ActDescription.image(image) + ", certificate " + image.certificate().name();
  }

  private static String files(List<Attestation.FmFile> rows) {
    String labels = rows.stream().map(Attestation.FmFile::label).collect(Collectors.joining(", "));
    return rows.isEmpty() ? "no file" : Counted.of(rows.size(), "file") + ": " + labels;
  }

  private static String inventory(Attestation.SmfsInventory inventory) {
    return switch (inventory.extent()) {
      case NONE -> "no key set";
      case UNKNOWN -> "unknown, counts as all";
      case LISTED ->
          Counted.of(inventory.rows().size(), "key set")
              + ": "
              + inventory.rows().stream()
                  .map(Attestation.KeySet::name)
                  .collect(Collectors.joining(", "));
    };
  }
}
