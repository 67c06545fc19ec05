// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.agent.child;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ends this process in time even if a native call never comes back and nobody kills it. */
final class Watchdog {

  /** The status of a look that lived too long. */
  static final int TOO_LATE = 75;

  /** How long logging out may take once the reply is durable. */
  static final long LAST_CALLS_MILLIS = 30_000;

  private Watchdog() {}

  static void after(long millis, int status) {
    Thread watchdog = new Thread(() -> halt(millis, status), "watchdog");
    watchdog.setDaemon(true);
    watchdog.start();
  }

  private static void halt(long millis, int status) {
    try {
      new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(status);
  }
}
