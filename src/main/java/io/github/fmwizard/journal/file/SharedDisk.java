// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.journal.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;

/** A disk for a folder that a group shares: what is made there is open to the group, too. */
final class SharedDisk extends Disk {

  private static final String FILE = "rw-rw----";

  @Override
  FileChannel create(Path file) throws IOException {
    FileChannel channel = super.create(file);
    share(file);
    return channel;
  }

  @Override
  FileChannel createOrKeep(Path file) throws IOException {
    if (isThere(file)) {
      if (!attributes(file).isRegularFile()) {
        throw new IOException(file + " is not a regular file");
      }
      return super.createOrKeep(file);
    }
    FileChannel channel = super.createOrKeep(file);
    share(file);
    return channel;
  }

  /** Gives a new file to the folder's group, whatever our own one is. */
  private static void share(Path file) throws IOException {
    PosixFileAttributes folder =
        Files.readAttributes(RunFolder.parentOf(file), PosixFileAttributes.class);
    PosixFileAttributeView view =
        Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    if (!view.readAttributes().group().equals(folder.group())) {
      view.setGroup(folder.group());
    }
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(FILE));
  }

  void deleteIfThere(Path file) throws IOException {
    Files.deleteIfExists(file);
  }
}
