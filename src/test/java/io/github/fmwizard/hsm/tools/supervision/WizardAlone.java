// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.supervision;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

/** A process that does of a wizard what matters to a supervised program. */
final class WizardAlone {

  private WizardAlone() {}

  /** Arguments: the folder, the file to which to append what is heard, and the line. */
  public static void main(String[] arguments) throws Exception {
    var line = List.of(arguments).subList(2, arguments.length);
    var heard = Path.of(arguments[1]);
    var command = new Supervision.Command(line, Map.of("PATH", "/usr/bin:/bin"));
    try (var program = SupervisorClient.ofThisJava().start(Path.of(arguments[0]), command)) {
      while (true) {
        if (program.next() instanceof Supervised.Output output) {
          var bytes = new byte[output.bytes().remaining()];
          output.bytes().get(bytes);
          Files.write(heard, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
      }
    }
  }
}
