// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.run;

import io.github.fmwizard.flow.engine.Waiting;
import io.github.fmwizard.screen.dialog.Dialog;
import io.github.fmwizard.screen.dialog.ScreenContext;
import io.github.fmwizard.screen.dialog.Waits;
import io.github.fmwizard.screen.form.AskScreens;
import io.github.fmwizard.screen.form.DecideForm;
import io.github.fmwizard.screen.form.FormDialog;
import io.github.fmwizard.screen.gate.CheckScreen;
import io.github.fmwizard.screen.gate.ErasingGate;
import io.github.fmwizard.screen.gate.GateScreen;
import io.github.fmwizard.screen.gate.Gates;
import io.github.fmwizard.screen.report.FailureScreen;
import io.github.fmwizard.screen.report.LostScreen;
import io.github.fmwizard.screen.report.OutcomeScreen;
import io.github.fmwizard.screen.report.ReportScreen;
import io.github.fmwizard.screen.report.ResumeScreen;
import io.github.fmwizard.screen.report.UnknownScreen;
import io.github.fmwizard.screen.report.VerifyScreen;

/** Finds the dialog for what a run waits for. */
final class Dialogs {

  private Dialogs() {}

  /** Returns what is shown ahead of all else, if there is something, or else as {@link #of}. */
  static Dialog first(ScreenContext context) {
    return context.view().info().resumed() ? new ResumeScreen() : of(context);
  }

  static Dialog of(ScreenContext context) {
    if (!context.view().evidence().ok() && !context.state().ended()) {
      return new LostScreen(LostScreen.JOURNAL);
    }
    if (Waits.isBusy(context.view())) {
      return new RunningScreen();
    }
    Waiting waiting = context.state().engine().waiting();
    if (waiting instanceof Waiting.Reading) {
      return new ExplainScreen();
    }
    if (waiting instanceof Waiting.Question) {
      return AskScreens.of(context);
    }
    if (waiting instanceof Waiting.Undecided) {
      return FormDialog.of(new DecideForm());
    }
    if (waiting instanceof Waiting.CheckShown || waiting instanceof Waiting.GuardShown) {
      return new CheckScreen();
    }
    if (waiting instanceof Waiting.AtGate) {
      return gate(context);
    }
    return afterwards(waiting);
  }

  private static Dialog gate(ScreenContext context) {
    return switch (Gates.shown(context).strength()) {
      case CONFIRM -> new GateScreen();
      case TYPED_SERIAL, TYPED_SERIAL_WITNESS -> ErasingGate.begin();
    };
  }

  private static Dialog afterwards(Waiting waiting) {
    if (waiting instanceof Waiting.ActShown) {
      return new OutcomeScreen();
    }
    if (waiting instanceof Waiting.Unresolved) {
      return new UnknownScreen();
    }
    if (waiting instanceof Waiting.Verified) {
      return new VerifyScreen();
    }
    if (waiting instanceof Waiting.Failure) {
      return new FailureScreen();
    }
    if (waiting instanceof Waiting.Ended) {
      return new ReportScreen();
    }
    throw new IllegalStateException("No screen for " + waiting);
  }
}
