// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.wizard;

import io.github.fmwizard.flow.RunState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A picture of a run at one moment, for people. Immutable; published by the run thread after each
 * change.
 *
 * @param info what does not change
 * @param state the state of the run
 * @param activity what the run thread is doing
 * @param gate what the gate at hand shows, if the run is at one
 * @param problem why the last decision could not be taken, if so; the same question is still open
 * @param evidence the state of the evidence
 * @param outputs output of programs so far, oldest first
 * @param now the time
 */
public record RunView(
    RunInfo info,
    RunState state,
    Activity activity,
    Optional<GateShown> gate,
    Optional<String> problem,
    EvidenceState evidence,
    List<ToolOutput> outputs,
    Instant now) {

  /** Copies the list. */
  public RunView {
    outputs = List.copyOf(outputs);
  }

  /**
   * The state of the evidence.
   *
   * @param checkpoint the last checkpoint's digest as two words
   * @param head the digest of the last line, in words
   * @param entries entries so far
   * @param broken why the journal could not be written; empty while it could
   */
  public record EvidenceState(
      String checkpoint, String head, long entries, Optional<String> broken) {

    /**
     * Tells whether the journal can be written as far as is known.
     *
     * @return false once it could not be
     */
    public boolean ok() {
      return broken.isEmpty();
    }
  }

  /**
   * What a program or call printed.
   *
   * @param path the act's place
   * @param line the program or call
   * @param lines what it printed, without secrets
   */
  public record ToolOutput(String path, String line, List<String> lines) {
    /** Copies the list. */
    public ToolOutput {
      lines = List.copyOf(lines);
    }
  }
}
