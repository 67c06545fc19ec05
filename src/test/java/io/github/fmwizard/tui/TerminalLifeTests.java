// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.fmwizard.tui.tmux.NeedsTmux;
import io.github.fmwizard.tui.tmux.TmuxTerminal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How programs begin and end in a real terminal; each test starts one. */
@NeedsTmux
class TerminalLifeTests {

  private static final String COLOURS = "\u001B\\[[0-9;]*(3|4|9|10)[0-7]m";

  @TempDir private Path folder;
  private SampleTerminal sample;
  private TmuxTerminal terminal;

  @AfterEach
  void close() {
    if (sample != null) {
      sample.close();
    }
  }

  @Nested
  class Ending {

    @Test
    void ctrlCAsksAndGivesTheTerminalBackAsItWas() {
      start(Map.of());
      terminal.keys("C-c").awaitScreen("Nothing runs on the card.");
      terminal.keys("Enter").awaitScreen(SampleTerminal.MENU);
      terminal.kill("INT").awaitScreen("Nothing runs on the card.");
      terminal.keys("y", "Enter");

      assertThat(terminal.awaitExit()).isZero();
      terminal.hasItsStateBack();
      assertThat(terminal.screen())
          .contains("The program has ended.")
          .doesNotContain(SampleTerminal.MENU);
      assertThat(sample.savedState()).doesNotExist();
    }

    @Test
    void aCrashShowsItsTraceOnASaneTerminal() {
      start(Map.of());
      terminal.keys("6", "Enter");

      assertThat(terminal.awaitExit()).isEqualTo(1);
      terminal.hasItsStateBack();
      assertThat(terminal.screenWithHistory())
          .contains("a crash on purpose")
          .doesNotContain(SampleTerminal.MENU);
    }

    @ParameterizedTest
    @CsvSource({"TERM, 143", "HUP, 129", "USR1, 138", "USR2, 140", "ALRM, 142", "XCPU, 152"})
    void aSignalTakesTheScreenButNotWhatRuns(String signal, int status) {
      start(Map.of());
      sample.choose(4, "being erased");
      terminal.kill(signal);

      assertThat(terminal.awaitExit()).isEqualTo(status);
      terminal.hasItsStateBack();
      assertThat(sample.log()).containsSubsequence("the act is done", "HANG_UP");
      assertThat(terminal.screen()).contains("fmwizard resume");
    }

    @Test
    void aClosedWindowDoesNotStopWhatRuns() {
      start(Map.of());
      sample.choose(4, "being erased");
      var program = terminal.program();
      terminal.closeWindow();

      await().until(() -> !program.isAlive());
      assertThat(sample.log()).containsSubsequence("the act is done", "HANG_UP");
    }

    @Test
    void afterAKillTheSavedStateMendsTheTerminal() {
      start(Map.of());
      terminal.kill("KILL").awaitScreen("shell>");
      assertThat(terminal.state()).contains("-icanon", "-echo ");
      terminal.type("stty $(cat '" + sample.savedState() + "')").bytes("\n");

      await().untilAsserted(() -> assertThat(terminal.state()).contains(" icanon", " echo "));
    }

    @Test
    void aStopFromOutsideLeavesNoEcho() {
      start(Map.of());
      terminal.kill("TSTP").kill("STOP").awaitScreen("shell>");
      // Many a shell does this by itself.
      terminal.type("stty sane; fg").bytes("\n").awaitScreen(SampleTerminal.MENU);

      await().untilAsserted(() -> assertThat(terminal.state()).contains("-echo ", "-icanon"));
      assertThat(terminal.isInOtherScreen()).isTrue();
    }
  }

  @Nested
  class HandOver {

    @Test
    void whatIsTypedIsNeitherShownNorKept() throws IOException {
      start(Map.of());
      sample.choose(5, "Password:");
      assertThat(terminal.isInOtherScreen()).isFalse();
      assertThat(terminal.screen()).contains("lunacm", "not shown", "one try of 3", "Ctrl-]");
      terminal.resize(100, 30).keys("C-z").paste("marker\u00E9-Pin").keys("Enter");
      await()
          .untilAsserted(() -> assertThat(terminal.screen()).containsPattern("(?s)word:.*word:"));
      assertThat(terminal.screen()).doesNotContain("marker");
      terminal.type("x").keys("C-]").awaitScreen(SampleTerminal.MENU);

      sample.awaitLog("the heap is dumped");
      assertThat(sample.log()).contains("asked twice: 12 bytes and left");
      assertThat(sample.copiesInTheHeap("marker")).isZero();
      assertThat(terminal.isInOtherScreen()).isTrue();
      sample.end();
    }

    @Test
    void whoeverSetsTheTerminalFromOutsideMakesNoPasswordSeen() {
      start(Map.of());
      sample.choose(5, "Password:");
      terminal.setFromOutside("sane").awaitScreen("changed from outside");
      terminal.type("x").keys("C-]").awaitScreen(SampleTerminal.MENU);

      terminal.setFromOutside("sane").awaitScreen("changed from outside; it is put back");
      sample.choose(5, "Password:");
      terminal.keys("C-]").awaitScreen(SampleTerminal.MENU);
      sample.end();
    }

    @Test
    void whatIsTypedBeforeThePromptReachesNoProgram() throws Exception {
      start(Map.of());
      terminal.keys("5").bytes("\rha").awaitScreen("were thrown away. Type nothing for 2 s");
      TimeUnit.SECONDS.sleep(2);
      terminal.type("whole").keys("Enter");
      await()
          .untilAsserted(() -> assertThat(terminal.screen()).containsPattern("(?s)word:.*word:"));
      terminal.keys("C-]").awaitScreen(SampleTerminal.MENU);

      sample.awaitLog("asked twice: 5 bytes and left");
      sample.end();
    }

    @Test
    void aHangUpLeavesWithoutAnswering() {
      start(Map.of());
      sample.choose(5, "Password:");
      terminal.type("half").kill("HUP");

      assertThat(terminal.awaitExit()).isEqualTo(129);
      terminal.hasItsStateBack();
      assertThat(sample.log()).contains("asked twice: left and left");
    }
  }

  @Nested
  class PoorTerminals {

    @Test
    void aVt100GetsAsciiAndNoColours() {
      start(Map.of("TERM", "vt100"));

      assertThat(terminal.screen()).contains("Key <U+9375>, caf<U+00E9>").matches("\\p{ASCII}*");
      assertThat(terminal.screenWithLooks()).doesNotContainPattern(COLOURS);
    }

    @Test
    void noLocaleGetsAsciiAndNoColorNoColours() {
      start(Map.of("LC_ALL", "C", "NO_COLOR", "1"));

      assertThat(terminal.screen()).contains("Key <U+9375>, caf<U+00E9>").matches("\\p{ASCII}*");
      assertThat(terminal.screenWithLooks()).doesNotContainPattern(COLOURS);
    }

    @Test
    void theLinuxConsoleGetsColoursThatAKeyTakesAway() {
      start(Map.of("TERM", "linux"));
      assertThat(terminal.screenWithLooks()).containsPattern(COLOURS);
      terminal.keys("C-t").awaitScreen("no colours");

      assertThat(terminal.screenWithLooks()).doesNotContainPattern(COLOURS);
      sample.end();
    }
  }

  private void start(Map<String, String> settings) {
    sample = new SampleTerminal(folder, settings);
    terminal = sample.terminal();
  }
}
