// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.terminal;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The state in which the terminal is found, asked for while other things are made ready: to start a
 * program takes long. Nothing is changed or kept, so that it does no harm if nobody asks for it.
 *
 * <p>It has no lambda: the first one of a process takes milliseconds, for which {@code stty} would
 * wait.
 */
public final class FirstLook {

  private final FutureTask<Found> task = new FutureTask<>(new Asking());
  private final LinkedBlockingQueue<Runnable> next = new LinkedBlockingQueue<>();

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
      try {
        next.take().run();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /**
   * Does something with what is found, on the same thread: to start another one takes long while so
   * much goes on.
   *
   * @param task what to do; once
   */
  public void then(Runnable task) {
    next.add(task);
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
