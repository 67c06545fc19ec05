// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui;

import io.github.fmwizard.terminal.Signals;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;

/** Turns signals into tasks of the renderer's thread. */
final class SignalHandlers {

  private final TaskQueue queue;
  private final List<Runnable> undo = new ArrayList<>();

  SignalHandlers(TaskQueue queue) {
    this.queue = queue;
  }

  /** Any number of resizes that nobody has looked at is one. */
  void onResize(Runnable task) {
    var waiting = new AtomicBoolean();
    handle(
        "WINCH",
        () -> {
          if (waiting.compareAndSet(false, true)) {
            queue.post(
                () -> {
                  waiting.set(false);
                  task.run();
                });
          }
        });
  }

  /** A stop from outside is refused; one that can't be is mended when it is over. */
  void onContinue(Runnable task) {
    handle("TSTP", () -> {});
    handle("CONT", () -> queue.post(task));
  }

  void onInterrupt(Runnable task) {
    handle("INT", () -> queue.post(task));
  }

  /** The task gets the signal's number. */
  void onEnd(IntConsumer task) {
    undo.addAll(Signals.handleEnds(number -> queue.post(() -> task.accept(number))));
  }

  void putBack() {
    undo.forEach(Runnable::run);
    undo.clear();
  }

  private void handle(String name, Runnable task) {
    Signals.handle(name, task).ifPresent(undo::add);
  }
}
