// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui.tmux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.fmwizard.process.FreshSignals;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A real terminal, 80x24, with a shell in it that starts a program. The shell stays when the
 * program has ended, so that the terminal's state and what is left on it can be looked at.
 */
public final class TmuxTerminal implements AutoCloseable {

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Often enough for a person is often enough. */
  private static final Duration GLANCE = Duration.ofMillis(50);

  /** No hand presses one key after the other faster; what comes faster is a paste. */
  private static final Duration STROKE = Duration.ofMillis(40);

  /** At a gate, Enter counts only apart from other keys, also where a busy host reads them late. */
  private static final Duration BEFORE_ENTER = Duration.ofMillis(150);

  private static final String PROMPT = "shell> ";

  private final String socket =
      "fmwizard-" + ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet();
  private final TmuxClient client;
  private String stateBefore;
  private final Path exitStatus;

  private TmuxTerminal(Path folder, Map<String, String> environment) {
    exitStatus = folder.resolve("exit-status-" + COUNT.get());
    var command = new ArrayList<String>(List.of("new-session", "-d", "-x", "80", "-y", "24"));
    command.addAll(FreshSignals.PREFIX);
    environment.forEach((name, value) -> command.add(name + "=" + value));
    command.addAll(List.of("PS1=" + PROMPT, "sh"));
    command(joined(server(), command));
    client = new TmuxClient(server());
    awaitScreen(PROMPT.strip());
    stateBefore = state();
  }

  /** Opens a terminal; the variables are set for the shell. */
  public static TmuxTerminal open(Path folder, Map<String, String> environment) {
    return new TmuxTerminal(folder, environment);
  }

  /** Returns how a Java program of the tests' class path is started. */
  public static String java(Class<?> main, String... arguments) {
    var classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    var quoted = new StringBuilder();
    for (var argument : arguments) {
      quoted.append(" '").append(argument).append("'");
    }
    return "'%s/bin/java' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -cp '%s' %s%s"
        .formatted(System.getProperty("java.home"), classPath, main.getName(), quoted);
  }

  /** Types a command line into the shell; its exit status is kept. */
  public TmuxTerminal run(String commandLine) {
    // In a file, because a class path is longer than the line that a terminal takes.
    delete(exitStatus);
    var script = exitStatus.resolveSibling(exitStatus.getFileName() + ".sh");
    write(script, commandLine + "\necho $? >'" + exitStatus + "'\n");
    type("clear; . '" + script + "'");
    keys("Enter");
    return this;
  }

  /** Presses keys by tmux's names, for example {@code C-c} or {@code F1}. */
  public TmuxTerminal keys(String... names) {
    for (String name : names) {
      if (name.equals("Enter")) {
        LockSupport.parkNanos(BEFORE_ENTER.toNanos());
      }
      tmux("send-keys", name);
      LockSupport.parkNanos(STROKE.toNanos());
    }
    return this;
  }

  /** Types text as it is. */
  public TmuxTerminal type(String text) {
    tmux("send-keys", "-l", "--", text);
    LockSupport.parkNanos(STROKE.toNanos());
    return this;
  }

  /** Sends bytes as a terminal would. */
  public TmuxTerminal bytes(String text) {
    var hex = new ArrayList<String>();
    for (byte value : text.getBytes(StandardCharsets.UTF_8)) {
      hex.add(Integer.toHexString(value & 0xFF));
    }
    tmux(joined(List.of("send-keys", "-H"), hex));
    return this;
  }

  /** Pastes text, marked as a paste if the program wants that. */
  public TmuxTerminal paste(String text) {
    tmux("set-buffer", "--", text);
    tmux("paste-buffer", "-p", "-r");
    return this;
  }

  public TmuxTerminal resize(int columns, int rows) {
    tmux("resize-window", "-x", String.valueOf(columns), "-y", String.valueOf(rows));
    return this;
  }

  /** Returns what is seen, row by row. */
  public String screen() {
    return tmux("capture-pane", "-p");
  }

  /** Returns what is seen, and what went out at the top of the screen before. */
  public String screenWithHistory() {
    return tmux("capture-pane", "-p", "-S", "-");
  }

  /** Returns what is seen with the sequences that give it its look. */
  public String screenWithLooks() {
    return tmux("capture-pane", "-p", "-e");
  }

