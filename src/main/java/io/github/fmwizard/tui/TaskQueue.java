// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui;

import io.github.fmwizard.tui.edit.BackgroundTasks;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tasks for the renderer's thread, in the order in which they came. */
final class TaskQueue implements BackgroundTasks {

  private final LinkedBlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();

  void post(Runnable task) {
    tasks.add(task);
  }

  /** Waits for a task, then runs it and all that came since; ends without one when time is up. */
  void run(long nanos) throws InterruptedException {
    @Nullable Runnable task = tasks.poll(Math.max(0, nanos), TimeUnit.NANOSECONDS);
    while (task != null) {
      task.run();
      task = tasks.poll();
    }
  }

  /** On a thread of its own: a folder on a dead network drive may never answer. */
  @Override
  public <T> void fetch(Supplier<T> task, Consumer<T> take) {
    var thread =
        new Thread(
            () -> {
              T found = task.get();
              post(() -> take.accept(found));
            },
            "tui-background");
    thread.setDaemon(true);
    thread.start();
  }
}
