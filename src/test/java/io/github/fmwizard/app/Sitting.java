// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import io.github.fmwizard.tui.tmux.TmuxTerminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * An officer at the packaged program, in a real terminal of 80x24. Scenarios are copies, in which a
 * test may change words.
 */
final class Sitting implements AutoCloseable {

  static final String SCENARIO = "cured-by-reload";

  private final Path folder;
  private final Program program;
  private final TmuxTerminal terminal;
  private final String flows;

  private Sitting(Path folder, TmuxTerminal terminal, String flows) {
    this.folder = folder;
    this.program = new Program(folder);
    this.terminal = terminal;
    this.flows = flows;
  }

  /** Sits down at a terminal whose shell has some more variables. */
  static Sitting at(Path folder, Map<String, String> settings) throws IOException {
    var environment = new Program(folder).environment();
    environment.put("TERM", "xterm-256color");
    environment.put("NO_COLOR", "");
    environment.putAll(settings);
    var terminal = TmuxTerminal.open(folder, environment);
    try {
      return new Sitting(folder, terminal, copyOfFlows(folder));
    } catch (IOException e) {
      terminal.close();
      throw e;
    }
  }

  static Sitting at(Path folder) throws IOException {
    return at(folder, Map.of());
  }

  private static String copyOfFlows(Path folder) throws IOException {
    var copy = folder.resolve("flows");
    if (!Files.exists(copy)) {
      copy(Path.of(System.getProperty("fmwizard.distribution"), "wizard-flows"), copy);
    }
    return copy.toString();
  }

  /** Copies a folder with all that is in it. */
  static void copy(Path source, Path copy) throws IOException {
    try (var files = Files.walk(source)) {
      for (var file : files.toList()) {
        Files.copy(file, copy.resolve(source.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  /** Changes words of the scenario, all places of each. */
  Sitting where(String words, String others) throws IOException {
    var file = Path.of(flows, "training", SCENARIO + ".json");
    var text = Files.readString(file);
    if (!text.contains(words)) {
      throw new AssertionError("The scenario has no " + words);
    }
    Files.writeString(file, text.replace(words, others));
    return this;
  }

  /** Lets something go wrong; an entry of the scenario's list of faults. */
  Sitting withFault(String entry) throws IOException {
    return where("  \"files\": [", "  \"faults\": [" + entry + "],\n  \"files\": [");
  }

  TmuxTerminal terminal() {
    return terminal;
  }

  Program program() {
    return program;
  }

  /** Types a command line of the program; what stands before it is the shell's. */
  TmuxTerminal run(String before, String arguments) {
    return terminal.run(before + " '" + program.launcher() + "' " + arguments);
  }

  /** Starts training. */
  Sitting train(String... options) {
    run("", "train " + SCENARIO + " --flows '" + flows + "' " + String.join(" ", options));
    return this;
  }

  /** Starts training by another program. */
  Sitting trainUnder(String other) {
    run(other, "train " + SCENARIO + " --flows '" + flows + "'");
    return this;
  }

  /** Gives the operator's name, which opens the run. */
  Sitting open() {
    terminal.awaitScreen("Who is at the console?").keys("Enter");
    awaitStep(2);
    return this;
  }

  /** Goes to the question for the serial. */
  Sitting toTheSerial() {
    step(2, "2", "Enter");
    awaitStep(4);
    return this;
  }

  /** Goes from there to the question for a file. */
  Sitting toTheFile() {
    terminal.type("5247001").awaitScreen("5247001").keys("Enter");
    step(6, "1", "Enter");
    awaitStep(7);
    return this;
  }

  /** Goes from there to the first gate, which is that of a restart of the card. */
  Sitting toTheGate() {
    terminal.keys("Enter");
    step(8, "y", "Enter");
    step(9, "y", "Enter");
    terminal.awaitScreen("y, Enter yes");
    return this;
  }

  /** Ends a run for good where the word for it is asked, once what is typed counts there. */
  static void endForGood(TmuxTerminal terminal) throws InterruptedException {
    terminal.awaitScreen("The word end:").awaitScreen("keys count in");
    TimeUnit.SECONDS.sleep(3);
    terminal.type("end").awaitScreen("The word end: [end");
    terminal.keys("Enter");
  }

  /** Passes that gate. */
  Sitting restart() {
    terminal.keys("y", "Enter");
    return this;
  }

  /** Goes from the gate to the hand-over of the console, which needs a card that restarts. */
  Sitting toTheHandOver() {
    restart();
    onRung(4, "2", "Enter");
    terminal.awaitScreen("Activate the SMFS.").awaitScreen("y, Enter yes").keys("y", "Enter");
    terminal.awaitScreen("SO password:");
    return this;
  }

  private void step(int number, String... keys) {
    awaitStep(number);
    terminal.keys(keys);
  }

  private void awaitStep(int number) {
    terminal.awaitScreen("before the ladder, step " + number + " of ").awaitScreen("your turn");
  }

  private void onRung(int number, String... keys) {
    terminal.awaitScreen("rung 1 of 4, step " + number + " of ").awaitScreen("your turn");
    terminal.keys(keys);
  }

  /** Returns the only run's folder. */
  Path run() throws IOException {
    return program.runs().get(0);
  }

  /** Returns the journal of the only run. */
  String journal() throws IOException {
    return Files.readString(run().resolve("journal.jsonl"));
  }

  /** Returns the file for the state of this terminal as found. */
  Path savedState() throws IOException {
    try (var files = Files.list(program.state())) {
      return files
          .filter(file -> file.getFileName().toString().matches("terminal-pts-\\d+\\.stty"))
          .findFirst()
          .orElseThrow();
    }
  }

  Path folder() {
    return folder;
  }

  @Override
  public void close() {
    terminal.close();
  }
}
