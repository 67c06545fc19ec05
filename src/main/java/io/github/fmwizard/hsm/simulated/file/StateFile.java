// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated.file;

import io.github.fmwizard.binding.RecordException;
import io.github.fmwizard.binding.RecordJson;
import io.github.fmwizard.file.DurableFile;
import io.github.fmwizard.hsm.simulated.card.TrainingState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * A training's state on disk. Each save is a new file, synced and renamed over the old one, so that
 * a kill at any moment leaves the state before or the state after. A lock file beside it keeps
 * other processes off.
 */
public final class StateFile implements AutoCloseable {

  private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private static final String FORMAT = "fmwizard training card 2";

  private final Path file;
  private final FileChannel lock;
  private TrainingState state;

  private StateFile(Path file, FileChannel lock, TrainingState state) {
    this.file = file;
    this.lock = lock;
    this.state = state;
  }

  /** Creates a file that is not there yet. */
  public static StateFile create(Path file, TrainingState state) throws IOException {
    FileChannel lock = lock(file);
    try {
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        throw new FileAlreadyExistsException(file.toString());
      }
      StateFile created = new StateFile(file, lock, state);
      created.write(state);
      return created;
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** Opens a file that is there. */
  public static StateFile open(Path file) throws IOException {
    FileChannel lock = lock(file);
    try {
      return new StateFile(file, lock, read(file));
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /**
   * Reads a state without working with it: no lock is taken.
   *
   * @param file the file, or a copy of one
   * @return the state
   * @throws IOException if it can't be read or is damaged
   */
  public static TrainingState read(Path file) throws IOException {
    byte[] content = Files.readAllBytes(file);
    try {
      return RecordJson.read(content, Content.class).state();
    } catch (RecordException e) {
      throw new IOException(
          "The training's state file is damaged, or another version wrote it: "
              + file
              + ". "
              + e.getMessage(),
          e);
    }
  }

  private static FileChannel lock(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file.resolveSibling(file.getFileName() + ".lock"),
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
            OWNER_ONLY);
    if (!locked(channel)) {
      channel.close();
      throw new LockedException("Another process works with the training card of " + file + ".");
    }
    return channel;
  }

  /** The lock is held until the channel is closed. */
  private static boolean locked(FileChannel channel) throws IOException {
    try {
      FileLock held = channel.tryLock();
      return held != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  public TrainingState state() {
    return state;
  }

  /** Makes a state durable before the call returns. */
  public void save(TrainingState next) {
    try {
      write(next);
      state = next;
    } catch (IOException e) {
      throw new UncheckedIOException("The training's state file cannot be written.", e);
    }
  }

  private void write(TrainingState next) throws IOException {
    DurableFile.replace(file, RecordJson.writeLines(new Content(FORMAT, next)));
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }

  /**
   * What the file holds.
   *
   * @param format says that it is such a file, of this version
   */
  private record Content(String format, TrainingState state) {

    Content {
      if (!format.equals(FORMAT)) {
        throw new IllegalArgumentException("This is no \"" + FORMAT + "\".");
      }
    }
  }

  /** Says that another process, or another part of this one, works with the training card. */
  public static final class LockedException extends IOException {

    private static final long serialVersionUID = 1L;

    LockedException(String message) {
      super(message);
    }
  }
}
