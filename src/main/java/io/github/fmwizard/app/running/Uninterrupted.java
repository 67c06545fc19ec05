// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.running;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Waits to the end for what has to be closed when it is there: nobody else would close it. */
public final class Uninterrupted {

  private Uninterrupted() {}

  /**
   * Waits for what is made on another thread. Whoever is interrupted meanwhile is so afterwards.
   *
   * @param <T> what it is
   * @param future makes it
   * @return what was made
   * @throws ExecutionException if it could not be made
   */
  public static <T> T get(Future<T> future) throws ExecutionException {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return future.get();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
