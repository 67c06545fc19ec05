// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.supervision;

import io.github.fmwizard.process.ChildJava;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A process that does of a wizard what matters to a supervised program, up to its end. */
final class WizardAlone {

  private WizardAlone() {}

  /** Returns how one is started. */
  static List<String> command(List<String> arguments) {
    var command = new ArrayList<>(ChildJava.command());
    command.addAll(1, List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.add(WizardAlone.class.getName());
    command.addAll(arguments);
    return command;
  }

  /** Arguments: the folder, the file to which to append what is heard, and the line. */
  public static void main(String[] arguments) throws Exception {
    var line = List.of(arguments).subList(2, arguments.length);
    var heard = Path.of(arguments[1]);
    var command = new Supervision.Command(line, Map.of("PATH", "/usr/bin:/bin"));
    try (var program = SupervisorClient.ofThisJava().start(Path.of(arguments[0]), command)) {
      var event = program.next();
      while (!(event instanceof Supervised.Ended)) {
        if (event instanceof Supervised.Output output) {
          var bytes = new byte[output.bytes().remaining()];
          output.bytes().get(bytes);
          Files.write(heard, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        event = program.next();
      }
    }
  }
}
