// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.journal.file;

import io.github.fmwizard.file.Disk;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A disk that tells what was done to it, runs full, or fails at one kind of step. */
final class FailingDisk extends Disk {

  /** A step that can be made to fail. */
  enum Step {
    NONE,
    WRITE,
    SYNC,
    TRUNCATE,
    RENAME,
    SYNC_FOLDER
  }

  private final List<Step> steps = new ArrayList<>();
  private Step failing = Step.NONE;
  private Step awaited = Step.NONE;
  private Event next = () -> {};
  private long room = Long.MAX_VALUE;

  /** What happens beside the disk. */
  interface Event {
    void happens() throws IOException;
  }

  void fail(Step step) {
    failing = step;
  }

  /** Lets something happen right before the next step of a kind. */
  void atNext(Step step, Event event) {
    awaited = step;
    next = event;
  }

  /** Returns the steps since the last call, in order. */
  List<Step> takeSteps() {
    List<Step> taken = List.copyOf(steps);
    steps.clear();
    return taken;
  }

  /** Leaves room for so many more bytes; the write that exceeds it writes what fits. */
  void leaveRoomFor(long bytes) {
    room = bytes;
  }

  void heal() {
    failing = Step.NONE;
    room = Long.MAX_VALUE;
  }

  @Override
  public void write(FileChannel channel, ByteBuffer bytes) throws IOException {
    failAt(Step.WRITE);
    if (bytes.remaining() > room) {
      bytes.limit(bytes.position() + (int) room);
      room = 0;
      super.write(channel, bytes);
      throw new IOException("No space left on device");
    }
    room -= bytes.remaining();
    super.write(channel, bytes);
  }

  @Override
  public void sync(FileChannel channel, boolean attributes) throws IOException {
    failAt(Step.SYNC);
    super.sync(channel, attributes);
  }

  @Override
  public void truncate(FileChannel channel, long size) throws IOException {
    failAt(Step.TRUNCATE);
    super.truncate(channel, size);
  }

  @Override
  public void rename(Path from, Path to) throws IOException {
    failAt(Step.RENAME);
    super.rename(from, to);
  }

  @Override
  public void syncFolder(Path folder) throws IOException {
    failAt(Step.SYNC_FOLDER);
    super.syncFolder(folder);
  }

  private void failAt(Step step) throws IOException {
    steps.add(step);
    if (awaited == step) {
      awaited = Step.NONE;
      next.happens();
    }
    if (failing == step) {
      throw new IOException("Simulated failure of " + step);
    }
  }
}
