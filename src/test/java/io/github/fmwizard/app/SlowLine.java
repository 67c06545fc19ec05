// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.fmwizard.bench.Pty;
import io.github.fmwizard.bench.SeenFrame;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The packaged program at a line of 9600 baud, whose bytes come one by one. */
final class SlowLine implements AutoCloseable {

  /** Ten bits a byte. */
  private static final long BYTE = 1_041_667L;

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Pty pty;
  private final Process process;
  private final Thread reader;
  private final StringBuilder written = new StringBuilder();

  private SlowLine(Pty pty, Process process) {
    this.pty = pty;
    this.process = process;
    reader = new Thread(this::read, "slow-line");
    reader.setDaemon(true);
    reader.start();
  }

  /** Starts the program in a session of its own, on a line that is slow. */
  static SlowLine start(Path folder, String... arguments) throws Exception {
    var program = new Program(folder);
    var pty = Pty.open();
    var far = pty.far().toString();
    assertThat(new ProcessBuilder("stty", "-F", far, "9600").inheritIO().start().waitFor())
        .isZero();
    var builder = new ProcessBuilder("setsid", "--ctty", program.launcher().toString());
    builder.command().addAll(List.of(arguments));
    builder.environment().clear();
    builder.environment().putAll(program.environment());
    builder.environment().put("TERM", "vt100");
    builder.redirectInput(pty.far().toFile()).redirectOutput(pty.far().toFile());
    return new SlowLine(pty, builder.redirectError(pty.far().toFile()).start());
  }

  private void read() {
    for (var bytes = pty.read(); !bytes.isEmpty(); bytes = pty.read()) {
      synchronized (written) {
        written.append(bytes);
      }
    }
  }

  /** Types bytes as the line delivers them. */
  SlowLine type(String bytes) {
    return type(bytes, BYTE);
  }

  /** Types bytes with a time between them. */
  SlowLine type(String bytes, long gap) {
    long latest = System.nanoTime();
    for (int i = 0; i < bytes.length(); i++) {
      for (long left = gap; left > 0; left = gap - (System.nanoTime() - latest)) {
        LockSupport.parkNanos(left);
      }
      latest = System.nanoTime();
      pty.type(bytes.substring(i, i + 1));
    }
    return this;
  }

  /** Returns the rows of the screen; what was not read to its end yet throws. */
  String screen() {
    String bytes;
    synchronized (written) {
      bytes = written.toString();
    }
    return new SeenFrame().take(bytes).lines();
  }

  SlowLine awaitScreen(String text) {
    await("the text \"" + text + "\"")
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .ignoreExceptions()
        .untilAsserted(() -> assertThat(screen()).contains(text));
    return this;
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
      reader.join(TimeUnit.SECONDS.toMillis(20));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    pty.close();
  }
}