  /** Draws over the screen behind the program's back. */
  public TmuxTerminal scribble(String text) {
    write(Path.of(tmux("display-message", "-p", "#{pane_tty}").strip()), "\u001B[12;30H" + text);
    return this;
  }

  public TmuxTerminal awaitScreen(String text) {
    await("the text \"" + text + "\"")
        .atMost(PATIENCE)
        .pollInterval(GLANCE)
        .untilAsserted(() -> assertThat(screen()).contains(text));
    return this;
  }

  /** Tells whether the program has ended. */
  public boolean hasExited() {
    return Files.exists(exitStatus) && !read(exitStatus).isBlank();
  }

  /** Waits until the program has ended; returns its exit status. */
  public int awaitExit() {
    await("the end of the program").atMost(PATIENCE).pollInterval(GLANCE).until(this::hasExited);
    awaitScreen(PROMPT.strip());
    return Integer.parseInt(read(exitStatus).strip());
  }

  /** Returns the title that programs have given to the window. */
  public String title() {
    return tmux("display-message", "-p", "#{pane_title}").strip();
  }

  /** Returns row and column of the cursor, counted from 1. */
  public String cursor() {
    return tmux("display-message", "-p", "#{e|+:#{cursor_y},1} #{e|+:#{cursor_x},1}").strip();
  }

  public boolean isInOtherScreen() {
    return tmux("display-message", "-p", "#{alternate_on}").strip().equals("1");
  }

  /** Returns the state of the terminal's line, as {@code stty -a} prints it. */
  public String state() {
    return command(
        List.of("stty", "-a", "-F", tmux("display-message", "-p", "#{pane_tty}").strip()));
  }

  /** Changes the line from another terminal, as people do who see keys that are not shown. */
  public TmuxTerminal setFromOutside(String settings) {
    command(List.of("stty", "-F", tmux("display-message", "-p", "#{pane_tty}").strip(), settings));
    return this;
  }

  /** Takes the state that the line has now for that which is to come back. */
  public TmuxTerminal rememberState() {
    stateBefore = state();
    return this;
  }

  /** Checks that the terminal is as it was before the program was started. */
  public void hasItsStateBack() {
    assertThat(isInOtherScreen()).as("in the other screen").isFalse();
    assertThat(withoutSize(state())).isEqualTo(withoutSize(stateBefore));
  }

  /** Returns the program in the foreground: the shell's child. */
  public ProcessHandle program() {
    return programs().stream().findFirst().orElseThrow();
  }

  private List<ProcessHandle> programs() {
    var shell = Long.parseLong(tmux("display-message", "-p", "#{pane_pid}").strip());
    return ProcessHandle.of(shell)
        .orElseThrow()
        .descendants()
        .filter(process -> process.info().command().orElse("").endsWith("/java"))
        .toList();
  }

  /** Sends a signal to the program. */
  public TmuxTerminal kill(String signal) {
    command(List.of("sh", "-c", "kill -" + signal + " " + program().pid()));
    return this;
  }

  /** Closes the window, as a dropped line does. */
  public void closeWindow() {
    tmux("kill-session");
  }

  @Override
  public void close() {
    try {
      var left = programs();
      left.forEach(ProcessHandle::destroyForcibly);
      tmux("kill-server");
      await().until(() -> left.stream().noneMatch(ProcessHandle::isAlive));
    } catch (IllegalStateException e) {
      // The window was closed already.
    } finally {
      client.close();
    }
  }

  private String tmux(String... arguments) {
    return tmux(List.of(arguments));
  }

  private String tmux(List<String> command) {
    return TmuxClient.takes(command) ? client.command(command) : command(joined(server(), command));
  }

  private List<String> server() {
    return new ArrayList<>(List.of("tmux", "-u", "-L", socket, "-f", "/dev/null"));
  }

  private static List<String> joined(List<String> first, List<String> rest) {
    var all = new ArrayList<>(first);
    all.addAll(rest);
    return all;
  }

  private static String command(List<String> arguments) {
    try {
      var process = new ProcessBuilder(arguments).redirectErrorStream(true).start();
      process.getOutputStream().close();
      var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(20, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IllegalStateException(arguments + ": " + output);
      }
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException("apt-get install tmux may help", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String withoutSize(String state) {
    return state.replaceAll("rows \\d+; columns \\d+;", "");
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
