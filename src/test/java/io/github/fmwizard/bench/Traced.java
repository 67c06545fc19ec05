// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code strace} counts.
 *
 * @param processes started before the first frame, beside the program itself
 * @param firstWrites writes to the terminal up to the first frame
 * @param keyWrites writes to the terminal after a key
 */
record Traced(long processes, long firstWrites, long keyWrites) {

  private static final Pattern STARTED = Pattern.compile("^([0-9]+) +execve\\(.* = 0$");

  static Traced of(Candidate candidate, Path file) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of("strace", "-f", "-qq", "-e", "trace=execve,write", "-e", "signal=none", "-o"));
    command.add(file.toString());
    command.addAll(candidate.command);
    try (PtyProgram program = PtyProgram.start(command, candidate.environment)) {
      program.first("Ctrl-C");
      List<String> first = Files.readAllLines(file);
      program.key("\u001B[B");
      List<String> all = Files.readAllLines(file);
      return new Traced(
          started(first.subList(0, frame(first))), writes(first), writes(all) - writes(first));
    }
  }

  static boolean possible() {
    return Files.isExecutable(Path.of("/usr/bin/strace"));
  }

  private static long started(List<String> lines) throws IOException {
    List<String> programs = new ArrayList<>();
    for (String line : lines) {
      Matcher matcher = STARTED.matcher(line);
      if (matcher.matches()) {
        programs.add(matcher.group(1));
      }
    }
    if (programs.isEmpty()) {
      throw new IOException("strace has seen nothing");
    }
    return programs.stream().distinct().count() - 1;
  }

  private static long writes(List<String> lines) {
    return lines.stream().filter(Traced::draws).count();
  }

  /** Returns where the last piece of the first frame was written: what follows came after it. */
  private static int frame(List<String> lines) {
    int at = lines.size() - 1;
    while (at > 0 && !draws(lines.get(at))) {
      at--;
    }
    return at;
  }

  private static boolean draws(String line) {
    return line.matches("[0-9]+ +write\\(1, \"\\\\33.*");
  }
}
