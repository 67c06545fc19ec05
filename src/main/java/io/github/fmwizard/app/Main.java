// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import java.nio.file.Path;
import java.util.OptionalInt;

/**
 * The program's entry point. It knows nothing of the parser of command lines, whose classes would
 * be loaded with it.
 */
public final class Main {

  private Main() {}

  /**
   * Runs the program and ends the process with its exit code.
   *
   * @param args the command line
   */
  public static void main(String[] args) {
    System.exit(run(args));
  }

  static int run(String... args) {
    OptionalInt quick = QuickStart.run(args);
    return quick.isPresent() ? quick.getAsInt() : RootCommand.run(args);
  }

  /** Returns the folder of the distribution; the launcher tells it. */
  static Path home() {
    return Path.of(System.getProperty("fmwizard.home", "."));
  }
}
