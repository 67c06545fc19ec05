// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.plain;

import static org.awaitility.Awaitility.await;

import io.github.fmwizard.terminal.TtyMode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** Runs a conversation with somebody who types at a terminal that edits lines. */
final class TypedTrial implements AutoCloseable {

  final List<TtyMode> modes = new CopyOnWriteArrayList<>();
  final PlainRenderer renderer;
  private final Story story;
  private final Pipe keys = open();
  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private final AtomicLong nanos = new AtomicLong();
  private final Thread thread;

  TypedTrial(Story story) {
    this.story = story;
    var clock =
        new PlainClock(InstantSource.fixed(Screens.NOON), PlainOptions.Pace.REAL, nanos::get);
    renderer =
        PlainRenderer.onTerminal(line(), keys.source(), this::write, clock, PlainOptions.usual());
    thread = new Thread(() -> renderer.run(story), "plain-test");
  }

  TypedTrial start() {
    thread.start();
    return this;
  }

  /** Types, and returns at once. */
  void type(String text) {
    try {
      keys.sink().write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  void hangUp() {
    try {
      keys.sink().close();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  void see(String text) {
    await().atMost(Duration.ofSeconds(10)).until(() -> output().contains(text));
  }

  synchronized String output() {
    return output.toString(StandardCharsets.UTF_8);
  }

  /** Waits for the end of the conversation. */
  Story end() throws InterruptedException {
    thread.join(10_000);
    return story;
  }

  @Override
  public void close() {
    renderer.post(
        () -> {
          while (!story.over()) {
            story.next();
          }
        });
    renderer.close();
  }

  private synchronized void write(byte[] bytes, int offset, int length) {
    output.write(bytes, offset, length);
  }

  private TerminalLines.Line line() {
    return new TerminalLines.Line() {
      @Override
      public void set(TtyMode mode) {
        modes.add(mode);
      }

      @Override
      public void close() {
        modes.add(TtyMode.AS_FOUND);
      }
    };
  }

  private static Pipe open() {
    try {
      return Pipe.open();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
