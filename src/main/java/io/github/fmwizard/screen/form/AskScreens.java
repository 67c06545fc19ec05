// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.form;

import io.github.fmwizard.screen.dialog.Dialog;
import io.github.fmwizard.screen.dialog.ScreenContext;

/** Finds the dialog for a question of the flow. */
public final class AskScreens {

  private AskScreens() {}

  public static Dialog of(ScreenContext context) {
    Question question = Question.at(context);
    return switch (question.kind()) {
      case SYMPTOM -> FormDialog.of(new SymptomAsk(question));
      case LOADED_FM -> FormDialog.of(new FmAsk(question));
      case TEXT -> FormDialog.of(new TextAsk(question));
      case FILE -> FormDialog.of(new FileAsk(question));
      case YES_NO -> FormDialog.of(new YesNoAsk(question));
      case FM_FILES -> FmFilesAsk.begin(question);
      case SMFS_INVENTORY -> FormDialog.of(new SmfsAsk(question));
      case FM_IMAGE -> FormDialog.of(new ImageAsk(question));
      case APPLICATION_TEST -> FormDialog.of(new TestAsk(question));
    };
  }
}
