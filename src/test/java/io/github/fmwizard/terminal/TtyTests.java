// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** With a program in the place of {@code stty}; the real one is tried in a real terminal. */
class TtyTests {

  private static final String STATE = "500:5:bf:8a3b:3:1c:7f";

  @TempDir private Path folder;
  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
  private Path program;
  private Path calls;
  private Path savedState;

  @BeforeEach
  void makeProgram() throws IOException {
    program = folder.resolve("stty");
    calls = folder.resolve("calls");
    savedState = folder.resolve("saved");
    isIn(STATE);
  }

  @Nested
  class Taking {

    @Test
    void keepsTheStateAsFound() throws Exception {
      try (var tty = open()) {
        assertThat(savedState).hasContent(STATE);
        assertThat(tty.size()).isEqualTo(new TtySize(80, 24));
      }
    }

    @Test
    void failsWithTheReasonThatTheProgramGives() throws Exception {
      become("echo \"stty: 'standard input': Inappropriate ioctl for device\" >&2; exit 1");

      assertThatThrownBy(TtyTests.this::open)
          .isInstanceOf(TerminalException.class)
          .hasMessage(
              "stty: 'standard input': Inappropriate ioctl for device."
                  + " A terminal is needed on standard input.");
    }
  }

  @Nested
  class AfterAKill {

    private static final String RAW = "0:5:bf:8a30:3:1c:7f:15:4:0:1:0:11:13:1a:0";
    private static final String SANE = "500:5:bf:8a3b:3:1c:7f:15:4:0:1:0:11:13:1a:0";

    @Test
    void theNextProgramGivesTheTerminalBackAsItWasBefore() throws Exception {
      isIn(RAW);
      Files.writeString(savedState, SANE + "\n");
      var tty = open();

      assertThat(savedState).hasContent(SANE);
      tty.close();
      assertThat(Files.readAllLines(calls)).last().isEqualTo(SANE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no state", RAW, "500:5:bf:8a3b;rm -rf /"})
    void whatWasKeptMustBeAUsableState(String kept) throws Exception {
      isIn(RAW);
      Files.writeString(savedState, kept);
      open().close();

      assertThat(Files.readAllLines(calls)).last().isEqualTo(RAW);
    }

    @Test
    void aTerminalInUseKeepsItsState() throws Exception {
      isIn(SANE.replace("7f", "8"));
      Files.writeString(savedState, SANE);
      open().close();

      assertThat(Files.readAllLines(calls)).last().isEqualTo(SANE.replace("7f", "8"));
    }
  }

  @ParameterizedTest
  @CsvSource({"bd, true", "be, true", "b1, true", "bf, false", "10b2, false", "0, false"})
  void knowsSlowLines(String flags, boolean slow) throws Exception {
    isIn("500:5:%s:8a3b:3:1c:7f:15:4:0:1:0:11:13:1a:0".formatted(flags));
    try (var tty = open()) {
      assertThat(tty.isSlow()).isEqualTo(slow);
      assertThat(new TerminalKind(false, false, false, false, true).on(tty))
          .isEqualTo(new TerminalKind(false, slow, slow, slow, !slow));
    }
  }

  @Nested
  class Changing {

    @Test
    void isOneCall() throws Exception {
      try (var tty = open()) {
        assertThat(tty.set(TtyMode.RAW)).isEqualTo(TtySize.USUAL);
        assertThat(Files.readAllLines(calls)).hasSize(2);
        assertThat(Files.readAllLines(calls).get(1))
            .startsWith(STATE + " -icanon -echo -isig -iexten -ixon -icrnl")
            .endsWith("min 1 time 0 size");
      }
    }
  }

  @Nested
  class GivingBack {

    @Test
    void restoresTheStateAsFoundOnce() throws Exception {
      var tty = open();
      tty.farewell("bye".getBytes(StandardCharsets.US_ASCII));
      tty.set(TtyMode.RAW);
      tty.close();
      tty.close();

      assertThat(Files.readAllLines(calls)).hasSize(3).last().isEqualTo(STATE);
      assertThat(screen.toString(StandardCharsets.US_ASCII)).isEqualTo("bye");
      assertThat(savedState).doesNotExist();
    }

    /** As when a signal comes while another thread takes the terminal. */
    @Test
    void waitsForAChangeThatIsUnderWay() throws Exception {
      Path begun = folder.resolve("begun");
      become(
          "case $* in -g) echo '%s'; exit;; *-icanon*) : >'%s'; sleep 0.5;; esac; echo \"$*\" >>'%s'; echo 24 80"
              .formatted(STATE, begun, calls));
      var tty = new Tty(new Stty(program), new SavedState(savedState), screen);
      var taking = CompletableFuture.runAsync(() -> takeInVain(tty));
      await().until(() -> Files.exists(begun));

      tty.close();

      assertThat(Files.readAllLines(calls))
          .as("when the program may end")
          .hasSizeGreaterThan(1)
          .last()
          .isEqualTo(STATE);
      taking.join();
    }

    private void takeInVain(Tty tty) {
      assertThatThrownBy(() -> tty.set(TtyMode.RAW)).hasMessage("The terminal was given back.");
    }

    @Test
    void nothingIsWrittenAfterwards() throws Exception {
      var tty = open();
      tty.close();
      tty.write(new byte[] {'x'}, 0, 1);

      assertThat(screen.size()).isZero();
    }

    @Test
    void theModeIsNotChangedAfterwards() throws Exception {
      var tty = open();
      tty.close();

      assertThatThrownBy(() -> tty.set(TtyMode.RAW)).isInstanceOf(TerminalException.class);
      assertThat(Files.readAllLines(calls)).last().isEqualTo(STATE);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "50 132, 132, 50",
    "'24 80\n', 80, 24",
    "0 0, 80, 24",
    "'', 80, 24",
    "no idea, 80, 24",
    "99999 99999, 1000, 1000"
  })
  void readsSizes(String text, int columns, int rows) {
    assertThat(TtySize.parse(text)).isEqualTo(new TtySize(columns, rows));
  }

  private Tty open() throws TerminalException {
    return new Tty(new Stty(program), new SavedState(savedState), screen);
  }

  private void isIn(String state) throws IOException {
    become(
        "echo \"$*\" >>'%s'; case $1 in -g) echo '%s';; *) echo 24 80;; esac"
            .formatted(calls, state));
  }

  private void become(String script) throws IOException {
    Files.writeString(program, "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
  }
}
