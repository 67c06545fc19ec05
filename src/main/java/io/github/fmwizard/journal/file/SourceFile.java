// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.journal.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file that a person named: what is wrong with it is a refusal, and no error of ours. */
public final class SourceFile implements Closeable {

  private static final Pattern ENDING = Pattern.compile(".+(\\.[A-Za-z0-9]{1,8})");

  private final Path path;
  private final FileChannel channel;
  private final long maximumBytes;
  private long taken;

  private SourceFile(Path path, FileChannel channel, long maximumBytes) {
    this.path = path;
    this.channel = channel;
    this.maximumBytes = maximumBytes;
  }

  /**
   * Look whether a file could be taken now: whether it is there, is a file, may be read, and holds
   * something. Nothing is copied, so it may be another when it is.
   *
   * @param path the file's path as typed
   * @return empty if so; else a sentence that names the path and the mend
   */
  public static Optional<String> objection(String path) {
    try (SourceFile file = SourceFile.open(Path.of(path), Long.MAX_VALUE)) {
      return file.isEmpty()
          ? Optional.of(path + " is empty: write it again, or name another file.")
          : Optional.empty();
    } catch (SourceFile.RefusedException e) {
      return Optional.of(e.why());
    } catch (InvalidPathException e) {
      return Optional.of("\"" + path + "\" is not a path.");
    } catch (IOException e) {
      return Optional.of(path + " can't be read: " + e.getMessage() + ".");
    }
  }

  static SourceFile open(Path path, long maximumBytes) throws RefusedException {
    try {
      // Asked before opening, since opening a pipe waits for its other end.
      BasicFileAttributes found = Files.readAttributes(path, BasicFileAttributes.class);
      if (found.isDirectory()) {
        throw new RefusedException(path + " is a folder: name a file in it.");
      }
      if (!found.isRegularFile()) {
        throw new RefusedException(path + " is not a regular file: name the file itself.");
      }
      FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
      return new SourceFile(path, channel, maximumBytes);
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  boolean isEmpty() throws RefusedException {
    try {
      return channel.size() == 0;
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  /**
   * Reads the whole file without keeping anything of it, and goes back to its begin.
   *
   * @throws RefusedException if it holds a private key, or can't be read
   */
  void refuseKeys() throws RefusedException {
    ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
    KeyMaterial keys = new KeyMaterial();
    while (read(buffer) >= 0) {
      refuseKeys(keys, buffer);
      buffer.clear();
    }
    try {
      channel.position(0);
    } catch (IOException e) {
      throw unreadable(path, e);
    }
    taken = 0;
  }

  /** Refuses the file if these bytes show that it holds a private key. */
  void refuseKeys(KeyMaterial keys, ByteBuffer read) throws RefusedException {
    keys.update(read.array(), read.arrayOffset(), read.position());
    if (keys.found()) {
      throw new RefusedException(
          path
              + " holds a private key. It is not copied: name the image, or the certificate"
              + " alone.");
    }
  }

  /** Reads the next bytes; -1 at the end. */
  int read(ByteBuffer buffer) throws RefusedException {
    int read;
    try {
      read = channel.read(buffer);
    } catch (IOException e) {
      throw unreadable(path, e);
    }
    taken += Math.max(read, 0);
    if (taken > maximumBytes) {
      throw new RefusedException(path + " is larger than " + maximumBytes + " bytes.");
    }
    return read;
  }

  /** Returns the dot and the letters that end the file's name, or nothing. */
  String ending() {
    Matcher matcher = ENDING.matcher(String.valueOf(path.getFileName()));
    return matcher.matches() ? matcher.group(1) : "";
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private static RefusedException unreadable(Path path, IOException e) {
    if (e instanceof NoSuchFileException) {
      return new RefusedException(
          path + " does not exist: correct the path, or choose a file from the list.");
    }
    return new RefusedException(
        e instanceof AccessDeniedException
            ? path + " may not be read by this user: let this user read it, or name a copy."
            : path + " can't be read: " + e.getMessage() + ".");
  }

  /** Thrown when the file can't be taken. */
  static final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String why;

    RefusedException(String why) {
      super(why);
      this.why = why;
    }

    String why() {
      return why;
    }
  }
}
