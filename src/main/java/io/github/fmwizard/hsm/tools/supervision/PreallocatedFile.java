// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.supervision;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file of one line whose place on the disk is taken beforehand, so that a full disk can't keep
 * the line from being written. The line is padded by blanks.
 *
 * @param file the file
 * @param size its size, bytes
 */
public record PreallocatedFile(Path file, int size) {

  /**
   * Takes the place on the disk.
   *
   * @param line the first line
   * @throws IOException if there is such a file, or no room
   */
  void prepare(String line) throws IOException {
    SupervisedFolder.createFile(file);
    put(line);
  }

  /**
   * Writes another line over the one that is there, and waits for the disk.
   *
   * @param line the line; cut if it is too long
   * @throws IOException if it can't be written
   */
  public void write(String line) throws IOException {
    put(line);
  }

  /**
   * Reads the line.
   *
   * @return the line without its padding; empty if there is none
   * @throws IOException if the file can't be read
   */
  public String read() throws IOException {
    try {
      return Files.readString(file, StandardCharsets.UTF_8).strip();
    } catch (NoSuchFileException e) {
      return "";
    }
  }

  private void put(String line) throws IOException {
    var text = line.replace('\n', ' ').getBytes(StandardCharsets.UTF_8);
    var bytes = ByteBuffer.allocate(size);
    bytes.put(text, 0, Math.min(text.length, size - 1));
    while (bytes.remaining() > 1) {
      bytes.put((byte) ' ');
    }
    bytes.put((byte) '\n').flip();
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      while (bytes.hasRemaining()) {
        channel.write(bytes, bytes.position());
      }
      channel.force(true);
    }
  }
}
