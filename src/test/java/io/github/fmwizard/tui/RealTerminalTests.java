// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.fmwizard.tui.tmux.NeedsTmux;
import io.github.fmwizard.tui.tmux.TmuxTerminal;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only a real terminal can show of a program that runs; one is started for all tests. */
@NeedsTmux
class RealTerminalTests {

  @TempDir private static Path folder;
  private static SampleTerminal sample;
  private static TmuxTerminal terminal;

  @BeforeAll
  static void start() {
    sample = new SampleTerminal(folder, Map.of());
    terminal = sample.terminal();
  }

  @AfterAll
  static void close() {
    sample.close();
  }

  @AfterEach
  void goBackToTheMenu() {
    sample.escape();
  }

  @Test
  void isInTheOtherScreenAndReadsEachKey() {
    assertThat(terminal.isInOtherScreen()).isTrue();
    assertThat(terminal.state()).contains("-isig", "-ixon", "-echo ", "-icanon", "-iexten");
  }

  @Test
  void keysThatStopAProgramAreSwitchedOffAndSaySo() {
    for (String key : new String[] {"C-z", "C-\\", "C-s", "C-q"}) {
      terminal.keys(key).awaitScreen("switched off");
      terminal.keys("Down", "Home");
      await().untilAsserted(() -> assertThat(terminal.screen()).doesNotContain("switched off"));
    }
  }

  @Test
  void aPasteIsOneEventAndNeverSpills() {
    sample.choose(1, "Reason:");
    terminal.paste("hunter2\nsecond\nthird").awaitScreen("line break");
    assertThat(terminal.screen()).doesNotContain("hunter2", "second");
    terminal.paste("one line").awaitScreen("Reason: [one line");
    terminal.keys("Enter").awaitScreen(SampleTerminal.MENU);

    assertThat(sample.log()).contains("Typed[text=one line]").doesNotContain("second");
  }

  @Test
  void unknownSequencesAreSwallowed() {
    sample.choose(1, "Reason:");
    terminal.bytes("\u001B[I\u001B[97;5u\u001B[<0;3;4M\u001B]11;rgb:00/00/00\u001B\\\u001B[?1;2c");
    terminal.type("x").awaitScreen("[x  ");
  }

  @Test
  void splitSequencesAreJoined() throws InterruptedException {
    sample.choose(1, "Reason:");
    int leavings = sample.escapes();
    terminal.type("ab");
    for (String piece : new String[] {"\u001B", "[", "D"}) {
      terminal.bytes(piece);
      Thread.sleep(10);
    }
    terminal.type("x").awaitScreen("[axb");

    assertThat(sample.escapes()).isEqualTo(leavings);
  }

  @Test
  void functionKeysHaveTwins() {
    terminal.keys("F1").awaitScreen("Why we are here");
    terminal.keys("Escape").awaitScreen(SampleTerminal.MENU);
    terminal.keys("L").awaitScreen("The ladder");
    terminal.keys("Escape").awaitScreen(SampleTerminal.MENU);
    sample.choose(1, "Reason:");
    terminal.keys("C-r").awaitScreen("The ladder");
    terminal.keys("Escape").awaitScreen("Reason:");
  }

  @Test
  void keysTypedAheadDoNotCountAtAGate() {
    sample.choose(2, "keys count in");
    terminal.keys("y", "Enter").awaitScreen("y, Enter yes");
    assertThat(sample.log()).doesNotContain("Yes");
    terminal.keys("y", "Enter").awaitScreen(SampleTerminal.MENU);

    assertThat(sample.log()).contains("Yes");
  }

  @Test
  void survivesAStormOfSizes() {
    for (int i = 0; i < 20; i++) {
      terminal.resize(60 + (i * 7) % 80, 10 + (i * 5) % 40);
    }
    terminal.resize(50, 12).awaitScreen("has 50 columns and 12 rows");
    terminal.resize(120, 40).awaitScreen(SampleTerminal.MENU);
    await()
        .untilAsserted(
            () ->
                assertThat(terminal.screen().lines().skip(39))
                    .singleElement()
                    .asString()
                    .contains("Ctrl-C"));
    terminal.resize(80, 24).awaitScreen("Ctrl-C");
    await()
        .untilAsserted(
            () ->
                assertThat(terminal.screen().lines().skip(23))
                    .singleElement()
                    .asString()
                    .contains("Ctrl-C"));
  }

  @Test
  void ctrlLRepaintsWhatSomethingElseDrewOver() {
    terminal.scribble("SCRIBBLE").awaitScreen("SCRIBBLE");
    terminal.keys("C-l");

    await().untilAsserted(() -> assertThat(terminal.screen()).doesNotContain("SCRIBBLE"));
  }

  @Test
  void theCursorSitsOnTheFocusedItem() {
    terminal.keys("Home", "Down").awaitScreen("> 2");

    await().untilAsserted(() -> assertThat(terminal.cursor()).isEqualTo("6 3"));
  }

  @Test
  void oddTextIsShownSafely() {
    assertThat(terminal.screen())
        .contains("Key \u9375, caf\u00E9 cafe\u0301, <U+001B>[31mred <U+202E>.");
  }
}
