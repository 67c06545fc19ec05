// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.lock;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalLong;

/** Thrown when another process, or another part of this one, holds a run's lock. */
public final class LockHeldException extends IOException {

  private static final long serialVersionUID = 1L;

  private final long pid;

  LockHeldException(Path file, OptionalLong pid) {
    super(
        "Another process works on this run: "
            + file
            + " is locked"
            + (pid.isPresent() ? " by process " + pid.getAsLong() : ""));
    this.pid = pid.orElse(0);
  }

  /**
   * Return who holds the lock.
   *
   * @return the process id written in the lock file, or empty if none can be read
   */
  public OptionalLong pid() {
    return pid == 0 ? OptionalLong.empty() : OptionalLong.of(pid);
  }
}
