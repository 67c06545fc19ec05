// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A real terminal: a server of its own with one window that runs a shell. */
final class Tmux implements AutoCloseable {

  private final String socket;

  Tmux(Path folder) {
    socket = folder.resolve("tmux").toString();
    run("-f", "/dev/null", "new-session", "-d", "-x", "100", "-y", "200", "sh");
  }

  static boolean isMissing() {
    try {
      return new ProcessBuilder("tmux", "-V").start().waitFor() != 0;
    } catch (IOException e) {
      return true;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Types letters, without Enter. */
  void type(String text) {
    run("send-keys", "-l", text);
  }

  /** Presses a key by its name, for example {@code Enter} or {@code C-c}. */
  void press(String key) {
    run("send-keys", key);
  }

  String screen() {
    return run("capture-pane", "-p", "-S", "-");
  }

  void see(String text) {
    await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(120))
        .untilAsserted(() -> assertThat(screen()).contains(text));
  }

  @Override
  public void close() {
    run("kill-server");
  }

  private String run(String... arguments) {
    var command = new ArrayList<>(List.of("tmux", "-S", socket));
    command.addAll(List.of(arguments));
    try {
      var process = new ProcessBuilder(command).redirectErrorStream(true).start();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
