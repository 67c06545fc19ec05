// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Times the packaged program on a pseudo-terminal of 80x24 beside a bare virtual machine that says
 * hello, a C program that shows the very same frames with ncurses, {@code dialog} and {@code
 * whiptail}, and prints tables in Markdown. Variants take turns within a round; what is printed are
 * medians.
 *
 * <p>Arguments: the distribution's folder ({@code target/fmwizard}), the number of rounds (15), and
 * the Java to be measured (the one that runs this). It needs {@code setsid}, {@code gcc} with the
 * headers of ncurses, {@code dialog} and {@code whiptail}; {@code strace} if writes are to be
 * counted.
 */
public final class TerminalBenchmark {

  private static final String DOWN = "\u001B[B";
  private static final String UP = "\u001B[A";
  private static final String DOWN_VT100 = "\u001BOB";
  private static final String UP_VT100 = "\u001BOA";
  private static final String ESCAPE = "\u001B";
  private static final String HELP = "\u0007";
  private static final String BACKSPACE = "\u007F";

  /** What stands in the last row of each frame. */
  private static final String LAST = "Ctrl-C";

  private static final int IDLE_SECONDS = 10;
  private static final int KEYS = 10;

  private final Path folder;
  private final Path java;
  private final Map<String, String> environment;

  private TerminalBenchmark(Path folder, Path java) {
    this.folder = folder;
    this.java = java;
    environment =
        Map.of(
            "TERM",
            "vt100",
            "LC_ALL",
            "C",
            "JAVA_HOME",
            java.toString(),
            "XDG_STATE_HOME",
            folder.resolve("state").toString());
  }

  public static void main(String[] args) throws Exception {
    Path distribution = Path.of(args.length > 0 ? args[0] : "target/fmwizard").toAbsolutePath();
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 15;
    Path java = Path.of(args.length > 2 ? args[2] : System.getProperty("java.home"));
    Path folder = Files.createTempDirectory("terminal-benchmark-");
    try {
      new TerminalBenchmark(folder, java).run(distribution, rounds);
    } finally {
      Removal.of(folder);
    }
  }

  private void run(Path distribution, int rounds) throws Exception {
    Path program = ClassArchive.with(distribution, folder.resolve("with"), java);
    Path slow = ClassArchive.without(distribution, folder.resolve("without"));
    Candidate hello = hello();
    Candidate menu = menu("fmwizard train", program);
    List<Candidate> all = new ArrayList<>();
    all.add(hello);
    all.add(menu);
    all.add(brief(program));
    all.add(menu("fmwizard train, without archive", slow));
    all.add(ncurses(menu));
    all.add(box("dialog", "dialog"));
    all.add(box("whiptail", "whiptail"));
    for (int round = 0; round < rounds; round++) {
      for (Candidate candidate : all) {
        candidate.measure();
      }
    }
    for (Candidate candidate : all) {
      candidate.measureKeys(KEYS);
    }
    print(all);
    printOnce(all, menu);
  }

  private void print(List<Candidate> all) throws IOException {
    System.out.printf(Locale.ROOT, "%nJava %s%n%n", ClassArchive.version(java));
    System.out.println(
        "| program | first frame, ms | x hello | row, ms | all, ms | first frame, bytes | row | all"
            + " | resident, MB |");
    System.out.println("|---|---|---|---|---|---|---|---|---|");
    all.forEach(candidate -> System.out.println(candidate.line(all.get(0))));
  }

  private void printOnce(List<Candidate> all, Candidate menu) throws Exception {
    System.out.println();
    for (Candidate candidate : all.subList(1, all.size())) {
      System.out.printf(
          Locale.ROOT,
          "- idle, %s: %.1f %% of a core%n",
          candidate.name,
          candidate.idle(IDLE_SECONDS));
    }
    if (Traced.possible()) {
      Traced traced = Traced.of(menu, folder.resolve("trace"));
      System.out.printf(
          Locale.ROOT,
          "- %s: %d processes before the first frame; writes: %d up to it, %d after a key%n",
          menu.name,
          traced.processes(),
          traced.firstWrites(),
          traced.keyWrites());
    }
  }

  private Candidate hello() throws Exception {
    return new Candidate("bare JVM, hello", BareJava.hello(folder, java), environment, "hello");
  }

  /** The menu of scenarios. */
  private Candidate menu(String name, Path distribution) {
    List<String> command = List.of(distribution.resolve("bin/fmwizard").toString(), "train");
    return new Candidate(name, command, environment, LAST, DOWN, "?", ESCAPE, UP);
  }

  /** The brief of a scenario, above a field for a name. */
  private Candidate brief(Path distribution) {
    List<String> command =
        List.of(distribution.resolve("bin/fmwizard").toString(), "train", "cured-by-reload");
    return new Candidate(
        "fmwizard train cured-by-reload", command, environment, LAST, "x", HELP, ESCAPE, BACKSPACE);
  }

  /** The same frames, seen once and shown again: at first, after a row's change, and with help. */
  private Candidate ncurses(Candidate seen) throws Exception {
    Path frames = folder.resolve("frames.txt");
    SeenFrame screen = new SeenFrame();
    StringBuilder lines = new StringBuilder();
    try (PtyProgram program = PtyProgram.start(seen.command, environment)) {
      lines.append(screen.take(program.first(LAST).bytes()).lines());
      lines.append(screen.take(program.key(DOWN).bytes()).lines());
      lines.append(screen.take(program.key("?").bytes()).lines());
    }
    Files.writeString(frames, lines);
    Path program = Compiled.c("frames", folder, "-lncurses");
    List<String> command = List.of(program.toString(), frames.toString());
    return new Candidate("C, ncurses, the same frames", command, environment, LAST, "x", "x", "x");
  }

  private Candidate box(String name, String program) {
    List<String> command =
        new ArrayList<>(
            List.of(program, "--menu", "Training: choose a scenario", "24", "80", "16"));
    for (int i = 1; i <= 22; i++) {
      command.add("scenario-" + i);
      command.add("What is to be learnt from it, in about as many words.");
    }
    return new Candidate(name, command, environment, "Cancel", DOWN_VT100, "", UP_VT100);
  }
}
