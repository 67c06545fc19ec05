// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.wizard;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.hsm.Invocation;
import java.time.Instant;
import java.util.List;

/** What the run thread is doing. */
public sealed interface Activity {

  /** It waits for a decision. */
  record Idle() implements Activity {}

  /**
   * It looks at the card.
   *
   * @param since when it began
   */
  record Looking(Instant since) implements Activity {}

  /**
   * An act runs.
   *
   * @param action the action
   * @param invocation what runs
   * @param since when it began
   * @param steps sub-steps so far
   * @param output lines of output so far, the last ones
   * @param noReturn whether it can't be undone any more
   */
  record Acting(
      ActionKind action,
      Invocation invocation,
      Instant since,
      List<String> steps,
      List<String> output,
      boolean noReturn)
      implements Activity {
    /** Copies the lists. */
    public Acting {
      steps = List.copyOf(steps);
      output = List.copyOf(output);
    }
  }

  /**
   * It waits for the card to come back from a restart.
   *
   * @param since when the wait began
   * @param giveUpSeconds seconds after which it stops waiting
   * @param lastSeen what the card was doing at the latest look
   */
  record WaitingForCard(Instant since, long giveUpSeconds, String lastSeen) implements Activity {}
}
