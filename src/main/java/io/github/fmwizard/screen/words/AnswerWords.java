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
    if (said instanceof Attestation.Nothing) {
      return "left out";
    }
    if (said instanceof Attestation.SymptomNamed symptom) {
      return symptom.symptom().sentence();
    }
    if (said instanceof Attestation.FmNamed fm) {
      return fm.label() + " (" + fm.id() + ")" + (fm.listed() ? "" : ", not listed");
    }
    if (said instanceof Attestation.Line line) {
      return line.text();
    }
    if (said instanceof Attestation.Flag flag) {
      return flag.yes() ? "yes" : "no";
    }
    return given(said);
  }

  private static String given(Attestation said) {
    if (said instanceof Attestation.FileGiven file) {
      return file.file().original();
    }
    if (said instanceof Attestation.ImageGiven image) {
      return image(image.image());
    }
    if (said instanceof Attestation.FmFiles files) {
      return files(files.rows());
    }
    if (said instanceof Attestation.SmfsInventory inventory) {
      return inventory(inventory);
    }
    if (said instanceof Attestation.ApplicationTest test) {
      return test.result().word().replace('-', ' ') + ": " + test.test();
    }
    throw new IllegalStateException("No words for " + said);
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
