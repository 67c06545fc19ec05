// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui;

import io.github.fmwizard.terminal.ByteSink;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/**
 * Carries typed bytes from the thread that reads to the renderer's, and makes keys of them there. A
 * flood of bytes waits in the terminal's line and not in memory.
 */
final class TypedKeys implements ByteSink {

  private static final int CHUNKS_ON_THE_WAY = 64;

  private final TaskQueue queue;
  private final KeyDecoder decoder;
  private final boolean pasteIsMarked;
  private final Runnable onEnd;
  private final Semaphore room = new Semaphore(CHUNKS_ON_THE_WAY);

  /**
   * Makes a carrier.
   *
   * @param patience nanoseconds that may pass between the bytes of one escape sequence
   * @param keys gets the keys, on the renderer's thread
   * @param onEnd runs there when no more bytes will come
   */
  TypedKeys(
      TaskQueue queue, long patience, boolean pasteIsMarked, Consumer<Key> keys, Runnable onEnd) {
    this.queue = queue;
    this.pasteIsMarked = pasteIsMarked;
    this.onEnd = onEnd;
    decoder = new KeyDecoder(patience, keys);
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
    return decoder.isPending();
  }

  void expire() {
    decoder.expire(System.nanoTime());
  }

  private void decode(byte[] chunk, long arrived) {
    room.release();
    if (pasteIsMarked) {
      decoder.decode(chunk, arrived);
    } else {
      decoder.decodeUnmarked(chunk, arrived);
    }
    Arrays.fill(chunk, (byte) 0);
  }
}
