// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** Copies of the distribution, with archives of classes for a Java, or without any. */
public final class ClassArchive {

  private ClassArchive() {}

  /** Copies a distribution, but for its archives. */
  public static Path without(Path distribution, Path copy) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(distribution)) {
      all = walk.filter(path -> !path.toString().endsWith(".jsa")).toList();
    }
    for (Path path : all) {
      Files.copy(
          path,
          copy.resolve(distribution.relativize(path).toString()),
          StandardCopyOption.COPY_ATTRIBUTES);
    }
    return copy;
  }

  /** Makes the archives as packaging does. */
  public static Path with(Path distribution, Path copy, Path java) throws Exception {
    without(distribution, copy);
    run(copy.resolve("bin/fmwizard-archive").toString(), java.toString());
    return copy;
  }

  /** Returns the version that the launcher finds, for example 17.0.15. */
  public static String version(Path java) throws IOException {
    return Files.readAllLines(java.resolve("release")).stream()
        .filter(line -> line.startsWith("JAVA_VERSION="))
        .map(line -> line.replaceAll("JAVA_VERSION=|\"", ""))
        .findFirst()
        .orElseThrow();
  }

  static void run(String... command) throws Exception {
    Process process =
        new ProcessBuilder(command)
            .redirectInput(Path.of("/dev/null").toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", command) + " ended with " + process.exitValue());
    }
  }
}
