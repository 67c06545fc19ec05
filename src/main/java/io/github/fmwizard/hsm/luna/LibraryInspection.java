// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.luna;

import io.github.fmwizard.card.Fact;
import io.github.fmwizard.hsm.agent.Agent;
import io.github.fmwizard.hsm.agent.LibraryReport;
import java.time.Instant;
import java.time.InstantSource;

/** An inspection through the client's libraries, each time in a process of its own. */
@FunctionalInterface
public interface LibraryInspection {

  /**
   * Inspects once. Returns even if the inspecting process is lost or stuck.
   *
   * @return what it brought
   */
  LibraryReport inspect();

  /**
   * Makes inspections that read nothing, since the client's library can't be trusted or is not
   * there.
   *
   * @param library its path
   * @param why a sentence without a full stop
   * @param clock where time comes from
   * @return inspections that bring that reason only
   */
  static LibraryInspection none(String library, String why, InstantSource clock) {
    return () -> {
      Instant now = clock.instant();
      return new LibraryReport(
          now,
          new Fact.Unknown<>(why, library, now),
          new Fact.Unknown<>(why, library, now),
          new Fact.Unknown<>(why, library, now),
          LibraryReport.Fate.ENDED);
    };
  }

  /**
   * Makes inspections by an agent. An interruption of the thread does not end one, which has a
   * deadline; it is kept for the caller.
   *
   * @param agent the agent
   * @return inspections by it
   */
  static LibraryInspection of(Agent agent) {
    return () -> {
      boolean interrupted = Thread.interrupted();
      try {
        while (true) {
          try {
            return agent.look();
          } catch (InterruptedException e) {
            interrupted = true;
          }
        }
      } finally {
        if (interrupted) {
          Thread.currentThread().interrupt();
        }
      }
    };
  }
}
