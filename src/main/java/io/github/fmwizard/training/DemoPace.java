// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * How a demonstration moves on.
 *
 * @param post runs a task on the renderer's thread, and has it draw
 * @param time tells the time that answers carry
 * @param pause how long each screen stays; none on a pipe
 */
public record DemoPace(Consumer<Runnable> post, InstantSource time, Duration pause) {

  /** Runs a task on the renderer's thread after the pause. */
  void later(Runnable task) {
    if (pause.isZero()) {
      post.accept(task);
    } else {
      CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS)
          .execute(() -> post.accept(task));
    }
  }
}
