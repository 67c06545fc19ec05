// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.tui.tmux.NeedsTmux;
import io.github.fmwizard.tui.tmux.TmuxTerminal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Labels of a card and an FM, output of a tool and names of files that try to draw. */
@NeedsTmux
class OddTextIT {

  /** As JSON: a title for the window, an erased screen, colours, a turned direction, a beep. */
  private static final String ODD =
      "\\u001b]0;owned\\u0007\\u001b[2J\\u001b[31m\\u9375\\u5319e\\u0301\\u202e\\u05d0\\u200b\\r"
          + "\\n"
          + "\\u009b7m!";

  /** As many signs as a label of an FM has room for. */
  private static final String LABEL = "\\u001b[31m\\u9375e\\u0301\\u202e\\u05d0\\u200b!";

  private static final String SHOWN = "<U+001B>]0;owned<U+0007><U+001B>[2J";

  @TempDir private Path folder;
  private Sitting sitting;
  private TmuxTerminal terminal;

  @AfterEach
  void close() {
    sitting.close();
  }

  @Test
  void isShownAsItIsAndNeverDone() throws Exception {
    sitDown(Map.of());
    sitting.open();
    terminal.awaitScreen("What comes closest?");
    assertThat(header()).startsWith(" TRAINING  " + SHOWN).endsWith(" UTC");
    sitting.toTheSerial().toTheFile();
    Files.createFile(files().resolve("\u001B[2Jlist\u202E.fm"));
    terminal.type("../files/").awaitScreen("<U+001B>[2Jlist<U+202E>.fm").keys("C-u");
    sitting.toTheGate();
    assertThat(header()).startsWith(" TRAINING  " + SHOWN).endsWith(" UTC");
    assertThat(terminal.screen()).contains("\u9375\u5319", "e\u0301<U+202E>");
    for (int i = 0; i < 3 && !terminal.screen().contains("Read on first"); i++) {
      terminal.keys("y", "Enter");
      TimeUnit.SECONDS.sleep(1);
    }
    terminal.awaitScreen("Read on first");
    for (int page = 0; page < 10; page++) {
      terminal.keys("C-f");
    }
    sitting.restart();
    terminal.awaitScreen("UNKNOWN").keys("o").awaitScreen(SHOWN);
    terminal.keys("End").awaitScreen("Esc close");

    nothingWasDone();
  }

  @Test
  void isAsSafeInAMessageThatEndsTheProgram() throws Exception {
    sitting = Sitting.at(folder).where("PinGuard", ODD).train();
    terminal = sitting.terminal();

    assertThat(terminal.awaitExit()).isEqualTo(2);
    assertThat(terminal.screen()).contains("cured-by-reload.json:", "<U+001B>]0;owned<U+0007>");
    nothingWasDone();
  }

  @Test
  void isAsSafeInTheLinearModeAndInAscii() throws Exception {
    sitDown(Map.of("TERM", "dumb", "LC_ALL", "C"));
    terminal.awaitScreen("Enter alone keeps: Ada Lind").keys("Enter");
    terminal
        .awaitScreen("What comes closest?")
        .type("i")
        .keys("Enter")
        .awaitScreen("End of this view.");

    assertThat(terminal.screenWithHistory()).contains("<U+9375>").matches("\\p{ASCII}*");
    nothingWasDone();
  }

  private void sitDown(Map<String, String> settings) throws Exception {
    var label = ODD + "x".repeat(10_000);
    sitting =
        Sitting.at(folder, settings)
            .where("\"label\": \"hsm-pay\"", "\"label\": \"" + label + "\"")
            .where("PinGuard", LABEL)
            .withFault(
                "{\"on\": \"restart-card\", \"fault\": \"prints-unknown-text\", \"text\": \""
                    + label
                    + "\"}")
            .train();
    terminal = sitting.terminal();
  }

  private String header() {
    return terminal.screen().lines().findFirst().orElse("");
  }

  private Path files() throws Exception {
    return sitting
        .program()
        .state()
        .resolve("training")
        .resolve(sitting.run().getFileName())
        .resolve("files");
  }

  private void nothingWasDone() {
    assertThat(terminal.title()).isNotEqualTo("owned");
    assertThat(terminal.screenWithLooks()).doesNotContain("\u001B[31m");
    assertThat(terminal.screen().lines()).allMatch(line -> line.length() <= 80);
  }
}
