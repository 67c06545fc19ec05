// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.bench;

import io.github.fmwizard.journal.file.ManyRuns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Times the packaged program on a state folder with very many runs, and on one run with a very long
 * journal, and tells how much memory it took at most. The heap is as small as the launcher says.
 *
 * <p>Arguments: the distribution's folder ({@code target/fmwizard}), the number of runs (10000), of
 * lines (1000000), and of rounds (5).
 */
public final class ScaleBenchmark {

  private static final int LINES_OF_A_RUN = 60;

  private final String program;
  private final Path state;
  private final int rounds;

  private ScaleBenchmark(Path distribution, Path state, int rounds) {
    this.program = distribution.resolve("bin/fmwizard").toString();
    this.state = state;
    this.rounds = rounds;
  }

  /** Measures and prints. */
  public static void main(String[] args) throws Exception {
    Path distribution = Path.of(args.length > 0 ? args[0] : "target/fmwizard").toAbsolutePath();
    int runs = args.length > 1 ? Integer.parseInt(args[1]) : 10_000;
    int lines = args.length > 2 ? Integer.parseInt(args[2]) : 1_000_000;
    int rounds = args.length > 3 ? Integer.parseInt(args[3]) : 5;
    Path state = Files.createTempDirectory("scale-benchmark-");
    try {
      new ScaleBenchmark(distribution, state, rounds).run(runs, lines);
    } finally {
      Removal.of(state);
    }
  }

  private void run(int runs, int lines) throws Exception {
    System.out.println("| command | s | resident at most, MB |");
    System.out.println("|---|---|---|");
    measure("runs, none there", 0, "runs");
    Path folder = Files.createDirectories(state.resolve("runs"));
    for (int i = 0; i < runs; i++) {
      ManyRuns.make(folder, "run-%06d".formatted(i), LINES_OF_A_RUN, i % 10 != 0);
    }
    measure("runs, " + runs + " there", 0, "runs");
    measure("runs --json, the same", 0, "runs", "--json");
    Path one = ManyRuns.make(folder, "long", lines, true);
    measure("evidence verify, " + lines + " lines", 0, "evidence", "verify", one.toString());
    measure("runs, with that run beside", 0, "runs");
  }

  private void measure(String name, int code, String... words) throws Exception {
    List<Double> seconds = new ArrayList<>();
    long resident = 0;
    for (int round = 0; round < rounds; round++) {
      long start = System.nanoTime();
      Process process = start(words);
      resident = Math.max(resident, residentToTheEnd(process));
      if (process.waitFor() != code) {
        throw new IllegalStateException(name + " ended with " + process.exitValue());
      }
      seconds.add((System.nanoTime() - start) / 1e9);
    }
    Collections.sort(seconds);
    double median = seconds.get(rounds / 2);
    System.out.printf(Locale.ROOT, "| %s | %.2f | %.0f |%n", name, median, resident / 1024.0);
  }

  private Process start(String... words) throws IOException {
    List<String> command = new ArrayList<>(List.of(program));
    command.addAll(List.of(words));
    command.addAll(List.of("--state", state.toString()));
    return new ProcessBuilder(command)
        .redirectOutput(state.resolve("out").toFile())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** Looks every few milliseconds, since nothing tells of a process that has ended. */
  private static long residentToTheEnd(Process process) throws Exception {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    long most = 0;
    while (process.isAlive()) {
      try {
        for (String line : Files.readAllLines(status)) {
          most = line.startsWith("VmHWM:") ? Long.parseLong(line.replaceAll("\\D", "")) : most;
        }
      } catch (IOException gone) {
        return most;
      }
      Thread.sleep(5);
    }
    return most;
  }
}
