// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.fmwizard.tui.tmux.NeedsTmux;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What keys, signals and a dead line do while an act runs on the card. */
@NeedsTmux
class RunningActIT {

  /** Training takes one second for twenty. */
  private static final String LONG_ACT =
      "{\"on\": \"restart-card\", \"nth\": 1, \"fault\": \"hangs\", \"seconds\": 160}";

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path folder;
  private Sitting sitting;

  @BeforeEach
  void startTheAct() throws Exception {
    sitting = Sitting.at(folder).withFault(LONG_ACT).train().open();
    sitting.toTheSerial().toTheFile().toTheGate().restart();
    sitting.terminal().awaitScreen("does not stop the restart");
  }

  @AfterEach
  void close() {
    sitting.close();
  }

  @Test
  void ctrlCAsksAndSaysWhatStillRuns() throws Exception {
    var terminal = sitting.terminal();
    terminal.keys("C-c").awaitScreen("goes on to its end whatever is answered here");
    terminal.awaitScreen("> 1  Go on with the run").keys("Down", "Down", "Enter");
    Sitting.endForGood(terminal);
    terminal.awaitScreen("You stopped this run: it ends as soon as what runs has ended.");
    assertThat(sitting.journal()).doesNotContain("\"kind\":\"outcome\"");
    terminal.awaitScreen("The run is closed.").keys("Enter");

    assertThat(terminal.awaitExit()).isEqualTo(5);
    terminal.hasItsStateBack();
    assertThat(sitting.journal()).contains("\"kind\":\"outcome\"");
  }

  @Test
  void keysThatStopProgramsDoNothingButSaySo() {
    var terminal = sitting.terminal();
    for (var key : new String[] {"C-z", "C-\\", "C-s", "C-q"}) {
      terminal.keys(key).awaitScreen("is switched off here");
      terminal.keys("Down");
      await().until(() -> !terminal.screen().contains("is switched off here"));
    }

    assertThat(terminal.state()).contains("-echo ", "-icanon", "-isig", "-ixon");
  }

  @Test
  void aWindowTooSmallIsSaidAndTheRunGoesOnInIt() {
    var terminal = sitting.terminal();
    terminal.resize(60, 20).awaitScreen("It has 60 columns and 20 rows; 80 and 24 are needed.");
    for (int i = 0; i < 20; i++) {
      terminal.resize(61 + i, 20 + i);
    }
    terminal.resize(80, 24).awaitScreen("card");
    terminal.awaitScreen("your turn");
  }

  @ParameterizedTest
  @CsvSource({"TERM, 143", "HUP, 129"})
  void aSignalTakesTheScreenAndNotTheAct(String signal, int status) throws Exception {
    var terminal = sitting.terminal();
    terminal.kill(signal).awaitScreen("What runs on a card is not stopped");
    assertThat(sitting.journal()).doesNotContain("\"kind\":\"outcome\"");

    assertThat(terminal.awaitExit()).isEqualTo(status);
    terminal.hasItsStateBack();
    assertThat(sitting.journal()).contains("\"kind\":\"outcome\"");
  }

  @Test
  void aClosedWindowEndsNothingAndAnotherTerminalGoesOn() throws Exception {
    var process = sitting.terminal().program();
    sitting.terminal().closeWindow();
    assertThat(sitting.journal()).doesNotContain("\"kind\":\"outcome\"");
    await().atMost(PATIENCE).until(() -> !process.isAlive());
    assertThat(sitting.journal()).contains("\"kind\":\"outcome\"");

    try (var elsewhere = Sitting.at(folder, Map.of("TERM", "vt100"))) {
      elsewhere.run("", "runs");
      assertThat(elsewhere.terminal().awaitExit()).isZero();
      elsewhere.terminal().awaitScreen("interrupted");
      elsewhere.run("", "resume " + sitting.run().getFileName());
      elsewhere.terminal().awaitScreen("Who is at the console?").keys("Bo", "Enter");
      elsewhere.terminal().awaitScreen("This run goes on after an interruption.");
      elsewhere.terminal().awaitScreen("step 13 of");
    }
  }
}
