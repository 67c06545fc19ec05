// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * A file that a person named. It may be anything: a pipe that nobody writes, a device without an
 * end, a folder. Its kind is looked at before it is opened, since opening a pipe waits for its
 * other end.
 */
public final class InputFile {

  private InputFile() {}

  /**
   * Reads a file.
   *
   * @param file the file, or a link to it
   * @param most how many bytes are taken at most; the rest stays unread
   * @return its first bytes
   * @throws IOException if it can't be read or is not a regular file
   */
  public static byte[] read(Path file, int most) throws IOException {
    try (InputStream in = open(file)) {
      return in.readNBytes(most);
    }
  }

  /**
   * Opens a file for reading.
   *
   * @param file the file, or a link to it
   * @return its bytes
   * @throws IOException if it can't be read or is not a regular file
   */
  public static InputStream open(Path file) throws IOException {
    check(file);
    return Files.newInputStream(file);
  }

  /**
   * Looks whether a file is one that ends by itself.
   *
   * @param file the file, or a link to it
   * @throws IOException if it is not there, or is not a regular file
   */
  public static void check(Path file) throws IOException {
    BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
    if (found.isDirectory()) {
      throw new FileSystemException(file.toString(), null, "it is a folder, not a file");
    }
    if (!found.isRegularFile()) {
      throw new FileSystemException(
          file.toString(), null, "it is a device, a pipe or a socket, not a regular file");
    }
  }

  /**
   * Says what kept a file from being read or written, without naming it.
   *
   * @param problem what the host said
   * @return words that go on after a colon, without a full stop
   */
  public static String why(IOException problem) {
    return switch (problem) {
      case NoSuchFileException ignored -> "it does not exist";
      case AccessDeniedException ignored -> "this user has no right to";
      case FileAlreadyExistsException ignored -> "something of that name is there already";
      case NotDirectoryException ignored -> "it is not a folder";
      case FileSystemLoopException ignored -> "its links lead in a circle";
      case FileSystemException other -> or(other.getReason());
      default -> or(problem.getMessage());
    };
  }

  /**
   * Says what the host refused, and of which file, where it tells.
   *
   * @param problem what the host said
   * @return words without a full stop
   */
  public static String told(IOException problem) {
    return problem instanceof FileSystemException named && named.getFile() != null
        ? named.getFile() + ": " + why(problem)
        : why(problem);
  }

  private static String or(@Nullable String reason) {
    return reason == null || reason.isBlank() ? "the host gives no reason" : stripped(reason);
  }

  private static String stripped(String reason) {
    return reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason;
  }
}
