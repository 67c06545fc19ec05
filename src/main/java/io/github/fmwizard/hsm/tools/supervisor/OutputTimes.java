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

  private static final int LEAST_STEP_MS = 20;
  private static final int MOST_BYTES = 4 * 1024 * 1024;

  private final SupervisedFolder folder;
  private long last;
  private boolean broken;

  OutputTimes(SupervisedFolder folder) {
    this.folder = folder;
  }

  void note(long position) {
    long now = System.currentTimeMillis();
    if (broken || Math.abs(now - last) < LEAST_STEP_MS) {
      return;
    }
    last = now;
    try {
      append(now + "\t" + position + "\n");
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
