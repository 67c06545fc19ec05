// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.file;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What may lie where a file is expected. */
public final class OddFiles {

  private static final long THREE_GIB = 3L << 30;

  private OddFiles() {}

  /** Makes one of each kind that can be made. */
  public static List<Path> in(Path folder) throws IOException, InterruptedException {
    Path pipe = folder.resolve("pipe");
    new ProcessBuilder("mkfifo", pipe.toString()).inheritIO().start().waitFor();
    Path circle = folder.resolve("circle");
    Files.createSymbolicLink(circle, circle);
    return Stream.of(
            pipe,
            circle,
            Files.createDirectory(folder.resolve("folder")),
            huge(folder),
            Files.createSymbolicLink(folder.resolve("device"), Path.of("/dev/zero")),
            Path.of("/dev/zero"),
            Path.of("/dev/tty"),
            Path.of("/"))
        .toList();
  }

  /** Takes no room on the disk. */
  private static Path huge(Path folder) throws IOException {
    Path huge = Files.createFile(folder.resolve("huge"));
    try (var file = new RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(THREE_GIB);
    }
    return huge;
  }
}
