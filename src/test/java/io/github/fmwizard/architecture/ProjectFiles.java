// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.architecture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files of the project as they are in version control. */
final class ProjectFiles {

  private ProjectFiles() {}

  /** Lists the files below a folder, sorted; none if there is no such folder. */
  static List<Path> below(String folder) throws IOException {
    var root = Path.of(folder);
    if (Files.notExists(root)) {
      return List.of();
    }
    try (var files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  static List<Path> java(String folder) throws IOException {
    return below(folder).stream().filter(file -> file.toString().endsWith(".java")).toList();
  }

  /** Reads a file of any kind; bytes beyond ASCII become something else, but no error. */
  static String read(Path file) throws IOException {
    return Files.readString(file, ISO_8859_1);
  }
}
