// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.overlay;

import io.github.fmwizard.flow.RunState;
import io.github.fmwizard.flow.model.Flow;
import io.github.fmwizard.screen.Block;
import io.github.fmwizard.screen.dialog.RunOptions;
import io.github.fmwizard.screen.dialog.ScreenContext;
import io.github.fmwizard.wizard.Activity;
import io.github.fmwizard.wizard.RunInfo;
import io.github.fmwizard.wizard.RunView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The ladder of a flow that no run has begun to climb. */
public final class LadderAhead {

  private LadderAhead() {}

  /**
   * Describes the rungs: what each costs, and what opens it.
   *
   * @param flow the flow that is going to be climbed
   * @return what the ladder's screen shows
   */
  public static List<Block> of(Flow flow) {
    RunView view =
        new RunView(
            new RunInfo("", "", false, Optional.empty(), "", false, ""),
            RunState.start(flow),
            new Activity.Idle(),
            Optional.empty(),
            Optional.empty(),
            new RunView.EvidenceState("none yet", "none yet", 0, Optional.empty()),
            List.of(),
            Instant.EPOCH);
    RunOptions nobody = RunOptions.real("", "/", path -> Optional.empty());
    return LadderScreen.ahead(new ScreenContext(view, nobody, Instant.EPOCH, Instant.EPOCH));
  }
}
