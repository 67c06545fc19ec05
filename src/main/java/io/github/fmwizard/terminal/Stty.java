// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.terminal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Runs the {@code stty} program on our standard input. */
final class Stty {

  private static final long SECONDS_AT_MOST = 3;

  private final String program;

  Stty(Path program) {
    this.program = program.toString();
  }

  static Stty find(Map<String, String> environment) throws TerminalException {
    String path = "/usr/bin:/bin:" + environment.getOrDefault("PATH", "");
    for (String folder : path.split(":", -1)) {
      Path program = Path.of(folder, "stty");
      if (folder.startsWith("/") && Files.isExecutable(program)) {
        return new Stty(program);
      }
    }
    throw new TerminalException(
        "The program stty is needed to hide what is typed and was not found in /usr/bin, /bin and"
            + " the PATH. On Debian it is in the package coreutils.");
  }

  /**
   * Runs it and returns what it printed.
   *
   * @throws TerminalException if it can't be run, takes too long, or ends with another status than
   *     0
   */
  String run(List<String> arguments) throws TerminalException {
    try {
      return outputOf(start(arguments));
    } catch (IOException e) {
      throw new TerminalException(program + " can't be run: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TerminalException(program + " was not waited for.", e);
    }
  }

  private Process start(List<String> arguments) throws IOException {
    var command = new ArrayList<String>();
    command.add(program);
    command.addAll(arguments);
    var builder = new ProcessBuilder(command).redirectInput(ProcessBuilder.Redirect.INHERIT);
    builder.redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C");
    return builder.start();
  }

  /** Not more than a terminal's state is ever printed, so no pipe can fill up. */
  private String outputOf(Process process)
      throws IOException, InterruptedException, TerminalException {
    if (!process.waitFor(SECONDS_AT_MOST, TimeUnit.SECONDS)) {
      throw new TerminalException(
          program + " did not end within " + SECONDS_AT_MOST + " s: the terminal is stuck.");
    }
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    int status = process.exitValue();
    if (status != 0) {
      throw new TerminalException(
          reason(output).orElse(program + " ended with status " + status + ".") + advice(output));
    }
    return output.strip();
  }

  private static Optional<String> reason(String output) {
    return output.lines().findFirst().filter(line -> !line.isBlank());
  }

  private static String advice(String output) {
    return output.contains("nappropriate ioctl") ? ". A terminal is needed on standard input." : "";
  }
}
