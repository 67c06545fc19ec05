// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.process;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process that leads a session and a group of its own, all of which ends with the test. */
public final class ChildGroup implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 60;

  private final Process leader;

  private ChildGroup(Process leader) {
    this.leader = leader;
  }

  /** Starts a command with fresh signals. */
  public static ChildGroup start(List<String> command) throws IOException {
    var whole = new ArrayList<>(FreshSignals.PREFIX);
    whole.add("setsid");
    whole.addAll(command);
    return new ChildGroup(
        new ProcessBuilder(whole)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start());
  }

  /** Sends a signal to the whole group, by its name without SIG. */
  public void signal(String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, "--", "-" + leader.pid())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  public boolean isAlive() {
    return leader.isAlive();
  }

  /** Kills what is left of the group. */
  @Override
  public void close() throws IOException {
    boolean ended;
    try {
      signal("KILL");
      ended = leader.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      ended = false;
    }
    if (!ended) {
      throw new AssertionError("process " + leader.pid() + " outlives its killing");
    }
  }
}
