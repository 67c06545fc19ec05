// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.supervisor;

import io.github.fmwizard.hsm.tools.supervision.OutputCounters;
import io.github.fmwizard.hsm.tools.supervision.OutputRecord;
import io.github.fmwizard.hsm.tools.supervision.SupervisedFolder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Writes what the program prints, in files of a limited size of which the first and the last are
 * kept. What can't be written is counted and left out; nothing here keeps the program waiting or
 * fails. Used by one thread.
 */
final class OutputRecorder {

  static final int SEGMENT_BYTES = 8 * 1024 * 1024;

  private static final int FIRST_SEGMENTS = 4;
  private static final int LAST_SEGMENTS = 2;

  /** On a full disk, so long is waited before the next attempt. */
  private static final long RETRY_NANOS = 1_000_000_000L;

  private final OutputRecord record;
  private final OutputCounters counters;
  private final OutputTimes times;
  private @Nullable FileChannel segment;
  private long segmentStart;
  private long failedAt;
  private boolean failing;

  OutputRecorder(SupervisedFolder folder) throws IOException {
    record = folder.output();
    counters = OutputCounters.open(folder);
    times = new OutputTimes(folder);
    goOn();
  }

  /** Goes on with what a lost supervisor wrote, counted or not. */
  private void goOn() throws IOException {
    var segments = record.segments();
    if (segments.isEmpty()) {
      return;
    }
    var last = segments.get(segments.size() - 1);
    long end = last.start() + Files.size(last.file());
    if (end >= counters.total()) {
      counters.put(end);
      segment = FileChannel.open(last.file(), StandardOpenOption.WRITE);
      segmentStart = last.start();
    }
  }

  long total() {
    return counters.total();
  }

  /** Tells whether the record has the latest output, and no supervisor was lost with some. */
  boolean isComplete() {
    return !failing && !counters.torn();
  }

  /** Notes that output is about to be taken from the terminal. */
  void take() {
    counters.take();
  }

  /** Notes that there was none after all. */
  void takeNothing() {
    counters.put(counters.total());
  }

  /** Records output. */
  void record(ByteBuffer output) {
    long total = counters.total();
    int count = output.remaining();
    if (!failing || System.nanoTime() - failedAt > RETRY_NANOS) {
      try {
        write(total, output);
        failing = false;
      } catch (IOException e) {
        failing = true;
        failedAt = System.nanoTime();
        closeSegment();
      }
    }
    times.note(total);
    counters.put(total + count);
  }

  void close() {
    if (segment != null) {
      try {
        segment.force(true);
      } catch (IOException e) {
        // The disk failed; what can be read of the record is what there is.
      }
    }
    closeSegment();
  }

  /** On failure, what was written is right and the next file begins behind what was not. */
  private void write(long total, ByteBuffer output) throws IOException {
    long position = total;
    while (output.hasRemaining()) {
      if (segment == null || position - segmentStart >= SEGMENT_BYTES) {
        open(position);
      }
      int room = (int) Math.min(output.remaining(), segmentStart + SEGMENT_BYTES - position);
      var part = output.slice(output.position(), room);
      int written = channel().write(part, position - segmentStart);
      output.position(output.position() + written);
      position += written;
    }
  }

  private FileChannel channel() {
    if (segment == null) {
      throw new IllegalStateException("no segment");
    }
    return segment;
  }

  private void open(long position) throws IOException {
    closeSegment();
    var file = record.segment(position).file();
    SupervisedFolder.createFile(file);
    segment = FileChannel.open(file, StandardOpenOption.WRITE);
    segmentStart = position;
    drop();
  }

  private void drop() throws IOException {
    var segments = record.segments();
    for (int i = FIRST_SEGMENTS; i < segments.size() - LAST_SEGMENTS; i++) {
      Files.deleteIfExists(segments.get(i).file());
    }
  }

  private void closeSegment() {
    if (segment != null) {
      try {
        segment.close();
      } catch (IOException e) {
        // Closed all the same.
      }
      segment = null;
    }
  }
}
