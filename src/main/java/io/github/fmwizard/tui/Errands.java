// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui;

import java.util.function.Consumer;
import java.util.function.Supplier;

/** Runs each errand on a thread of its own: a folder on a dead network drive may never answer. */
final class Errands implements Errand {

  private final TaskQueue queue;

  Errands(TaskQueue queue) {
    this.queue = queue;
  }

  @Override
  public <T> void run(Supplier<T> fetch, Consumer<T> take) {
    var thread =
        new Thread(
            () -> {
              T found = fetch.get();
              queue.post(() -> take.accept(found));
            },
            "tui-errand");
    thread.setDaemon(true);
    thread.start();
  }
}
