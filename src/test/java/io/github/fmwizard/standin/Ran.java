// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.standin;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A program that has ended.
 *
 * @param status its exit status; 128 and the signal's number if one ended it
 * @param output what it wrote, standard error included, a character for each byte
 */
public record Ran(int status, String output) {

  private static final int MOST_SECONDS = 60;

  /**
   * Runs a program to its end, with nothing on its standard input.
   *
   * @throws IllegalStateException if it cannot be started, or does not end
   */
  public static Ran of(List<String> command) {
    try {
      var process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      return ended(process);
    } catch (IOException e) {
      throw new IllegalStateException("Cannot start " + command, e);
    }
  }

  /** Waits for the end of a process that nobody else reads. */
  static Ran ended(Process process) throws IOException {
    try {
      var output = new String(process.getInputStream().readAllBytes(), ISO_8859_1);
      if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("It does not end: " + output);
      }
      return new Ran(process.exitValue(), output);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
