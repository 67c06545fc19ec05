// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.journal.file;

import io.github.fmwizard.journal.Digest;
import io.github.fmwizard.journal.Hasher;
import io.github.fmwizard.journal.StoredFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Compares and lists the stored files of a run folder, reading only. */
final class StoredFiles {

  private StoredFiles() {}

  /** Returns what is wrong with a stored file, if anything is. */
  static Optional<String> verify(RunFolder folder, StoredFile file) {
    try {
      return compare(folder, file);
    } catch (AccessDeniedException e) {
      return Optional.of(file.name() + " can't be read by this user.");
    }
  }

  /**
   * Returns what is wrong with a stored file, if anything is.
   *
   * @throws AccessDeniedException if this user may not read it, so that nothing is known of it
   */
  static Optional<String> compare(RunFolder folder, StoredFile file) throws AccessDeniedException {
    if (file.name().equals(RunFolder.LOCK)) {
      return Optional.of("The lock is no stored file, and opening it could drop it.");
    }
    try {
      return verifyWithin(folder, file);
    } catch (AccessDeniedException e) {
      throw e;
    } catch (NoSuchFileException e) {
      return Optional.of(file.name() + " is missing.");
    } catch (IOException e) {
      return Optional.of(file.name() + " can't be read: " + e.getMessage() + ".");
    }
  }

  /** Returns the names of all files but the journal's own, links included. */
  static List<String> list(RunFolder folder) throws IOException {
    Path root = folder.path();
    try (Stream<Path> paths = Files.walk(root)) {
      return paths
          .filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
          .map(path -> root.relativize(path).toString())
          .filter(name -> !RunFolder.isOurs(name))
          .sorted()
          .toList();
    }
  }

  private static Optional<String> verifyWithin(RunFolder folder, StoredFile file)
      throws IOException {
    Path path = folder.path(file);
    Path at = folder.path();
    for (Path part : folder.path().relativize(RunFolder.parentOf(path))) {
      at = at.resolve(part);
      if (!at.equals(path) && !folder.disk().attributes(at).isDirectory()) {
        return Optional.of(at + " is not a folder.");
      }
    }
    if (!folder.disk().attributes(path).isRegularFile()) {
      return Optional.of(file.name() + " is not a regular file.");
    }
    try (FileChannel channel = folder.disk().open(path, StandardOpenOption.READ)) {
      return compare(channel, file);
    }
  }

  private static Optional<String> compare(FileChannel channel, StoredFile file) throws IOException {
    long size = channel.size();
    if (size != file.size()) {
      return Optional.of(
          file.name() + " has " + size + " bytes, the journal says " + file.size() + ".");
    }
    return digestOf(channel).equals(file.sha256())
        ? Optional.empty()
        : Optional.of(file.name() + " was altered: its SHA-256 is not the one in the journal.");
  }

  static Digest digestOf(FileChannel channel) throws IOException {
    Hasher hasher = new Hasher();
    ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
    for (int read = channel.read(buffer); read >= 0; read = channel.read(buffer)) {
      hasher.update(buffer.array(), 0, read);
      buffer.clear();
    }
    return hasher.digest();
  }
}
