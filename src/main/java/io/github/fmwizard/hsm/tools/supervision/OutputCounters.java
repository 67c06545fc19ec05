// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.supervision;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardOpenOption;
import java.util.OptionalLong;

/**
 * How much a program printed, kept in memory that is a file, so that it outlives the supervisor at
 * no cost.
 */
public final class OutputCounters {

  private static final int TOTAL = 0;
  private static final int IN_HAND = Long.BYTES;
  private static final int TORN = 2 * Long.BYTES;

  private final MappedByteBuffer memory;

  private OutputCounters(MappedByteBuffer memory) {
    this.memory = memory;
  }

  /**
   * Opens the counters of a folder.
   *
   * @param folder the folder
   * @return the counters
   * @throws IOException if they can't be opened
   */
  public static OutputCounters open(SupervisedFolder folder) throws IOException {
    try (var channel =
        FileChannel.open(folder.counters(), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      var memory = channel.map(FileChannel.MapMode.READ_WRITE, 0, channel.size());
      var counters = new OutputCounters(memory);
      if (memory.getLong(IN_HAND) != 0) {
        memory.putLong(TORN, 1);
      }
      return counters;
    }
  }

  /** Reads the total of a folder; empty if there is none. */
  static OptionalLong total(SupervisedFolder folder) throws IOException {
    var bytes = ByteBuffer.allocate(Long.BYTES);
    try (var channel = FileChannel.open(folder.counters())) {
      channel.read(bytes, TOTAL);
    } catch (NoSuchFileException e) {
      return OptionalLong.empty();
    }
    return bytes.hasRemaining() ? OptionalLong.empty() : OptionalLong.of(bytes.getLong(TOTAL));
  }

  /**
   * Returns how many bytes were printed.
   *
   * @return the bytes, kept or not
   */
  public long total() {
    return memory.getLong(TOTAL);
  }

  /** Notes that output is about to be taken from the terminal. */
  public void take() {
    memory.putLong(IN_HAND, 1);
  }

  /**
   * Notes that what was taken is in the record, as far as it can be.
   *
   * @param total the new total, bytes
   */
  public void put(long total) {
    memory.putLong(TOTAL, total);
    memory.putLong(IN_HAND, 0);
  }

  /**
   * Tells whether a supervisor was lost with output in its hands.
   *
   * @return whether some output may be missing
   */
  public boolean torn() {
    return memory.getLong(TORN) != 0;
  }
}
