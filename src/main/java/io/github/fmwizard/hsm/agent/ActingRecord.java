// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.agent;

import io.github.fmwizard.binding.RecordJson;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Set;

/**
 * The writing side of {@link ActingReply}: one JSON object a line, each durable before the call
 * returns. A file takes one act in its life, so that no mistake of a caller can act twice.
 */
public final class ActingRecord implements AutoCloseable {

  /** One line. */
  sealed interface Line {

    /** How far the process has come. */
    record Reached(ActingStage stage) implements Line {}

    /** The act's call returned success. */
    record Done(String call) implements Line {}

    /** A call returned another code than success. */
    record Returned(String call, long code) implements Line {}

    /** There was no login and no act. */
    record NotBegun(String why) implements Line {}
  }

  private final FileChannel file;

  private ActingRecord(FileChannel file) {
    this.file = file;
  }

  /**
   * Makes the file, readable by its owner alone, and writes {@link ActingStage#BEGAN}.
   *
   * @param path a file that does not exist yet
   * @return the open record
   * @throws IOException if the file exists or can't be written; then nothing may be done
   */
  public static ActingRecord create(Path path) throws IOException {
    ActingRecord made =
        new ActingRecord(
            FileChannel.open(
                path,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(
                    PosixFilePermissions.fromString("rw-------"))));
    made.reached(ActingStage.BEGAN);
    try (FileChannel folder =
        FileChannel.open(path.toAbsolutePath().resolveSibling("."), StandardOpenOption.READ)) {
      folder.force(true);
    }
    return made;
  }

  /**
   * Writes how far the process has come.
   *
   * @param stage what it is about to do
   * @throws IOException if it is not durable; then the process must not go on
   */
  public void reached(ActingStage stage) throws IOException {
    write(new Line.Reached(stage));
  }

  /**
   * Writes that the act's call returned success.
   *
   * @param call the function
   * @throws IOException if it is not durable
   */
  public void done(String call) throws IOException {
    write(new Line.Done(call));
  }

  /**
   * Writes that a call returned another code than success.
   *
   * @param call the function
   * @param code the code, 32 bits
   * @throws IOException if it is not durable
   */
  public void returned(String call, long code) throws IOException {
    write(new Line.Returned(call, code));
  }

  /**
   * Writes that there was no login and no act, and why.
   *
   * @param why a sentence
   * @throws IOException if it is not durable
   */
  public void notBegun(String why) throws IOException {
    write(new Line.NotBegun(why));
  }

  private void write(Line line) throws IOException {
    byte[] json = RecordJson.write(line);
    byte[] bytes = Arrays.copyOf(json, json.length + 1);
    bytes[json.length] = '\n';
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      file.write(buffer);
    }
    file.force(true);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
