// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** The packaged program as a child process, with a home and a state directory of its own. */
final class Program {

  private static final Path LAUNCHER =
      Path.of(System.getProperty("fmwizard.distribution"), "bin", "fmwizard");
  private static final int PATIENCE = 60;

  private final Path folder;
  private Path launcher = LAUNCHER;

  Program(Path folder) {
    this.folder = folder;
  }

  /** How a child process ended, and what it wrote. */
  record Ended(int code, String out, String err) {

    Ended endsWith(int expected) {
      assertThat(code).as("exit code; %s", this).isEqualTo(expected);
      return this;
    }
  }

  Program through(Path link) {
    launcher = link;
    return this;
  }

  Path launcher() {
    return launcher;
  }

  Path state() {
    return folder.resolve("state");
  }

  /** Returns the run folders, oldest first. */
  List<Path> runs() throws IOException {
    return entries("runs");
  }

  List<Path> entries(String name) throws IOException {
    var parent = state().resolve(name);
    if (!Files.isDirectory(parent)) {
      return List.of();
    }
    try (var entries = Files.list(parent)) {
      return entries.sorted().toList();
    }
  }

  /** Returns the environment that the program is started with. */
  Map<String, String> environment() {
    var environment = new TreeMap<String, String>();
    environment.put("PATH", "/usr/bin:/bin");
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("HOME", folder.toString());
    environment.put("LC_ALL", "C.UTF-8");
    environment.put("FMWIZARD_STATE", state().toString());
    return environment;
  }

  /** Starts it; what it writes goes to the files {@code out} and {@code err}. */
  Process start(String... arguments) throws IOException {
    var command = new ArrayList<String>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment());
    return builder
        .redirectOutput(folder.resolve("out").toFile())
        .redirectError(folder.resolve("err").toFile())
        .start();
  }

  String written() throws IOException {
    return Files.readString(folder.resolve("out"), UTF_8);
  }

  /** Waits for the end; nobody may ever be shown a stack trace. */
  Ended end(Process process) throws IOException, InterruptedException {
    if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      throw new AssertionError("It did not end: " + written());
    }
    var ended =
        new Ended(process.exitValue(), written(), Files.readString(folder.resolve("err"), UTF_8));
    assertThat(ended.out() + ended.err())
        .doesNotContain("\tat ", "Exception in thread", "Caused by:");
    return ended;
  }

  /** Runs it with nothing on its standard input. */
  Ended run(String... arguments) throws IOException, InterruptedException {
    return answered(List.of(), arguments);
  }

  /** Runs it with one answer a line on its standard input. */
  Ended answered(List<String> answers, String... arguments)
      throws IOException, InterruptedException {
    var process = start(arguments);
    try (var input = process.getOutputStream()) {
      for (String answer : answers) {
        input.write((answer + "\n").getBytes(UTF_8));
      }
    } catch (IOException e) {
      // It ended before it had read all.
    }
    return end(process);
  }
}
