// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** Copies of the distribution, with an archive of classes for a Java, or without any. */
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

  /** Makes the archive in the same way as packaging does. */
  public static Path with(Path distribution, Path copy, Path java) throws Exception {
    without(distribution, copy);
    String jar = copy.resolve("lib/fmwizard.jar").toString();
    String program = java.resolve("bin/java").toString();
    Path list = copy.resolveSibling(copy.getFileName() + ".lst");
    run(
        program,
        "-XX:DumpLoadedClassList=" + list,
        "-Xlog:disable",
        "-Djava.awt.headless=true",
        "-Dfmwizard.home=" + copy,
        "-cp",
        jar,
        "io.github.fmwizard.app.Recording",
        copy.resolveSibling(copy.getFileName() + ".run").toString());
    run(
        program,
        "-Xshare:dump",
        "-XX:+IgnoreUnrecognizedVMOptions",
        "-XX:+AOTClassLinking",
        "-XX:SharedClassListFile=" + list,
        "-XX:SharedArchiveFile=" + copy.resolve("lib/fmwizard-" + version(java) + ".jsa"),
        "-Xmx128m",
        "-Xlog:disable",
        "-cp",
        jar);
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
