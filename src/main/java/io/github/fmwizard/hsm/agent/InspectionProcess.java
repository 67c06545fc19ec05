// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.agent;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The process that looks, seen from its parent. It may be killed: it changes nothing. */
final class InspectionProcess {

  /** How long a killed process may take to go before it counts as stuck. */
  private static final long SECONDS_TO_GO = 5;

  /**
   * Frames go to a descriptor of their own, since a vendor's library may print to the standard
   * output; no core is dumped.
   */
  private static final String SHELL = "ulimit -c 0; exec \"$@\" 3>&1 1>&2";

  private final Process process;
  private final FrameReader frames;
  private final Drain drain;
  private final Consumer<Process> killer;

  private InspectionProcess(Process process, Consumer<Process> killer) {
    this.process = process;
    this.killer = killer;
    this.frames = FrameReader.to(process.getInputStream());
    this.drain = Drain.of(process.getErrorStream());
  }

  /**
   * Starts it, in a session of its own.
   *
   * @param line the Java program and all its arguments
   */
  static InspectionProcess start(AgentSetup setup, List<String> line, Consumer<Process> killer)
      throws IOException {
    List<String> command = new ArrayList<>(List.of("/usr/bin/setsid"));
    command.addAll(JavaCommand.inShell(SHELL, line));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().clear();
    builder.environment().putAll(setup.environment());
    builder.directory(new File("/"));
    builder.redirectInput(new File("/dev/null"));
    return new InspectionProcess(builder.start(), killer);
  }

  FrameReader frames() {
    return frames;
  }

  boolean alive() {
    return process.isAlive();
  }

  long pid() {
    return process.pid();
  }

  /** Says how it ended and what it printed, for people. */
  String ending() {
    int status = process.exitValue();
    return status > Byte.MAX_VALUE
        ? "crashed (status " + status + ")"
        : "ended with status " + status;
  }

  /** Returns the beginning of what it and its libraries printed, on one line. */
  String printed() {
    return drain.beginning().replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
  }

  /**
   * Lets it end by itself for a moment, then kills it.
   *
   * @param patience how long it may take to end by itself, milliseconds
   * @return false if it is still there 5 s after SIGKILL
   */
  boolean end(long patience) throws InterruptedException {
    frames.stop();
    if (process.waitFor(patience, TimeUnit.MILLISECONDS)) {
      return true;
    }
    killer.accept(process);
    return process.waitFor(SECONDS_TO_GO, TimeUnit.SECONDS);
  }

  /** Reads what a process prints to its end, so that it never blocks, and keeps the beginning. */
  private static final class Drain {

    private static final int KEPT = 2048;

    private volatile String beginning = "";

    private Drain() {}

    static Drain of(InputStream in) {
      Drain drain = new Drain();
      Thread thread = new Thread(() -> drain.read(in), "fmwizard-agent-output");
      thread.setDaemon(true);
      thread.start();
      return drain;
    }

    /** Returns what was printed first, at most 2 KiB of it. */
    String beginning() {
      return beginning;
    }

    private void read(InputStream in) {
      byte[] kept = new byte[KEPT];
      byte[] buffer = new byte[8192];
      int filled = 0;
      try {
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          int more = Math.min(read, KEPT - filled);
          if (more > 0) {
            System.arraycopy(buffer, 0, kept, filled, more);
            filled += more;
            beginning = new String(kept, 0, filled, StandardCharsets.UTF_8);
          }
        }
      } catch (IOException e) {
        // The process is gone; what was kept is kept.
        return;
      }
    }
  }
}
