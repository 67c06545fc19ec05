// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.live;

import io.github.fmwizard.flow.json.FlowDocument;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Where runs on real cards live, and what they are started with.
 *
 * @param state the state folder
 * @param runs the folder of run folders
 * @param flow the flow
 * @param flowText the flow file's text
 * @param siteFlow the flow's title if it is not the built-in one
 * @param program the program's version, for the journal
 * @param tty the terminal's name
 * @param restartWait the full wait for a card to come back from a restart
 */
public record LiveRunSettings(
    Path state,
    Path runs,
    FlowDocument flow,
    String flowText,
    Optional<String> siteFlow,
    String program,
    String tty,
    Duration restartWait) {

  /** Returns the same place with the flow that a run was opened with. */
  LiveRunSettings withFlow(FlowDocument own) {
    return new LiveRunSettings(state, runs, own, "", siteFlow, program, tty, restartWait);
  }

  /** Returns where the acts of a run are kept while they go on. */
  Path acts(String run) {
    return state.resolve("acts").resolve(run);
  }
}
