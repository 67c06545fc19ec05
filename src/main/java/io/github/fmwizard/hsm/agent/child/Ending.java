// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.agent.child;

import io.github.fmwizard.hsm.pkcs11.ImmediateExit;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** How a process that hosts native calls ends, whatever the libraries still do. */
final class Ending {

  /** The status of a look that lived too long. */
  static final int TOO_LATE = 75;

  /** How long logging out may take once the reply is durable. */
  static final long LAST_CALLS_MILLIS = 30_000;

  private final ImmediateExit suddenEnd;

  private Ending(ImmediateExit suddenEnd) {
    this.suddenEnd = suddenEnd;
  }

  /** Prepares for the end; to be done before any library is loaded. */
  static Ending prepare() {
    return new Ending(ImmediateExit.prepare());
  }

  /** Ends this process now. */
  void now(int status) {
    suddenEnd.now(status);
    Runtime.getRuntime().halt(status);
  }

  /** Ends this process in time even if a native call never comes back and nobody kills it. */
  void after(long millis, int status) {
    Thread watchdog = new Thread(() -> waitAndEnd(millis, status), "watchdog");
    watchdog.setDaemon(true);
    watchdog.start();
  }

  private void waitAndEnd(long millis, int status) {
    try {
      new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    now(status);
  }
}
