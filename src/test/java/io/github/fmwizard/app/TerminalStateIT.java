// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.fmwizard.tui.tmux.NeedsProgram;
import io.github.fmwizard.tui.tmux.NeedsTmux;
import io.github.fmwizard.tui.tmux.TmuxTerminal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The state of the terminal's line, which an officer has set in an own way, after each end. */
@NeedsTmux
class TerminalStateIT {

  /** What a program that sets usual values instead of those found would lose. */
  private static final String OWN_WAY = "stty intr ^X erase ^H -ixon -iexten ixany -echoctl; ";

  private static final String QUESTION = "Who is at the console?";

  @TempDir private Path folder;
  private Sitting sitting;
  private TmuxTerminal terminal;

  @BeforeEach
  void sitDown() throws Exception {
    sitting = Sitting.at(folder);
    terminal = sitting.terminal();
  }

  @AfterEach
  void close() {
    sitting.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--plain"})
  void comesBackAfterAnUsualEnd(String option) {
    startInOwnWay(option);
    terminal.keys("C-c");

    assertThat(terminal.awaitExit()).isEqualTo(3);
    hasItsStateBack();
  }

  @ParameterizedTest
  @CsvSource({"TERM, 143", "HUP, 129"})
  void comesBackAfterASignal(String signal, int status) {
    startInOwnWay("");
    terminal.kill(signal);

    assertThat(terminal.awaitExit()).isEqualTo(status);
    hasItsStateBack();
  }

  @ParameterizedTest
  @CsvSource({"train, Which scenario?", "train --plain, Type a number or a word."})
  void leavesToTheShellWhatIsTypedRightAfterTheEnd(String arguments, String question) {
    sitting.run("", arguments);
    terminal.awaitScreen(question).keys("C-c").awaitScreen("Nothing was started.");
    terminal.type("echo $((6 * 7))-is-read").keys("Enter");

    terminal.awaitScreen("42-is-read");
  }

  @Test
  void isNotTakenForAScenarioThatThereIsNot() {
    setOwnWay();
    sitting.run("", "train no-such-scenario");

    assertThat(terminal.awaitExit()).isEqualTo(ExitCode.USAGE);
    assertThat(terminal.screen().lines()).anyMatch(line -> line.startsWith("There is no scenario"));
    assertThat(terminal.screen().lines().findFirst().orElse(""))
        .as("the command line is still on the screen")
        .contains("no-such-scenario");
    assertThat(sitting.program().state()).doesNotExist();
    hasItsStateBack();
  }

  @Test
  void anInterruptFromOutsideAsks() throws Exception {
    startInOwnWay("");
    sitting.open();
    terminal
        .awaitScreen("What comes closest?")
        .kill("INT")
        .awaitScreen("Stop this run here?")
        .keys("Down", "Down", "Enter");
    Sitting.endForGood(terminal);
    terminal.awaitScreen("The run was stopped").keys("Enter");

    assertThat(terminal.awaitExit()).isEqualTo(3);
    hasItsStateBack();
  }

  /** Else the virtual machine would print what each of its threads does. */
  @ParameterizedTest
  @ValueSource(strings = {"", "--plain"})
  void aQuitFromOutsidePrintsNothing(String option) {
    startInOwnWay(option);
    var before = terminal.screen();
    for (int i = 0; i < 3; i++) {
      terminal.kill("QUIT");
      terminal.type("x").awaitScreen("x".repeat(i + 1));
    }

    assertThat(terminal.screenWithHistory()).doesNotContain("thread dump", "\"main\"");
    assertThat(terminal.screen().lines().findFirst()).isEqualTo(before.lines().findFirst());
    terminal.keys("C-c");
    assertThat(terminal.awaitExit()).isEqualTo(3);
    hasItsStateBack();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void comesBackByACommandOrTheNextProgramAfterAKill(boolean command) throws Exception {
    startInOwnWay("");
    terminal.kill("KILL").awaitScreen("shell>");
    assertThat(terminal.state()).contains("-icanon", "-echo ");
    if (command) {
      terminal.type("stty \"$(cat '" + sitting.savedState() + "')\"").bytes("\n");
    } else {
      terminal.type("'" + sitting.program().launcher() + "' train").bytes("\n");
      terminal.awaitScreen("Which scenario?").keys("Escape").awaitScreen("Nothing was started.");
    }

    await().untilAsserted(this::hasItsLineBack);
  }

  @Test
  @NeedsProgram(value = "unshare", in = "util-linux")
  void isNotTouchedWithoutTheProgramThatSetsIt() throws Exception {
    var script = folder.resolve("without-stty.sh");
    Files.writeString(
        script, "mount --bind /dev/null /usr/bin/stty && exec \"$@\"\n", StandardCharsets.US_ASCII);
    sitting.run("unshare -rm sh '" + script + "'", "train cured-by-reload");

    assertThat(terminal.awaitExit()).isEqualTo(6);
    assertThat(terminal.screen())
        .containsPattern("(?s)The program stty is needed.*coreutils. Nothing was started.");
    terminal.hasItsStateBack();
  }

  private void startInOwnWay(String option) {
    setOwnWay();
    sitting.train(option);
    terminal.awaitScreen(QUESTION);
  }

  private void setOwnWay() {
    terminal.type(OWN_WAY + "clear").keys("Enter");
    await().untilAsserted(() -> assertThat(terminal.state()).contains("intr = ^X"));
    terminal.rememberState();
  }

  private void hasItsStateBack() {
    terminal.hasItsStateBack();
    assertThat(terminal.state()).contains("intr = ^X", "erase = ^H", "-ixon", "ixany");
  }

  private void hasItsLineBack() {
    assertThat(terminal.state()).contains("intr = ^X", " icanon", " echo ", "-ixon", "ixany");
  }
}
