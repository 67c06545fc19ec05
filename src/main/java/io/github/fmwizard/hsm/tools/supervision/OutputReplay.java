// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.supervision;

import io.github.fmwizard.hsm.tools.supervision.SupervisorListener.EventSink;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;

/** How much of a program's output was heard, and the record to go on from there. */
final class OutputReplay {

  private final SupervisedFolder folder;
  private final OutputRecord record;
  private long position;
  private long fallbackPosition;

  OutputReplay(SupervisedFolder folder) {
    this.folder = folder;
    this.record = folder.output();
  }

  /** Returns how many bytes of the whole output were heard or passed over. */
  long position() {
    return position;
  }

  /** Passes output on; it is copied. */
  void output(ByteBuffer bytes, EventSink sink) throws InterruptedException {
    position += bytes.remaining();
    hear(bytes, sink);
  }

  void gap(long bytes, EventSink sink) throws InterruptedException {
    position += bytes;
    sink.accept(new Supervised.Gap(bytes));
  }

  /** Plays all that is recorded by now. */
  void play(EventSink sink) throws IOException, InterruptedException {
    var buffer = ByteBuffer.allocate(FrameChannel.PAYLOAD_BYTES);
    while (true) {
      // Asked first: once the next file is there, nothing is added to the one before.
      var next = record.nextAfter(position);
      buffer.clear();
      int count = record.read(position, buffer);
      if (count > 0) {
        output(buffer.flip(), sink);
      } else if (next.isPresent()) {
        gap(next.getAsLong() - position, sink);
      } else {
        break;
      }
    }
    playFallback(buffer, sink);
  }

  /** Tells of output that was counted, but isn't kept. */
  void playRest(EventSink sink) throws IOException, InterruptedException {
    long counted = OutputCounters.total(folder).orElse(position);
    if (counted > position) {
      gap(counted - position, sink);
    }
  }

  private void playFallback(ByteBuffer buffer, EventSink sink)
      throws IOException, InterruptedException {
    try (var channel = FileChannel.open(folder.fallback())) {
      channel.position(fallbackPosition);
      while (channel.read(buffer.clear()) > 0) {
        fallbackPosition = channel.position();
        hear(buffer.flip(), sink);
      }
    } catch (NoSuchFileException e) {
      // There always was a supervisor.
    }
  }

  private static void hear(ByteBuffer bytes, EventSink sink) throws InterruptedException {
    var copy = ByteBuffer.allocate(bytes.remaining()).put(bytes).flip();
    sink.accept(new Supervised.Output(copy.asReadOnlyBuffer()));
  }
}
