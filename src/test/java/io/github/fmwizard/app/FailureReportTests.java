// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.journal.JournalBrokenException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.ErrorManager;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailureReportTests {

  private final StringBuilder said = new StringBuilder();

  @TempDir private Path state;

  @AfterEach
  void closeTheLog() {
    LogManager.getLogManager().reset();
  }

  @Test
  void callNothingABugThatTheHostRefused() {
    assertThat(told(new NoSuchFileException("/x"))).isEqualTo(ExitCode.REFUSED);
    assertThat(said.toString()).contains("/x: it does not exist").doesNotContain("fault");
    IOException full = new IOException("No space left on device");
    assertThat(told(new UncheckedIOException(full))).isEqualTo(ExitCode.REFUSED);
    assertThat(told(new JournalBrokenException("The journal is full.", full)))
        .isEqualTo(ExitCode.REFUSED);
    assertThat(told(new OutOfMemoryError("heap"))).isEqualTo(ExitCode.REFUSED);
    assertThat(said.toString()).doesNotContain("Exception", "Error");
  }

  @Test
  void logABugThoughItsCommandKeepsNoLog() throws IOException {
    assertThat(told(new StackOverflowError())).isEqualTo(ExitCode.INTERNAL_ERROR);

    assertThat(said.toString()).contains("A fault in this program").doesNotContain("Overflow");
    assertThat(Files.readString(state.resolve("fmwizard-0.log"))).contains("StackOverflowError");
  }

  @Test
  void keepALogThatCannotBeWrittenOffTheTerminal() {
    Log.to(state.resolve("fmwizard-%g.log"), "info");
    Handler log = Logger.getLogger("").getHandlers()[0];

    assertThat(
            printed(
                () ->
                    log.getErrorManager()
                        .error(null, new IOException("full"), ErrorManager.WRITE_FAILURE)))
        .isEmpty();
  }

  @Test
  void keepWhatAThreadThrowsOffTheTerminal() {
    Log.keepOffTheTerminal();

    assertThat(
            printed(
                () -> {
                  Thread thread =
                      new Thread(
                          () -> {
                            throw new IllegalStateException("thrown");
                          });
                  thread.start();
                  thread.join();
                }))
        .isEmpty();
  }

  private interface Work {
    void run() throws Exception;
  }

  private static String printed(Work work) {
    PrintStream before = System.err;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      work.run();
    } catch (Exception e) {
      throw new AssertionError(e);
    } finally {
      System.setErr(before);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private int told(Throwable thrown) {
    said.setLength(0);
    return FailureReport.told(thrown, Optional.of(state.resolve("fmwizard-%g.log")), said::append);
  }
}
