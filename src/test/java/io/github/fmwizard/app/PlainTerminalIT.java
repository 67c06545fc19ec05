// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.tui.tmux.NeedsTmux;
import io.github.fmwizard.tui.tmux.TmuxTerminal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The linear mode at a real terminal, where it can do all that the full screen can. */
@NeedsTmux
class PlainTerminalIT {

  private static final String LONG_ACT =
      "{\"on\": \"restart-card\", \"nth\": 1, \"fault\": \"hangs\", \"seconds\": 240}";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path folder;
  private Sitting sitting;
  private TmuxTerminal terminal;

  @BeforeEach
  void start() throws Exception {
    sitting = Sitting.at(folder).withFault(LONG_ACT).train("--plain");
    terminal = sitting.terminal();
    see("Enter alone keeps: Ada Lind");
    terminal.keys("Enter");
    see("before the ladder, step 2 of", "What comes closest?");
  }

  @AfterEach
  void close() {
    sitting.close();
  }

  @Test
  void goesToTheActAndTellsTimeInLines() throws Exception {
    answer(2, "halts-when-called");
    answer(4, "5247001");
    answer(6, "1");
    await(7);
    say("?");
    see("fm-signer.pem");
    say("");
    answer(8, "yes");
    answer(9, "yes");
    await(12);
    say("y");
    see("nothing was taken. Read it first.");
    TimeUnit.SECONDS.sleep(3);
    say("y");
    see("does not stop the restart");
    see("0 s", "5 s");
    terminal.keys("C-c");
    see("goes on to its end whatever is answered here.");
    say("go-on");
    see("Nobody can tell whether the card was restarted.");

    assertThat(terminal.isInOtherScreen()).isFalse();
    assertThat(terminal.screenWithHistory()).doesNotContain("\u001B");
  }

  @Test
  void aClosedWindowIsNoEndOfInput() throws Exception {
    var process = terminal.program();
    terminal.closeWindow();
    awaitility().until(() -> !process.isAlive());

    assertThat(sitting.journal()).contains("hang-up").doesNotContain("end of input");
    try (var elsewhere = Sitting.at(folder)) {
      elsewhere.run("", "resume " + sitting.run().getFileName() + " --plain");
      elsewhere.terminal().awaitScreen("Who is at the console?").keys("B", "o", "Enter");
      elsewhere.terminal().awaitScreen("Enter: go on with the run");
    }
  }

  @Test
  void aRunThatIsStoppedForNowGoesOnLater() throws Exception {
    terminal.keys("C-c");
    see("Stop for now, and resume the run later");
    say("suspend");

    assertThat(terminal.awaitExit()).isEqualTo(3);
    assertThat(terminal.screen()).contains("The run is suspended; nothing more is done.");
    sitting.run("", "runs");
    terminal.awaitScreen("suspended");
    assertThat(terminal.awaitExit()).isZero();
    sitting.run("", "resume " + sitting.run().getFileName() + " --plain");
    see("Who is at the console?");
    say("Bo");
    see("Enter: go on with the run");
  }

  @Test
  void ctrlDStopsForNow() throws Exception {
    terminal.keys("C-d");

    assertThat(terminal.awaitExit()).isEqualTo(3);
    assertThat(sitting.journal()).contains("suspended by choice");
    terminal.hasItsStateBack();
  }

  private void answer(int step, String line) {
    await(step);
    say(line);
  }

  private void await(int step) {
    see("before the ladder, step " + step + " of 13; your turn");
  }

  private void say(String line) {
    if (!line.isEmpty()) {
      terminal.type(line);
    }
    terminal.keys("Enter");
  }

  private void see(String... texts) {
    awaitility().untilAsserted(() -> assertThat(words()).contains(texts));
  }

  /** Returns all that was written so far, as one line. */
  private String words() {
    return terminal.screenWithHistory().replace("\n", " ");
  }

  private static ConditionFactory awaitility() {
    return Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(300));
  }
}
