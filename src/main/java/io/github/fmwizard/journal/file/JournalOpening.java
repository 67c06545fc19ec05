// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.journal.file;

import io.github.fmwizard.file.Disk;
import io.github.fmwizard.journal.ChainVerdict;
import io.github.fmwizard.journal.Digest;
import io.github.fmwizard.journal.Hasher;
import io.github.fmwizard.journal.Mode;
import io.github.fmwizard.journal.StoredFile;
import io.github.fmwizard.journal.file.JournalFile.ResumeRefusedException;
import io.github.fmwizard.lock.HeldFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Opens journals for appending: new ones, and old ones after a thorough look. */
final class JournalOpening {

  private final RunFolder folder;
  private final Disk disk;
  private final HeadFile head;

  private JournalOpening(RunFolder folder) {
    this.folder = folder;
    this.disk = folder.disk();
    this.head = new HeadFile(folder);
  }

  static JournalFile create(RunFolder folder, Mode mode) throws IOException {
    HeldFile lock = HeldFile.take(folder.lock(), folder.disk());
    return orClose(lock, () -> new JournalOpening(folder).create(lock, mode));
  }

  static JournalFile resume(RunFolder folder) throws IOException {
    HeldFile lock = HeldFile.take(folder.lock(), folder.disk());
    return orClose(lock, () -> new JournalOpening(folder).resume(lock));
  }

  private JournalFile create(HeldFile lock, Mode mode) throws IOException {
    FileChannel channel = disk.create(folder.journal());
    return orClose(
        channel,
        () -> {
          disk.sync(channel, true);
          head.write(mode.genesis());
          return new JournalFile(folder, lock, channel, head, JournalFile.Beginning.of(mode));
        });
  }

  private JournalFile resume(HeldFile lock) throws IOException {
    FileChannel channel =
        disk.open(folder.journal(), StandardOpenOption.READ, StandardOpenOption.WRITE);
    return orClose(channel, () -> new JournalFile(folder, lock, channel, head, beginning(channel)));
  }

  private JournalFile.Beginning beginning(FileChannel channel) throws IOException {
    ChainVerdict verdict =
        JournalReader.scan(channel, Optional.of(headDigest()), Optional.empty(), entry -> {});
    Optional<StoredFile> torn = Optional.empty();
    ChainVerdict.Consistent chain;
    switch (verdict) {
      case ChainVerdict.Damaged damaged ->
          throw new ResumeRefusedException(damaged.what(), damaged.mend());
      case ChainVerdict.NotBegun ignored -> throw notBegun();
      case ChainVerdict.TornTail tail -> {
        torn = Optional.of(keepAside(channel, tail));
        chain = tail.before();
      }
      case ChainVerdict.Consistent consistent -> chain = consistent;
    }
    if (chain.closed()) {
      throw new ResumeRefusedException("The run was closed.", "Start a new run.");
    }
    channel.position(channel.size());
    return JournalFile.Beginning.after(chain, channel.size(), torn);
  }

  private static ResumeRefusedException notBegun() {
    return new ResumeRefusedException(ChainVerdict.NotBegun.SENTENCE, ChainVerdict.NotBegun.MEND);
  }

  private Digest headDigest() throws IOException {
    try {
      return head.read();
    } catch (HeadFile.MalformedHeadException e) {
      throw new ResumeRefusedException(
          e.getMessage() + ".", "Compare with another copy of the run folder.");
    }
  }

  /** Copies the tail, makes the copy safe, and only then cuts the tail off. */
  private StoredFile keepAside(FileChannel channel, ChainVerdict.TornTail tail) throws IOException {
    String name = freeName();
    Hasher hasher = new Hasher();
    ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
    channel.position(tail.offset());
    try (FileChannel aside = disk.create(folder.path().resolve(name))) {
      for (int read = channel.read(buffer); read >= 0; read = channel.read(buffer)) {
        hasher.update(buffer.array(), 0, read);
        disk.write(aside, buffer.flip());
        buffer.clear();
      }
      disk.sync(aside, true);
    }
    disk.syncFolder(folder.path());
    disk.truncate(channel, tail.offset());
    disk.sync(channel, true);
    return new StoredFile(name, tail.bytes(), hasher.digest());
  }

  private String freeName() throws IOException {
    int number = 1;
    while (disk.isThere(folder.path().resolve(RunFolder.TORN + number))) {
      number++;
    }
    return RunFolder.TORN + number;
  }

  private static JournalFile orClose(Closeable open, Step step) throws IOException {
    boolean done = false;
    try {
      JournalFile journal = step.take();
      done = true;
      return journal;
    } finally {
      if (!done) {
        open.close();
      }
    }
  }

  /** The part of opening a journal that may fail. */
  private interface Step {
    JournalFile take() throws IOException;
  }
}
