// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.bench;

import io.github.fmwizard.standin.StandInClient;
import io.github.fmwizard.standin.StandInHost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Times the first output of every command of the packaged program on a pseudo-terminal of 80x24,
 * beside a bare virtual machine that prints hello, and prints a table in Markdown. All take turns
 * within a round; the table has medians, and the median of the ratios of each round.
 *
 * <p>Some commands run on a host with the stand-in client, a namespace of its own; the clock then
 * begins inside of it. Arguments: the distribution's folder ({@code target/fmwizard}), the number
 * of rounds (15), and the Java to be measured (the one that runs this). It needs {@code setsid},
 * {@code unshare} and {@code gcc}.
 */
public final class StartBenchmark {

  /** What stands in the last row of each full screen. */
  private static final String LAST = "Ctrl-C";

  private static final String SCENARIO = "cured-by-reload";

  private final Path folder;
  private final Path java;
  private final Map<String, String> environment;
  private final List<FirstOutput> all = new ArrayList<>();

  private StartBenchmark(Path folder, Path java) {
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
            "HOME",
            folder.toString(),
            "XDG_STATE_HOME",
            folder.resolve("state").toString());
  }

  /** Measures and prints. */
  public static void main(String[] args) throws Exception {
    Path distribution = Path.of(args.length > 0 ? args[0] : "target/fmwizard").toAbsolutePath();
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 15;
    Path java = Path.of(args.length > 2 ? args[2] : System.getProperty("java.home"));
    Path folder = Files.createTempDirectory("start-benchmark-");
    try {
      new StartBenchmark(folder, java).run(distribution, rounds);
    } finally {
      Removal.of(folder);
    }
  }

  private void run(Path distribution, int rounds) throws Exception {
    Path copy = ClassArchive.with(distribution, folder.resolve("with"), java);
    String program = copy.resolve("bin/fmwizard").toString();
    all.add(new FirstOutput("bare JVM, hello", BareJava.hello(folder, java), "hello"));
    withoutClient(program);
    withClient(program);
    for (int round = 0; round <= rounds; round++) {
      for (FirstOutput each : all) {
        each.measure(environment, round > 0);
      }
    }
    System.out.printf(Locale.ROOT, "%nJava %s, %d rounds%n%n", ClassArchive.version(java), rounds);
    System.out.println("| first output of | ms | x hello | resident, MB |");
    System.out.println("|---|---|---|---|");
    all.forEach(each -> System.out.println(each.row(all.get(0))));
    System.out.printf(
        Locale.ROOT, "%n- resident in a run, its model run played: %.0f MB%n", inARun(program));
  }

  private void withoutClient(String program) {
    add(program, LAST);
    add(program, LAST, "train");
    add(program, LAST, "train", SCENARIO);
    add(program, LAST, "train", SCENARIO, "--mono", "--seed", "7");
    add(program, "\n", "train", SCENARIO, "--plain");
    add(program, "\n", "train", "--list");
    add(program, "\n", "recover", "--card", "521234");
    add(program, "\n", "inspect");
    add(program, "\n", "inspect", "--json");
    add(program, "\n", "resume");
    add(program, "\n", "runs");
    add(program, "\n", "runs", "--json", "--ascii");
    add(program, "\n", "--help");
  }

  private void add(String program, String text, String... words) {
    List<String> line = line(program, words);
    all.add(new FirstOutput("fmwizard " + String.join(" ", words), line, text));
  }

  private static List<String> line(String program, String... words) {
    List<String> line = new ArrayList<>(List.of(program));
    line.addAll(List.of(words));
    return line;
  }

  /** The same host for all of them: one card, which answers. */
  private void withClient(String program) throws IOException {
    StandInClient client = StandInClient.install(folder.resolve("luna"));
    client.newCard(0, "serial=521234", "label=hsm-pay", "policy.51=0", "smfs-active=1");
    client.fm(0, 0, "a000", "PinGuard", "misbehaves");
    StandInHost host = StandInHost.of(client, folder.resolve("host"));
    inside(host, program, LAST);
    inside(host, program, LAST, "recover");
    inside(host, program, LAST, "recover", "--card", "521234", "--mono");
    inside(host, program, "\n", "inspect");
    inside(host, program, "\n", "inspect", "--json", "--card", "521234");
  }

  private void inside(StandInHost host, String program, String text, String... words) {
    all.add(
        new FirstOutput(
            ("fmwizard " + String.join(" ", words)).strip() + ", with a client",
            host.command(FirstOutput.marked(line(program, words))),
            text));
  }

  /** Plays a model run on the whole screen to its end. */
  private double inARun(String program) throws Exception {
    List<String> line = line(program, "train", SCENARIO, "--demo");
    try (PtyProgram run = PtyProgram.start(line, environment)) {
      return run.residentKibToTheEnd() / 1024.0;
    }
  }
}
