// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.architecture;

import java.util.Map;
import java.util.stream.Collectors;

/** Small types that one other file uses, and why each is a concept of its own nevertheless. */
final class OneUserTypes {

  /** A type without the root, and the reason. */
  private static final String TEXT =
      """
      app.Main | the entry point of the program; compiled for Java 11 and may name no other class
      app.live.OpenRuns | tells of runs that can go on, with tests of its own
      app.training.TrainingBranch | joins a run's first lines with the card of then, which only the wiring of trainings may
      app.RecoverCommand | one command with its options and help, as each command has a file
      flow.check.StructureCheck | the one way into the rules of structure, for the program and for tests of flows
      flow.engine.OutcomeRules | the rule of what counts as done, proved by a table of its own
      hsm.agent.RawTerminal | starts a program, which the package of its user may not do
      hsm.agent.child.Credential | reads the secret frame into native memory; no text of it is ever made
      hsm.pkcs11.ImmediateExit | a native call, which the package of its user may not make
      hsm.simulated.file.LoadFiles | reads the files of a load, and says why one of them cannot be used
      hsm.tools.host.ChrystokiConf | the reader of the client's configuration file, a format of the vendor
      hsm.tools.profile.ClientProfileReader | the reader of client profiles, with a schema and tests of its own
      hsm.tools.supervisor.Libc | the binding to the C library: JNA registers a class as a whole
      plain.Heartbeat | decides when time that passes is worth a line, with tests of its own
      plain.PipeLines | one of the two sources of lines, beside TerminalLines
      plain.ScreenChanges | compares two screens without any state, with tests of its own
      screen.form.ImageAsk | the dialog of one kind of question; ImageFields serves the table of files, too
      screen.gate.GateScreen | the gate with a plain confirmation, beside the erasing gate
      screen.run.Carried | a value: what the pages said that went past since the latest decision
      screen.run.ExplainScreen | one screen of a run, as each screen that a run can wait at has a file
      screen.run.History | a value that is never empty: the questions that one can go back to
      screen.run.PendingDecision | a value that knows when a decision was taken and what is said of it
      screen.run.RunClock | a value that maps one clock to another, and never to a time before the latest picture
      terminal.SavedState | the reader and writer of a file that outlives a killed program
      training.DemoWords | the words that stand for answers, for demos and for tests that play
      tui.GateGuard | guards a gate from what was typed for the screen before
      tui.Notice | a word that is shown for five seconds: a small state machine beside the stage
      tui.edit.GoEditor | the editor of one kind of prompt, as each kind has a file
      tui.edit.HoldEditor | the editor of one kind of prompt, as each kind has a file
      tui.key.TypedUtf8 | a decoder with a state of its own, between bytes and characters
      tui.lanterna.MeasuredLetter | corrects a defect of Lanterna, as the page on the terminal says
      wizard.OpenMoves | the rule of which moves can be taken, proved by tests of its own
      wizard.SiteGuard | the last guard before an act, proved by tests of its own
      """;

  private OneUserTypes() {}

  static Map<String, String> reasons() {
    return TEXT.lines()
        .map(line -> line.split("\\|", -1))
        .collect(
            Collectors.toUnmodifiableMap(cells -> cells[0].strip(), cells -> cells[1].strip()));
  }
}
