// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.fmwizard.tui.tmux.NeedsTmux;
import io.github.fmwizard.tui.tmux.TmuxTerminal;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the program chooses by itself on terminals that can do little. */
@NeedsTmux
class PoorTerminalIT {

  private static final Pattern COLOURS = Pattern.compile("\u001B\\[[0-9;]*(3|4|9|10)[0-7]m");

  @TempDir private Path folder;
  private Sitting sitting;
  private TmuxTerminal terminal;

  @AfterEach
  void close() {
    sitting.close();
  }

  @ParameterizedTest
  @CsvSource({
    "vt100,          C.UTF-8, '',  38400, true,  false, 'all signs, colours'",
    "linux,          C.UTF-8, '',  38400, false, true,  'all signs, no colours'",
    "xterm-256color, C.UTF-8, '',  38400, false, true,  'all signs, no colours'",
    "xterm-256color, C.UTF-8, 1,   38400, false, false, 'ASCII signs, colours'",
    "xterm-256color, C,       '',  38400, true,  true,  'ASCII signs, no colours'",
    "xterm-256color, C.UTF-8, '',  9600,  true,  false, 'all signs, colours'"
  })
  void choosesSignsAndColoursAndAKeyChoosesOthers(
      String term,
      String locale,
      String noColor,
      int speed,
      boolean ascii,
      boolean colours,
      String afterTheKey)
      throws Exception {
    sitDown(Map.of("TERM", term, "LC_ALL", locale, "NO_COLOR", noColor));
    terminal.type("stty " + speed + "; clear").keys("Enter");
    await().untilAsserted(() -> assertThat(terminal.state()).contains("speed " + speed));
    sitting.train().open();
    terminal.awaitScreen("What comes closest?");

    assertThat(terminal.screen().matches("\\p{ASCII}*")).isEqualTo(ascii);
    assertThat(COLOURS.matcher(terminal.screenWithLooks()).find()).isEqualTo(colours);
    terminal.keys("C-t").awaitScreen("Now with " + afterTheKey + ".");
    boolean coloursNow = COLOURS.matcher(terminal.screenWithLooks()).find();
    assertThat(coloursNow).isEqualTo(!afterTheKey.contains("no colours"));
  }

  @Test
  void aVt100HasLettersForFunctionKeysAndPaintsAgain() throws Exception {
    sitDown(Map.of("TERM", "vt100"));
    sitting.train().open();
    terminal.awaitScreen("What comes closest?");
    terminal.keys("l").awaitScreen("Erase SMFS, then load").keys("Escape");
    terminal.awaitScreen("What comes closest?").keys("i").awaitScreen("SAID (named").keys("Escape");
    terminal.awaitScreen("What comes closest?").keys("o").awaitScreen("No program has printed");
    terminal.keys("Escape").awaitScreen("What comes closest?").keys("?").awaitScreen("Esc close");
    terminal.keys("Escape").awaitScreen("What comes closest?");
    terminal.scribble("SCRIBBLE").awaitScreen("SCRIBBLE");
    terminal.keys("C-l");
    await().untilAsserted(() -> assertThat(terminal.screen()).doesNotContain("SCRIBBLE"));
    sitting.toTheSerial();
    terminal.keys("C-r").awaitScreen("Erase SMFS, then load").keys("Escape");
    terminal.awaitScreen("Serial on the asset sheet").keys("C-g").awaitScreen("Esc close");
  }

  @Test
  void whatAVt100PastesWithoutAMarkAnswersNothing() throws Exception {
    sitDown(Map.of("TERM", "vt100"));
    sitting.train().open();
    sitting.toTheSerial();
    terminal.bytes("5247001 and more\r5247001\rthird").awaitScreen("The paste had a line break");

    assertThat(terminal.screen()).doesNotContain("and more", "third");
    assertThat(sitting.journal()).doesNotContain("5247001 and");
  }

  @Test
  void aDumbOneGetsTheLinearMode() throws Exception {
    sitDown(Map.of("TERM", "dumb", "LC_ALL", "C"));
    sitting.train();
    terminal.awaitScreen("Enter alone keeps: Ada Lind").keys("Enter");
    terminal.awaitScreen("Type a number or a word.");

    assertThat(terminal.isInOtherScreen()).isFalse();
    assertThat(terminal.screen()).matches("\\p{ASCII}*");
    terminal.type(":stop").keys("Enter").awaitScreen("Go on or stop?");
    terminal.type("stop").keys("Enter").awaitScreen("Type end to end the run.");
    terminal.type("end").keys("Enter").awaitScreen("nothing was taken. Read it first.");
    TimeUnit.SECONDS.sleep(3);
    terminal.type("end").keys("Enter").awaitScreen("Enter: leave").keys("Enter");
    assertThat(terminal.awaitExit()).isEqualTo(3);
    terminal.hasItsStateBack();
  }

  private void sitDown(Map<String, String> settings) throws Exception {
    sitting = Sitting.at(folder, settings);
    terminal = sitting.terminal();
  }
}
