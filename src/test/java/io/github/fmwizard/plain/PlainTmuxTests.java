// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.plain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.tui.tmux.NeedsTmux;
import io.github.fmwizard.tui.tmux.TmuxTerminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What only a real terminal can show. */
@NeedsTmux
@Timeout(120)
class PlainTmuxTests {

  private static final String MARKER = "Hush-4711";

  @TempDir private Path folder;
  private TmuxTerminal tmux;

  @BeforeEach
  void open() throws IOException {
    Files.writeString(
        folder.resolve("run"),
        """
        trap : INT
        stty -g > before
        '%s/bin/java' -cp '%s' %s state
        stty -g > after
        cmp before after && echo Terminal restored.
        """
            .formatted(
                System.getProperty("java.home"),
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                TypedProgram.class.getName()));
    tmux = TmuxTerminal.open(folder, Map.of()).resize(100, 200);
    tmux.type("cd '" + folder + "' && sh run").keys("Enter");
    tmux.awaitScreen("Type a number or a word.");
  }

  @AfterEach
  void close() {
    tmux.close();
  }

  @Test
  void aPasswordIsNeverShownAndTypingAheadNeverConfirms() {
    tmux.type("1");
    tmux.keys("Enter");
    tmux.awaitScreen("Password:");
    tmux.type(MARKER);
    tmux.keys("Enter");
    tmux.awaitScreen("Got " + MARKER.length() + ".");
    tmux.type("y");
    tmux.awaitScreen("Type y, then Enter");
    settle();
    tmux.keys("Enter");
    tmux.awaitScreen("Reason, at most");
    tmux.type("because");
    tmux.keys("Enter");
    tmux.awaitScreen("Enter: end");
    tmux.keys("Enter");
    tmux.awaitScreen("Terminal restored.");

    assertThat(tmux.screen())
        .doesNotContain(MARKER)
        .contains("Left[cause=NO]")
        .contains("Typed[text=because]");
  }

  @Test
  void keysOfTheTerminalDoNoHarm() {
    tmux.keys("C-z");
    tmux.keys("C-\\");
    tmux.keys("Enter");
    tmux.awaitScreen("Control characters came along; nothing was taken.");
    tmux.keys("C-c");
    tmux.awaitScreen("Password:");
    tmux.type(MARKER);
    tmux.keys("C-c");
    tmux.keys("C-z");
    tmux.keys("C-]");
    tmux.awaitScreen("The console is back.");
    tmux.awaitScreen("Type y, then Enter");
    tmux.type(":back");
    tmux.keys("Enter");
    tmux.awaitScreen("Reason, at most");
    tmux.keys("C-d");
    tmux.awaitScreen("Terminal restored.");

    assertThat(tmux.screen())
        .doesNotContain(MARKER)
        .contains("Left[cause=INTERRUPT], Left[cause=ESCAPE], Left[cause=SUSPEND]");
  }

  private static void settle() {
    try {
      Thread.sleep(3500);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
