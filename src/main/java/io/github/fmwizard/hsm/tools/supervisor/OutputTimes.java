// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.supervisor;

import io.github.fmwizard.hsm.tools.supervision.SupervisedFolder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/**
 * Notes when output came: lines of the time (milliseconds since 1970) and the place in the whole
 * output. Used by one thread.
 */
final class OutputTimes {

  private static final long NANOS_IN_MILLI = 1_000_000;
  private static final long LEAST_STEP_NANOS = 20 * NANOS_IN_MILLI;
  private static final int MOST_BYTES = 4 * 1024 * 1024;

  private final SupervisedFolder folder;
  private final long beginMillis = System.currentTimeMillis();
  private final long begin = System.nanoTime();
  private long last = -1;
  private boolean broken;

  OutputTimes(SupervisedFolder folder) {
    this.folder = folder;
  }

  void note(long position) {
    long since = System.nanoTime() - begin;
    if (broken || (last >= 0 && since - last < LEAST_STEP_NANOS)) {
      return;
    }
    last = since;
    try {
      append(beginMillis + since / NANOS_IN_MILLI + "\t" + position + "\n");
    } catch (IOException e) {
      // The times say less than they could; the output itself matters more.
      broken = true;
    }
  }

  private void append(String line) throws IOException {
    if (!Files.exists(folder.times())) {
      SupervisedFolder.createFile(folder.times());
    }
    try (var channel = FileChannel.open(folder.times(), StandardOpenOption.WRITE)) {
      long size = channel.size();
      var bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII));
      if (size + bytes.remaining() > MOST_BYTES) {
        broken = true;
        return;
      }
      if (channel.write(bytes, size) < line.length()) {
        channel.truncate(size);
        broken = true;
      }
    }
  }
}
