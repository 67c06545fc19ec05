// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.tui.tmux.NeedsTmux;
import io.github.fmwizard.tui.tmux.TmuxTerminal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the menu into the run that was chosen: nothing that is typed may be lost on the way. */
class MenuIT {

  private static final String NAME = "Ada Augusta King, Countess of Lovelace";

  @TempDir private Path folder;
  private Program program;

  @BeforeEach
  void setUp() {
    program = new Program(folder);
  }

  @Test
  void givesTheRunAllFurtherLinesOfAPipe() throws Exception {
    var answers = List.of("cured-by-reload", NAME, "go");

    var ended = program.answered(answers, "train", "--plain").endsWith(3);

    assertThat(ended.out())
        .contains("before the ladder, step 1 of", "before the ladder, step 2 of");
  }

  @Test
  void showsTheLadderBeforeTheRunToWhoeverReadsLines() throws Exception {
    var answers = List.of("l", "cured-by-reload", ":ladder", ":stop");

    var ended = program.answered(answers, "train", "--plain").endsWith(3);

    assertThat(ended.out().split("1\\. Reload the patched FM", -1)).hasSize(3);
  }

  @Test
  @NeedsTmux
  void showsTheLadderBeforeTheRun() {
    try (var terminal = TmuxTerminal.open(folder, program.environment())) {
      terminal.run(program.launcher() + " train").awaitScreen("Which scenario?");
      terminal.keys("l").awaitScreen("1. Reload the patched FM").awaitScreen("Esc close");
      terminal.keys("F1").awaitScreen("Move with the arrow keys").keys("Escape");
      terminal.awaitScreen("Which scenario?").keys("1").awaitScreen(">  1").keys("Enter");
      terminal.awaitScreen("Who is at the console?").keys("C-r");
      terminal.awaitScreen("1. Reload the patched FM").keys("Escape");
      terminal.awaitScreen("Who is at the console?").keys("F1");
      terminal.awaitScreen("Before a run is opened you say").keys("Escape");
      terminal.awaitScreen("Who is at the console?").keys("Escape");

      assertThat(terminal.awaitExit()).isEqualTo(3);
    }
  }

  @Test
  @NeedsTmux
  void givesTheRunEachFurtherKey() throws Exception {
    try (var terminal = TmuxTerminal.open(folder, program.environment())) {
      terminal.run(program.launcher() + " train").awaitScreen("Which scenario?");
      terminal.keys("1").awaitScreen(">  1").keys("Enter").awaitScreen("Who is at the console?");
      for (int i = 0; i < NAME.length(); i++) {
        terminal.type(NAME.substring(i, i + 1)).awaitScreen(NAME.substring(0, i + 1));
      }
      terminal.keys("Enter").awaitScreen("step 2 of").keys("C-c").awaitScreen("Stop this run");
      terminal.keys("3").awaitScreen("> 3").keys("Enter");
      Sitting.endForGood(terminal);
      terminal.awaitScreen("NOT STARTED").keys("Enter");

      assertThat(terminal.awaitExit()).isEqualTo(3);
    }
  }
}
