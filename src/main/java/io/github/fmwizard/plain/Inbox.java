// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.plain;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Where tasks and typed lines wait. Lines are pulled, by the user interface or by a lease, never
 * pushed, so that on a pipe each reader gets the lines meant for it.
 */
final class Inbox {

  /** What the user interface waits for. */
  sealed interface Event {
    /** Something to run. */
    record Task(Runnable work) implements Event {}

    /** A line, or what came in place of one. */
    record Typed(TypedLine line) implements Event {}

    /** Nothing, for the time that was given. */
    record Quiet() implements Event {}
  }

  private static final int LINES_AT_MOST = 256;
  private static final long FOR_EVER = Long.MAX_VALUE;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<Runnable> tasks = new ArrayDeque<>();
  private final Deque<TypedLine> lines = new ArrayDeque<>();
  private final boolean patient;
  private long epoch;
  private boolean lent;
  private boolean left;
  private boolean gone;

  /**
   * Makes an empty inbox.
   *
   * @param patient true if no line may be lost, so that a writer waits where there are too many;
   *     false if more lines than anybody types are thrown away
   */
  Inbox(boolean patient) {
    this.patient = patient;
  }

  void post(Runnable task) {
    locked(() -> tasks.add(task));
  }

  /** Names the time since lines were last thrown away. */
  long epoch() {
    lock.lock();
    try {
      return epoch;
    } finally {
      lock.unlock();
    }
  }

  /** Adds a line that was begun in an epoch; of an earlier one, it is thrown away. */
  void put(TypedLine line, long begun) {
    lock.lock();
    try {
      waitFor(() -> !patient || lines.size() < LINES_AT_MOST || gone, FOR_EVER);
      if (gone || begun != epoch || lines.size() >= LINES_AT_MOST) {
        line.wipe();
      } else {
        lines.add(line);
        changed.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Takes note of the input's end. */
  void end() {
    locked(() -> lines.add(TypedLine.of(TypedLine.Kind.END)));
  }

  /**
   * Waits for a task, for a line if they are wanted and not lent away, or for the time to pass.
   *
   * @param nanos how long to wait, or negative for ever
   */
  Event await(boolean wantsLine, long nanos) {
    lock.lock();
    try {
      waitFor(() -> !tasks.isEmpty() || hasLine(wantsLine), nanos < 0 ? FOR_EVER : nanos);
      if (!tasks.isEmpty()) {
        return new Event.Task(tasks.remove());
      }
      return hasLine(wantsLine) ? new Event.Typed(next()) : new Event.Quiet();
    } finally {
      lock.unlock();
    }
  }

  /** Tells whether another line is there, or comes within a time; takes nothing. */
  boolean hasMoreWithin(long nanos) {
    lock.lock();
    try {
      waitFor(() -> !lines.isEmpty(), nanos);
      return !lines.isEmpty() && !lines.element().isLast();
    } finally {
      lock.unlock();
    }
  }

  /** Throws away what was typed so far, also a line that is only begun; never the end. */
  void discard() {
    locked(
        () -> {
          lines.removeIf(Inbox::wiped);
          epoch++;
        });
  }

  /** Keeps the lines from the user interface. */
  void lend() {
    locked(
        () -> {
          lent = true;
          left = false;
        });
  }

  /** Tells whether the lines are kept from the user interface. */
  boolean isLent() {
    lock.lock();
    try {
      return lent;
    } finally {
      lock.unlock();
    }
  }

  /** Lets the lease have no more lines. */
  void leaveLease() {
    locked(() -> left = true);
  }

  /** Waits for the lease's next line; null when it was left or nothing more comes. */
  @Nullable TypedLine awaitForLease() {
    lock.lock();
    try {
      waitFor(() -> !lines.isEmpty() || left || gone, FOR_EVER);
      return left || gone || lines.element().isLast() ? null : next();
    } finally {
      lock.unlock();
    }
  }

  /** Gives the lines to the user interface again. */
  void takeBack() {
    locked(() -> lent = false);
  }

  /** Wipes all lines; from now on there are none. */
  void close() {
    locked(
        () -> {
          gone = true;
          lines.removeIf(Inbox::wiped);
        });
  }

  /** The end stays, for whoever asks next. */
  private TypedLine next() {
    changed.signalAll();
    return lines.element().isLast() ? lines.element() : lines.remove();
  }

  private static boolean wiped(TypedLine line) {
    line.wipe();
    return !line.isLast();
  }

  private boolean hasLine(boolean wanted) {
    return wanted && !lent && !lines.isEmpty();
  }

  private void waitFor(BooleanSupplier ready, long nanos) {
    long rest = nanos;
    while (!ready.getAsBoolean() && rest > 0) {
      try {
        rest = changed.awaitNanos(rest);
      } catch (InterruptedException meaningless) {
        // Nobody stops a thread here so; kept, it would make every further wait end at once.
      }
    }
  }

  private void locked(Runnable change) {
    lock.lock();
    try {
      change.run();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
