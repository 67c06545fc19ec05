// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.terminal;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.Objects;

/**
 * The one reader of the terminal. It reads into one buffer outside the heap, which is wiped after
 * each read, so that no stale copies of secrets are left.
 */
public final class TerminalInput {

  private static final int CAPACITY = 4096;

  private final ReadableByteChannel channel;
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(CAPACITY);
  private final Object switching = new Object();
  private ByteSink sink;
  private boolean ended;
  private volatile boolean stopped;

  /**
   * Makes a reader; nothing is read before {@link #start}.
   *
   * @param channel what to read
   * @param sink who gets the bytes at first
   */
  public TerminalInput(ReadableByteChannel channel, ByteSink sink) {
    this.channel = Objects.requireNonNull(channel, "channel");
    this.sink = Objects.requireNonNull(sink, "sink");
  }

  /**
   * Makes the reader of standard input. There must be one only.
   *
   * @param sink who gets the bytes at first
   * @return the reader, not started
   */
  public static TerminalInput ofStandardInput(ByteSink sink) {
    // Closed by stop() alone.
    return new TerminalInput(new FileInputStream(FileDescriptor.in).getChannel(), sink);
  }

  /** Starts the thread that reads. It never keeps the program alive. */
  public void start() {
    var thread = new Thread(this::readAll, "terminal-input");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Reads nothing more, for good: what is typed from now on is for whoever reads next, and a thread
   * that still waited for it would delay the end of the process by a third of a second. The sinks
   * are told nothing. Standard input is gone then, so the terminal is to be given back before.
   */
  public void stop() {
    stopped = true;
    try {
      channel.close();
    } catch (IOException e) {
      // Then it is read until the process ends.
    }
  }

  /**
   * Sends all further bytes to another sink. Once the call has returned, the one before gets
   * nothing more. If the input has ended, the new sink learns it in the call.
   *
   * @param next who gets the bytes from now on
   */
  public void sendTo(ByteSink next) {
    synchronized (switching) {
      sink = Objects.requireNonNull(next, "next");
      if (ended) {
        next.end();
      }
    }
  }

  private void readAll() {
    try {
      while (channel.read(buffer) >= 0) {
        buffer.flip();
        handOn();
        wipe();
      }
    } catch (IOException e) {
      // A closed window, a dropped line: the end, like any other.
    } finally {
      wipe();
      end();
    }
  }

  private void handOn() {
    synchronized (switching) {
      if (buffer.hasRemaining()) {
        sink.accept(buffer);
      }
    }
  }

  private void end() {
    synchronized (switching) {
      ended = true;
      if (!stopped) {
        sink.end();
      }
    }
  }

  private void wipe() {
    // First, since nothing beyond the limit can be written.
    buffer.clear();
    for (int i = 0; i < buffer.capacity(); i++) {
      buffer.put(i, (byte) 0);
    }
  }
}
