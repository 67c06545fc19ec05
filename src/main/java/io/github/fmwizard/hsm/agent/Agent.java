// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.agent;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at cards through the client's libraries, each time in a new process: the libraries may hang
 * or crash with a halted card, and can't be made ready again in one process after a card has
 * restarted. A look changes nothing, never logs in, and may be killed.
 *
 * <p>Used by one thread.
 */
public final class Agent {

  private static final Logger LOG = LoggerFactory.getLogger(Agent.class);

  /** By name, since this package must not load what that one does. */
  static final String MAIN = "io.github.fmwizard.hsm.agent.child.InspectingMain";

  /** It lives for a third of a second, in which a compiler takes more time than it saves. */
  private static final String NO_COMPILER = "-Xint";

  /** How much longer than the deadline the process lets itself live, if its parent is gone. */
  private static final long MARGIN_MILLIS = 5_000;

  private final AgentSetup setup;
  private final InstantSource clock;
  private final String mainClass;
  private final Consumer<Process> killer;
  private Optional<InspectionProcess> stuck = Optional.empty();

  /**
   * Makes an agent; nothing is started yet.
   *
   * @param setup what its processes need
   * @param clock tells when something was seen
   */
  public Agent(AgentSetup setup, InstantSource clock) {
    this(setup, clock, MAIN, Process::destroyForcibly);
  }

  Agent(AgentSetup setup, InstantSource clock, String mainClass, Consumer<Process> killer) {
    this.setup = setup;
    this.clock = clock;
    this.mainClass = mainClass;
    this.killer = killer;
  }

  /**
   * Looks once. Whatever becomes of the process, what it had said until then is kept, and each
   * other part is unknown with what is known about the reason.
   *
   * @return what was seen
   * @throws InterruptedException if the thread is interrupted; the process is killed then
   */
  public LibraryReport look() throws InterruptedException {
    Instant takenAt = clock.instant();
    if (stuck.filter(InspectionProcess::alive).isPresent()) {
      return nothing(takenAt, stuckWords(stuck.get()), LibraryReport.Fate.STUCK_IN_DRIVER);
    }
    stuck = Optional.empty();
    InspectionProcess process;
    try {
      process = InspectionProcess.start(setup, line(), killer);
    } catch (IOException e) {
      LOG.warn("the process that looks can't be started", e);
      return nothing(
          takenAt,
          "the process that looks can't be started: " + e.getMessage(),
          LibraryReport.Fate.LOST);
    }
    return look(process, takenAt);
  }

  private List<String> line() {
    List<String> java = new ArrayList<>(setup.java());
    java.add(NO_COMPILER);
    return JavaCommand.line(
        java,
        mainClass,
        List.of(
            Long.toString(setup.deadline().toMillis() + MARGIN_MILLIS),
            setup.cryptoki(),
            setup.ethsm().orElse("-")));
  }

  private LibraryReport look(InspectionProcess process, Instant takenAt)
      throws InterruptedException {
    InspectionReader reader = new InspectionReader(process, clock, setup.deadline());
    boolean gone = false;
    try {
      reader.read();
    } finally {
      gone = process.end(reader.patience());
      if (!gone) {
        stuck = Optional.of(process);
      }
    }
    if (!process.printed().isEmpty()) {
      LOG.info("the process that looked printed: {}", process.printed());
    }
    if (!gone) {
      return reader.report(takenAt, stuckWords(process), LibraryReport.Fate.STUCK_IN_DRIVER);
    }
    return reader.report(takenAt);
  }

  private static String stuckWords(InspectionProcess process) {
    return "process " + process.pid() + ", which looked, can't be ended: it is stuck in the driver";
  }

  private static LibraryReport nothing(Instant takenAt, String why, LibraryReport.Fate fate) {
    return new LibraryReportBuilder().report(takenAt, why, fate);
  }
}
