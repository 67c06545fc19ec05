// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.journal.file;

import io.github.fmwizard.file.Disk;
import io.github.fmwizard.journal.Digest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The file that names the last synced line: its SHA-256 in hexadecimal and a line feed.
 *
 * <p>It is replaced as a whole, so after a crash it names the last line or the one synced before.
 */
final class HeadFile {

  /** What is said of a run without one. */
  static final String MISSING = "The head is missing";

  private static final int LENGTH = Digest.HEX_DIGITS + 1;

  private final Path file;
  private final Path next;
  private final Disk disk;

  HeadFile(RunFolder folder) {
    this.file = folder.head();
    this.next = folder.path().resolve(RunFolder.NEXT_HEAD);
    this.disk = folder.disk();
  }

  /** Replaces the head; when this returns it survives a loss of power. */
  void write(Digest digest) throws IOException {
    byte[] content = (digest.hex() + "\n").getBytes(StandardCharsets.US_ASCII);
    try (FileChannel channel = disk.createOrEmpty(next)) {
      disk.write(channel, ByteBuffer.wrap(content));
      disk.sync(channel, false);
    }
    disk.rename(next, file);
    disk.syncFolder(RunFolder.parentOf(file));
  }

  /**
   * Reads the head, if there is one: it is missing where a crash fell while the run was made.
   *
   * @throws MalformedHeadException if it is not a digest and a line feed
   */
  Optional<Digest> find() throws IOException {
    try (FileChannel channel = disk.open(file, StandardOpenOption.READ)) {
      return Optional.of(read(channel));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /**
   * Reads the head.
   *
   * @throws MalformedHeadException if it is missing or not a digest and a line feed
   */
  Digest read() throws IOException {
    return find().orElseThrow(() -> new MalformedHeadException(MISSING));
  }

  private static Digest read(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(LENGTH + 1);
    while (bytes.hasRemaining() && channel.read(bytes) >= 0) {}
    if (bytes.position() != LENGTH || bytes.get(LENGTH - 1) != '\n') {
      throw new MalformedHeadException("The head is not one line of 64 digits");
    }
    try {
      return Digest.parse(
          new String(bytes.array(), 0, Digest.HEX_DIGITS, StandardCharsets.US_ASCII));
    } catch (IllegalArgumentException e) {
      throw new MalformedHeadException("The head is not one line of 64 digits");
    }
  }

  /** Thrown when the head can't be used. */
  static final class MalformedHeadException extends JournalDamagedException {

    private static final long serialVersionUID = 1L;

    MalformedHeadException(String message) {
      super(message);
    }
  }
}
