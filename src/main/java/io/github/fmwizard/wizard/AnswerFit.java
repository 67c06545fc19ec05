// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.wizard;

import io.github.fmwizard.flow.model.AskKind;
import io.github.fmwizard.flow.model.Attestation;
import io.github.fmwizard.flow.model.Step;
import java.util.Optional;

/** Checks that an answer is of the kind that a question takes. */
final class AnswerFit {

  private AnswerFit() {}

  /** Returns why the answer does not fit, or empty if it does. */
  static Optional<String> refuse(Step.Ask ask, Attestation said) {
    if (said instanceof Attestation.Nothing) {
      return ask.optional() ? Optional.empty() : Optional.of("This question cannot be left out.");
    }
    boolean fits = wanted(ask.kind()).isInstance(said);
    if (!fits) {
      return Optional.of("This question waits for another answer.");
    }
    if (said instanceof Attestation.FmFiles files && files.rows().size() > Step.ForEach.MAX_TURNS) {
      return Optional.of("At most " + Step.ForEach.MAX_TURNS + " FMs can be loaded in one run.");
    }
    return Optional.empty();
  }

  private static Class<? extends Attestation> wanted(AskKind kind) {
    return switch (kind) {
      case SYMPTOM -> Attestation.SymptomNamed.class;
      case LOADED_FM -> Attestation.FmNamed.class;
      case TEXT -> Attestation.Line.class;
      case FILE -> Attestation.FileGiven.class;
      case YES_NO -> Attestation.Flag.class;
      case FM_FILES -> Attestation.FmFiles.class;
      case SMFS_INVENTORY -> Attestation.SmfsInventory.class;
      case FM_IMAGE -> Attestation.ImageGiven.class;
      case APPLICATION_TEST -> Attestation.ApplicationTest.class;
    };
  }
}
