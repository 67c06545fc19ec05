// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.journal.file;

import io.github.fmwizard.file.Disk;
import io.github.fmwizard.journal.ChainVerdict;
import io.github.fmwizard.journal.Digest;
import io.github.fmwizard.journal.Entry;
import io.github.fmwizard.journal.EntryKind;
import io.github.fmwizard.journal.Fields;
import io.github.fmwizard.journal.Journal;
import io.github.fmwizard.journal.JournalBrokenException;
import io.github.fmwizard.journal.Line;
import io.github.fmwizard.journal.Mode;
import io.github.fmwizard.journal.StoredFile;
import io.github.fmwizard.lock.HeldFile;
import io.github.fmwizard.lock.LockHeldException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A journal on disk, open for appending under the run's lock.
 *
 * <p>Life of a durable entry: its line is written, the file is synced, then the head is replaced by
 * one that names the line, and the folder is synced. A crash before the sync leaves at most a torn
 * tail; a crash before the new head leaves a line that the head doesn't cover. Either way the
 * caller never got an answer, so nothing was done on the strength of the entry.
 *
 * <p>For one thread. After the first failure every call throws the same exception. A thread that
 * was interrupted before it appends stays so and nothing is lost; one that is interrupted right
 * while it writes breaks the journal, since its channel is closed then.
 */
public final class JournalFile implements Journal, AutoCloseable {

  private final Disk disk;
  private final Path file;
  private final Object key;
  private final HeldFile lock;
  private final FileChannel channel;
  private final HeadFile head;
  private final Mode mode;
  private final Optional<StoredFile> torn;

  private Digest last;
  private long entries;
  private long size;
  private boolean closed;
  private @Nullable JournalBrokenException broken;

  JournalFile(
      RunFolder folder, HeldFile lock, FileChannel channel, HeadFile head, Beginning beginning)
      throws IOException {
    this.disk = folder.disk();
    this.file = folder.journal();
    this.key = disk.keyOf(file);
    this.lock = lock;
    this.channel = channel;
    this.head = head;
    this.mode = beginning.mode();
    this.last = beginning.last();
    this.entries = beginning.entries();
    this.size = beginning.size();
    this.torn = beginning.torn();
  }

  /**
   * Start the journal of a new run.
   *
   * @param folder the run's folder
   * @param mode the mode of all entries
   * @return the journal, without entries
   * @throws LockHeldException if the run is locked
   * @throws IOException if there is a journal already, or the folder can't be written
   */
  public static JournalFile create(RunFolder folder, Mode mode) throws IOException {
    return JournalOpening.create(folder, mode);
  }

  /**
   * Take up the journal of a run that was not closed.
   *
   * <p>The whole chain is verified first. A torn tail is copied to {@code journal.torn-<n>}, and
   * only then cut off.
   *
   * @param folder the run's folder
   * @return the journal, after its last whole line
   * @throws LockHeldException if the run is locked
   * @throws ResumeRefusedException if the journal is damaged, closed, or has no entry
   * @throws IOException if the folder can't be read or written
   */
  public static JournalFile resume(RunFolder folder) throws IOException {
    return JournalOpening.resume(folder);
  }

  @Override
  public Digest append(EntryKind kind, Fields data, Instant at, boolean durable) {
    checkUsable();
    Entry entry = new Entry(last, entries + 1, mode, kind, at, data);
    byte[] line = EntryCodec.encode(entry);
    Digest digest = Digest.of(line);
    boolean interrupted = Thread.interrupted();
    try {
      write(line);
      if (durable || kind == EntryKind.CLOSED) {
        disk.sync(channel, false);
        head.write(digest);
        checkName();
      }
    } catch (IOException e) {
      broken = new JournalBrokenException("The journal can't be written: " + e.getMessage(), e);
      throw broken;
    } finally {
      restore(interrupted);
    }
    last = digest;
    entries++;
    closed = kind == EntryKind.CLOSED;
    return digest;
  }

  @Override
  public Mode mode() {
    return mode;
  }

  @Override
  public long entries() {
    return entries;
  }

  @Override
  public Digest last() {
    return last;
  }

  /**
   * Return the torn tail that was cut off when this journal was taken up.
   *
   * @return the file that keeps it, or empty if there was none
   */
  public Optional<StoredFile> torn() {
    return torn;
  }

  /**
   * Close the file and give up the lock.
   *
   * <p>Nothing is appended: a journal is ended by an entry of kind closed.
   *
   * @throws IOException if the host fails to; what was durable stays so
   */
  @Override
  public void close() throws IOException {
    try (lock;
        channel) {
      closed = true;
    }
  }

  private void write(byte[] line) throws IOException {
    checkName();
    if (channel.size() != size) {
      throw new IOException(file + " was altered by someone else");
    }
    ByteBuffer bytes = ByteBuffer.allocate(line.length + 1).put(line).put(Line.END).flip();
    disk.write(channel, bytes);
    size += line.length + 1;
  }

  /** Where the name stands for another file by now, what we write is in no journal. */
  private void checkName() throws IOException {
    boolean ours = disk.isThere(file) && disk.keyOf(file).equals(key);
    if (!ours) {
      throw new IOException(
          file
              + " is not the file any more that this run writes: it was removed, replaced or moved");
    }
  }

  private static void restore(boolean interrupted) {
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void checkUsable() {
    if (broken != null) {
      throw broken;
    }
    if (closed) {
      throw new IllegalStateException("Nothing can be appended to a closed journal");
    }
  }

  /**
   * Where a journal goes on.
   *
   * @param mode its mode
   * @param entries how many lines there are
   * @param last the digest of the last, or the genesis
   * @param size how many bytes there are
   * @param torn what was cut off
   */
  record Beginning(Mode mode, long entries, Digest last, long size, Optional<StoredFile> torn) {

    static Beginning of(Mode mode) {
      return new Beginning(mode, 0, mode.genesis(), 0, Optional.empty());
    }

    static Beginning after(ChainVerdict.Consistent chain, long size, Optional<StoredFile> torn) {
      return new Beginning(chain.mode(), chain.lines(), chain.last(), size, torn);
    }
  }

  /** Thrown when a journal can't be taken up again; the message says why and what can be done. */
  public static final class ResumeRefusedException extends IOException {

    private static final long serialVersionUID = 1L;

    ResumeRefusedException(String what, String mend) {
      super(what + " " + mend);
    }
  }
}
