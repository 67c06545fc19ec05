// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.bench;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** C programs of the benchmark's resources. */
final class Compiled {

  private Compiled() {}

  static Path c(String name, Path folder, String... libraries) throws Exception {
    Path source = folder.resolve(name + ".c");
    try (InputStream in = Objects.requireNonNull(Compiled.class.getResourceAsStream(name + ".c"))) {
      Files.copy(in, source);
    }
    Path program = folder.resolve(name);
    List<String> command = new ArrayList<>(List.of("gcc", "-O2", "-o"));
    command.add(program.toString());
    command.add(source.toString());
    command.addAll(List.of(libraries));
    ClassArchive.run(command.toArray(new String[0]));
    return program;
  }
}
