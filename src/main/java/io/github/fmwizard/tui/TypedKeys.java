// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui;

import io.github.fmwizard.terminal.ByteSink;
import io.github.fmwizard.tui.key.KeyReader;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.Semaphore;

/**
 * Carries typed bytes from the thread that reads to the renderer's, and makes keys of them there. A
 * flood of bytes waits in the terminal's line and not in memory.
 */
final class TypedKeys implements ByteSink {

  private static final int CHUNKS_ON_THE_WAY = 64;

  private final TaskQueue queue;
  private final KeyReader reader;
  private final boolean pasteIsMarked;
  private final Runnable onEnd;
  private long arrival = System.nanoTime();
  private final Semaphore room = new Semaphore(CHUNKS_ON_THE_WAY);

  /**
   * Makes a carrier.
   *
   * @param reader makes key strokes of the bytes, on the renderer's thread
   * @param onEnd runs there when no more bytes will come
   */
  TypedKeys(TaskQueue queue, KeyReader reader, boolean pasteIsMarked, Runnable onEnd) {
    this.queue = queue;
    this.pasteIsMarked = pasteIsMarked;
    this.onEnd = onEnd;
    this.reader = reader;
  }

  @Override
  public void accept(ByteBuffer bytes) {
    var chunk = new byte[bytes.remaining()];
    bytes.get(chunk);
    long arrived = System.nanoTime();
    room.acquireUninterruptibly();
    queue.post(() -> decode(chunk, arrived));
  }

  @Override
  public void end() {
    queue.post(onEnd);
  }

  boolean isPending() {
    return reader.isPending();
  }

  void expire() {
    reader.expire(System.nanoTime());
  }

  /** When the key that is pressed now came from the terminal, however long it waited here. */
  long arrival() {
    return arrival;
  }

  private void decode(byte[] chunk, long arrived) {
    room.release();
    arrival = arrived;
    if (pasteIsMarked) {
      reader.read(chunk, arrived);
    } else {
      reader.readUnmarked(chunk, arrived);
    }
    Arrays.fill(chunk, (byte) 0);
  }
}
