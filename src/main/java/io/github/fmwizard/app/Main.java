// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

/**
 * The program's entry point. It is compiled for Java 11, so that an older Java than the program
 * needs prints a sentence instead of a stack trace. Nothing here may name a class of the program.
 */
public final class Main {

  private static final int LEAST = 21;
  private static final int USAGE = 2;

  private Main() {}

  /**
   * Runs the program and ends the process with its exit code.
   *
   * @param args the command line
   */
  public static void main(String[] args) {
    if (Runtime.version().feature() < LEAST) {
      System.err.println(
          "fmwizard needs Java "
              + LEAST
              + " or newer; this is Java "
              + Runtime.version()
              + ". Start it with a newer one. Nothing was started.");
      System.exit(USAGE);
    }
    System.exit(run(args));
  }

  private static int run(String[] args) {
    try {
      return (int)
          Class.forName("io.github.fmwizard.app.RootCommand")
              .getDeclaredMethod("run", String[].class)
              .invoke(null, (Object) args);
    } catch (ReflectiveOperationException | LinkageError e) {
      System.err.println(
          "fmwizard is not whole: a part of it is missing or can't be loaded. Install it again.");
      return USAGE;
    }
  }
}
