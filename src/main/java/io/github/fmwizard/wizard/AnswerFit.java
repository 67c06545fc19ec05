// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.wizard;

import io.github.fmwizard.flow.AskKind;
import io.github.fmwizard.flow.Said;
import io.github.fmwizard.flow.Step;
import java.util.Optional;

/** Checks that an answer is of the kind that a question takes. */
final class AnswerFit {

  private AnswerFit() {}

  /** Returns why the answer does not fit, or empty if it does. */
  static Optional<String> refuse(Step.Ask ask, Said said) {
    if (said instanceof Said.Nothing) {
      return ask.optional() ? Optional.empty() : Optional.of("This question cannot be left out.");
    }
    boolean fits = wanted(ask.kind()).isInstance(said);
    if (!fits) {
      return Optional.of("This question waits for another answer.");
    }
    if (said instanceof Said.FmFiles files && files.rows().size() > Step.ForEach.MAX_TURNS) {
      return Optional.of("At most " + Step.ForEach.MAX_TURNS + " FMs can be loaded in one run.");
    }
    return Optional.empty();
  }

  private static Class<? extends Said> wanted(AskKind kind) {
    return switch (kind) {
      case SYMPTOM -> Said.SymptomSaid.class;
      case LOADED_FM -> Said.FmNamed.class;
      case TEXT -> Said.Line.class;
      case FILE -> Said.FileGiven.class;
      case YES_NO -> Said.Flag.class;
      case FM_FILES -> Said.FmFiles.class;
      case SMFS_INVENTORY -> Said.SmfsInventory.class;
      case FM_IMAGE -> Said.ImageGiven.class;
      case APPLICATION_TEST -> Said.ApplicationTest.class;
    };
  }
}
