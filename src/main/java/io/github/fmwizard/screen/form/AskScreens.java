// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.form;

import io.github.fmwizard.screen.dialog.Dialog;
import io.github.fmwizard.screen.dialog.Moment;

/** Finds the dialog for a question of the flow. */
public final class AskScreens {

  private AskScreens() {}

  public static Dialog of(Moment moment) {
    Question question = Question.at(moment);
    return switch (question.kind()) {
      case SYMPTOM -> Form.of(new SymptomAsk(question));
      case LOADED_FM -> Form.of(new FmAsk(question));
      case TEXT -> Form.of(new TextAsk(question));
      case FILE -> Form.of(new FileAsk(question));
      case YES_NO -> Form.of(new YesNoAsk(question));
      case FM_FILES -> FmFilesAsk.begin(question);
      case SMFS_INVENTORY -> Form.of(new SmfsAsk(question));
      case FM_IMAGE -> Form.of(new ImageAsk(question));
      case APPLICATION_TEST -> Form.of(new TestAsk(question));
    };
  }
}
