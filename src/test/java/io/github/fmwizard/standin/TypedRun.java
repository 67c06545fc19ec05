// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.standin;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A program on a terminal of its own, at which a test types. */
public final class TypedRun implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Process process;
  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private final Thread reader;

  private TypedRun(Process process) {
    this.process = process;
    reader = new Thread(this::read, "typed run");
    reader.setDaemon(true);
    reader.start();
  }

  /** Starts a program; no argument may hold a quote. */
  public static TypedRun start(List<String> command) {
    var line = "exec '" + String.join("' '", command) + "'";
    try {
      return new TypedRun(
          new ProcessBuilder("script", "-qec", line, "/dev/null")
              .redirectErrorStream(true)
              .start());
    } catch (IOException e) {
      throw new UncheckedIOException("apt-get install bsdutils may help", e);
    }
  }

  /** Waits for a text on the screen. */
  public TypedRun awaitText(String text) {
    return awaitText(text, 1);
  }

  /** Waits until a text is there this many times. */
  public TypedRun awaitText(String text, int times) {
    await("\"" + text + "\" " + times + " times")
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(10))
        .until(() -> screen().split(Pattern.quote(text), -1).length > times);
    return this;
  }

  /** Types text as it is. */
  public TypedRun type(String text) {
    try {
      process.getOutputStream().write(text.getBytes(ISO_8859_1));
      process.getOutputStream().flush();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits for the end, which the program reaches by itself. */
  public Ran awaitEnd() {
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("It does not end:\n" + screen());
      }
      reader.join(PATIENCE.toMillis());
      return new Ran(process.exitValue(), screen());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Returns all that was written so far. */
  public synchronized String screen() {
    return output.toString(ISO_8859_1);
  }

  private void read() {
    try (var in = process.getInputStream()) {
      for (int next = in.read(); next >= 0; next = in.read()) {
        append(next);
      }
    } catch (IOException e) {
      append('?');
    }
  }

  private synchronized void append(int next) {
    output.write(next);
  }

  /** Ends what still runs. */
  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
