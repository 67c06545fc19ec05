// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training;

import io.github.fmwizard.app.training.DebriefPapers;
import io.github.fmwizard.flow.RunState;
import io.github.fmwizard.journal.Fields;
import io.github.fmwizard.wizard.WizardPorts;

/** What a played training leaves: a text for the vendor, and the true debrief. */
record PlayPapers(Scenario scenario, DebriefPapers debrief) implements WizardPorts.Papers {

  @Override
  public String caseText(RunState state) {
    return "The case of " + scenario.name() + ".\n";
  }

  @Override
  public Fields closing(RunState state) {
    return debrief.closing();
  }
}
