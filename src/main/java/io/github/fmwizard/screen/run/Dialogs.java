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
    return switch (context.state().engine().waiting()) {
      case Waiting.Reading ignored -> new ExplainScreen();
      case Waiting.Question ignored -> AskScreens.of(context);
      case Waiting.Undecided ignored -> FormDialog.of(new DecideForm());
      case Waiting.CheckShown ignored -> new CheckScreen();
      case Waiting.GuardShown ignored -> new CheckScreen();
      case Waiting.AtGate ignored -> gate(context);
      case Waiting.ActShown ignored -> new OutcomeScreen();
      case Waiting.Unresolved ignored -> new UnknownScreen();
      case Waiting.Verified ignored -> new VerifyScreen();
      case Waiting.Failure ignored -> new FailureScreen();
      case Waiting.Ended ignored -> new ReportScreen();
      case Waiting.Look look -> busy(look);
      case Waiting.Comparing comparing -> busy(comparing);
      case Waiting.Acting acting -> busy(acting);
    };
  }

  /** What the run thread does by itself was shown before as something that runs. */
  private static Dialog busy(Waiting waiting) {
    throw new IllegalStateException("No screen for " + waiting);
  }

  private static Dialog gate(ScreenContext context) {
    return switch (Gates.shown(context).strength()) {
      case CONFIRM -> new GateScreen();
      case TYPED_SERIAL, TYPED_SERIAL_WITNESS -> ErasingGate.begin();
    };
  }
}
