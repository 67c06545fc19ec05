// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.agent;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Reads frames on a thread of its own, since a pipe may stay silent for ever. */
final class FrameReader {

  private static final int QUEUED = 16;

  private final BlockingQueue<Received> queue = new ArrayBlockingQueue<>(QUEUED);
  private final Thread thread;

  /** What was received: a frame, or why there will be no more. */
  sealed interface Received {

    /**
     * A frame.
     *
     * @param bytes its content
     */
    record Frame(ByteBuffer bytes) implements Received {}

    /** The pipe was closed between two frames. */
    record Closed() implements Received {}

    /**
     * No frame came, but something else.
     *
     * @param why a sentence
     */
    record Garbage(String why) implements Received {}
  }

  private FrameReader(InputStream in) {
    thread = new Thread(() -> readAll(in), "fmwizard-agent-frames");
    thread.setDaemon(true);
  }

  static FrameReader to(InputStream in) {
    FrameReader reader = new FrameReader(in);
    reader.thread.start();
    return reader;
  }

  /** Waits for what comes next, for so long. */
  Optional<Received> next(long millis) throws InterruptedException {
    return Optional.ofNullable(queue.poll(millis, TimeUnit.MILLISECONDS));
  }

  /** Stops reading. A thread that waits for a pipe that others hold open ends with them. */
  void stop() {
    thread.interrupt();
  }

  private void readAll(InputStream in) {
    try {
      Received received;
      do {
        received = receive(in);
        queue.put(received);
      } while (received instanceof Received.Frame);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Received receive(InputStream in) {
    try {
      return Frames.read(in)
          .<Received>map(frame -> new Received.Frame(ByteBuffer.wrap(frame)))
          .orElseGet(Received.Closed::new);
    } catch (IOException e) {
      return new Received.Garbage(String.valueOf(e.getMessage()));
    }
  }
}
