// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.words;

import io.github.fmwizard.flow.ImageRef;
import io.github.fmwizard.flow.Said;
import java.util.List;
import java.util.stream.Collectors;

/** Repeats what was said. */
public final class AnswerWords {

  private AnswerWords() {}

  public static String of(Said said) {
    if (said instanceof Said.Nothing) {
      return "left out";
    }
    if (said instanceof Said.SymptomSaid symptom) {
      return symptom.symptom().sentence();
    }
    if (said instanceof Said.FmNamed fm) {
      return fm.label() + " (" + fm.id() + ")" + (fm.listed() ? "" : ", not listed");
    }
    if (said instanceof Said.Line line) {
      return line.text();
    }
    if (said instanceof Said.Flag flag) {
      return flag.yes() ? "yes" : "no";
    }
    return given(said);
  }

  private static String given(Said said) {
    if (said instanceof Said.FileGiven file) {
      return file.file().original();
    }
    if (said instanceof Said.ImageGiven image) {
      return image(image.image());
    }
    if (said instanceof Said.FmFiles files) {
      return files(files.rows());
    }
    if (said instanceof Said.SmfsInventory inventory) {
      return inventory(inventory);
    }
    if (said instanceof Said.ApplicationTest test) {
      return test.result().word().replace('-', ' ') + ": " + test.test();
    }
    throw new IllegalStateException("No words for " + said);
  }

  private static String image(ImageRef image) {
    return ActDescription.image(image) + ", certificate " + image.certificate().name();
  }

  private static String files(List<Said.FmFile> rows) {
    String labels = rows.stream().map(Said.FmFile::label).collect(Collectors.joining(", "));
    return rows.isEmpty() ? "no file" : Counted.of(rows.size(), "file") + ": " + labels;
  }

  private static String inventory(Said.SmfsInventory inventory) {
    return switch (inventory.extent()) {
      case NONE -> "no key set";
      case UNKNOWN -> "unknown, counts as all";
      case LISTED ->
          Counted.of(inventory.rows().size(), "key set")
              + ": "
              + inventory.rows().stream().map(Said.KeySet::name).collect(Collectors.joining(", "));
    };
  }
}
