// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.plain;

import static org.awaitility.Awaitility.await;

import io.github.fmwizard.screen.Conversation;
import io.github.fmwizard.terminal.TtyMode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Bursts of lines at a terminal that edits them, for a conversation of the linear mode. */
public final class TypedStorm implements AutoCloseable {

  private static final long QUIET_MILLIS = 60;

  private final Pipe keys;
  private final AtomicLong nanos = new AtomicLong();
  private final Runnable end;
  private final PlainRenderer renderer;
  private final Thread thread;

  private TypedStorm(Conversation talk, Runnable end) throws IOException {
    this.end = end;
    keys = Pipe.open();
    PlainClock clock = new PlainClock(InstantSource.system(), PlainOptions.Pace.REAL, nanos::get);
    renderer =
        PlainRenderer.onTerminal(
            line(), keys.source(), (bytes, offset, length) -> {}, clock, PlainOptions.usual());
    thread = new Thread(() -> renderer.run(talk), "plain-storm");
    thread.start();
  }

  /**
   * Begins a conversation.
   *
   * @param end lets it be over, on the renderer's thread
   */
  public static TypedStorm on(Conversation talk, Runnable end) throws IOException {
    return new TypedStorm(talk, end);
  }

  /** Types all at once, waits until it was heard, and lets time pass. */
  public void type(String text, long millis) throws IOException, InterruptedException {
    keys.sink().write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    for (int i = 0; i < 3; i++) {
      TimeUnit.MILLISECONDS.sleep(QUIET_MILLIS);
      CountDownLatch heard = new CountDownLatch(1);
      renderer.post(heard::countDown);
      heard.await();
    }
    nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
  }

  @Override
  public void close() {
    renderer.post(end);
    await().until(() -> !thread.isAlive());
    renderer.close();
  }

  private static TerminalLines.Line line() {
    return new TerminalLines.Line() {
      @Override
      public void set(TtyMode mode) {
        // Any mode will do.
      }

      @Override
      public void close() {
        // There is none.
      }
    };
  }
}
