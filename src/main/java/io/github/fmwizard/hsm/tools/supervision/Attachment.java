// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.supervision;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A wizard's end of a supervised program. */
final class Attachment implements Supervised {

  private static final int EVENTS_AHEAD = 32;
  private static final int CONTACT_SECONDS = 30;

  private final BlockingQueue<Event> events = new ArrayBlockingQueue<>(EVENTS_AHEAD);
  private final AtomicReference<@Nullable FrameChannel> supervisor = new AtomicReference<>();
  private final AtomicReference<@Nullable Size> size = new AtomicReference<>();
  private final Thread listener;
  private final CountDownLatch contact = new CountDownLatch(1);
  private @Nullable Ended ended;

  Attachment(SupervisedFolder folder, HostProcesses processes) {
    listener =
        new Thread(
            new SupervisorListener(folder, processes, this::hear, this::attach), "supervised");
    listener.setDaemon(true);
    listener.start();
  }

  private record Size(int rows, int columns) {}

  @Override
  public void type(byte[] bytes) {
    awaitContact();
    // Direct memory, because the heap keeps copies.
    var direct = ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
    Arrays.fill(bytes, (byte) 0);
    while (direct.hasRemaining()) {
      int end = Math.min(direct.limit(), direct.position() + FrameChannel.PAYLOAD_BYTES);
      send(FrameChannel.Kind.TYPED, direct.slice(direct.position(), end - direct.position()));
      direct.position(end);
    }
    direct.clear();
    while (direct.hasRemaining()) {
      direct.put((byte) 0);
    }
  }

  @Override
  public void resize(int rows, int columns) {
    if (rows < 1 || columns < 1) {
      throw new IllegalArgumentException("a terminal of " + rows + " x " + columns);
    }
    var wanted = new Size(rows, columns);
    size.set(wanted);
    send(wanted);
  }

  @Override
  public Event next() throws InterruptedException {
    if (ended != null) {
      return ended;
    }
    var event = events.take();
    if (event instanceof Ended end) {
      ended = end;
    }
    return event;
  }

  @Override
  public void close() {
    listener.interrupt();
    Optional.ofNullable(supervisor.getAndSet(null)).ifPresent(FrameChannel::close);
  }

  private void hear(Event event) throws InterruptedException {
    events.put(event);
    contact.countDown();
  }

  /** Waits until the supervisor is there for the first time, or is known not to be. */
  private void awaitContact() {
    try {
      if (!contact.await(CONTACT_SECONDS, TimeUnit.SECONDS)) {
        logger().warn("Nobody holds the terminal; what was typed is dropped");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Takes a new connection to the supervisor, or none after one was lost. */
  private void attach(Optional<FrameChannel> channel) {
    supervisor.set(channel.orElse(null));
    contact.countDown();
    if (listener.isInterrupted()) {
      close();
    }
    var wanted = size.get();
    if (wanted != null) {
      send(wanted);
    }
  }

  private void send(Size wanted) {
    var payload = ByteBuffer.allocate(2 * Integer.BYTES);
    send(FrameChannel.Kind.SIZE, payload.putInt(wanted.rows()).putInt(wanted.columns()).flip());
  }

  private void send(FrameChannel.Kind kind, ByteBuffer payload) {
    var channel = supervisor.get();
    if (channel == null) {
      return;
    }
    try {
      channel.send(kind, payload);
    } catch (IOException e) {
      // The listener notices as well, and tells by an event.
      channel.close();
    }
  }

  private static Logger logger() {
    return LoggerFactory.getLogger(Attachment.class);
  }
}
