// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * The few things done to files of ours, each with its promise, in one place.
 *
 * <p>No symbolic link is followed, and what is made is open to its owner only. Tests override a
 * method to let it fail.
 */
public class Disk {

  private static final FileAttribute<Set<PosixFilePermission>> FILE_MODE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
  private static final FileAttribute<Set<PosixFilePermission>> FOLDER_MODE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  /** Makes a file that must not exist yet. */
  public FileChannel create(Path file) throws IOException {
    return FileChannel.open(
        file,
        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS),
        FILE_MODE);
  }

  /** Makes an empty file of a name that nothing has yet. */
  public Path createTemporary(Path folder, String prefix) throws IOException {
    return Files.createTempFile(folder, prefix, "", FILE_MODE);
  }

  /** Makes a file, or empties the one that is there. */
  public FileChannel createOrEmpty(Path file) throws IOException {
    return FileChannel.open(
        file,
        Set.of(
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE,
            LinkOption.NOFOLLOW_LINKS),
        FILE_MODE);
  }

  /** Opens a file to be locked, and makes it if it is missing. */
  public FileChannel createOrKeep(Path file) throws IOException {
    return FileChannel.open(
        file,
        Set.of(
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            LinkOption.NOFOLLOW_LINKS),
        FILE_MODE);
  }

  /** Opens a regular file that is there. */
  public FileChannel open(Path file, OpenOption... options) throws IOException {
    if (!attributes(file).isRegularFile()) {
      throw new IOException(file + " is not a regular file");
    }
    Set<OpenOption> all = new HashSet<>(Set.of(options));
    all.add(LinkOption.NOFOLLOW_LINKS);
    return FileChannel.open(file, all);
  }

  /** Reads what a path itself is, not what a link there points to. */
  public BasicFileAttributes attributes(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  /** Tells whether anything is there, even a link to nowhere. */
  public boolean isThere(Path path) throws IOException {
    try {
      attributes(path);
      return true;
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  /** Returns what tells a file from every other one that is there now. */
  public Object keyOf(Path file) throws IOException {
    return Objects.requireNonNull(attributes(file).fileKey(), "Files need keys here");
  }

  public void createFolder(Path folder) throws IOException {
    Files.createDirectory(folder, FOLDER_MODE);
  }

  /** Writes all bytes at the channel's position. */
  public void write(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  /** Cuts a file off. */
  public void truncate(FileChannel channel, long size) throws IOException {
    channel.truncate(size);
  }

  /**
   * Waits until the content is safe; with {@code attributes} also what is not needed to read it.
   */
  public void sync(FileChannel channel, boolean attributes) throws IOException {
    channel.force(attributes);
  }

  /** Waits until the names in a folder are safe. */
  public void syncFolder(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** Gives a file or folder its name in one step; an existing file is replaced. */
  public void rename(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }
}
