// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.terminal;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * The state in which the terminal is found, asked for while other things are made ready: to start a
 * program takes long. The look itself changes and keeps nothing, so that it does no harm if nobody
 * asks for it. What is to be done with the terminal then may be done behind it, on its thread.
 *
 * <p>It has no lambda: the first one of a process takes milliseconds, for which {@code stty} would
 * wait.
 */
public final class FirstLook {

  private final FutureTask<Found> task = new FutureTask<>(new Asking());
  private final CompletableFuture<Runnable> next = new CompletableFuture<>();

  private FirstLook() {}

  /** What was found, and by what. */
  record Found(Stty stty, String state) {}

  /**
   * Begins to look, on a thread of its own, which never keeps the program alive.
   *
   * @return the look
   */
  public static FirstLook begin() {
    FirstLook look = new FirstLook();
    Thread thread = new Thread(look.new Ahead(), "terminal-first-look");
    thread.setDaemon(true);
    thread.start();
    return look;
  }

  private static final class Asking implements Callable<Found> {
    @Override
    public Found call() throws TerminalException {
      Stty stty = Stty.find(System.getenv());
      return new Found(stty, stty.run(List.of("-g")));
    }
  }

  private final class Ahead implements Runnable {
    @Override
    public void run() {
      task.run();
      next.join().run();
    }
  }

  /**
   * Does something when the look is over, on the same thread: to start another one takes long while
   * so much goes on. Without it the thread waits for good, and keeps nothing alive.
   *
   * @param task what to do
   * @throws IllegalStateException if there is something to be done already
   */
  public void then(Runnable task) {
    if (!next.complete(task)) {
      throw new IllegalStateException("One thing is done behind a look");
    }
  }

  /** Returns what was found; waits for it. */
  Found get() throws TerminalException {
    task.run();
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TerminalException("The terminal was not waited for.", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof TerminalException reason) {
        throw reason;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
