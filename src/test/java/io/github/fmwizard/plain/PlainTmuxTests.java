// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What only a real terminal can show. */
@Timeout(120)
class PlainTmuxTests {

  private static final String MARKER = "Hush-4711";

  @TempDir private Path folder;
  private Tmux tmux;

  @BeforeEach
  void open() throws IOException {
    assumeFalse(Tmux.isMissing(), "tmux is not installed");
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
    tmux = new Tmux(folder);
    tmux.type("cd '" + folder + "' && sh run");
    tmux.press("Enter");
    tmux.see("Type a number or a word.");
  }

  @AfterEach
  void close() {
    if (tmux != null) {
      tmux.close();
    }
  }

  @Test
  void aPasswordIsNeverShownAndTypingAheadNeverConfirms() {
    tmux.type("1");
    tmux.press("Enter");
    tmux.see("Password:");
    tmux.type(MARKER);
    tmux.press("Enter");
    tmux.see("Got " + MARKER.length() + ".");
    tmux.type("y");
    tmux.see("Type y, then Enter");
    settle();
    tmux.press("Enter");
    tmux.see("Reason, at most");
    tmux.type("because");
    tmux.press("Enter");
    tmux.see("Enter: end");
    tmux.press("Enter");
    tmux.see("Terminal restored.");

    assertThat(tmux.screen())
        .doesNotContain(MARKER)
        .contains("Left[cause=NO]")
        .contains("Typed[text=because]");
  }

  @Test
  void keysOfTheTerminalDoNoHarm() {
    tmux.press("C-z");
    tmux.press("C-\\");
    tmux.press("Enter");
    tmux.see("Control characters came along; nothing was taken.");
    tmux.press("C-c");
    tmux.see("Password:");
    tmux.type(MARKER);
    tmux.press("C-c");
    tmux.press("C-z");
    tmux.press("C-]");
    tmux.see("The console is back.");
    tmux.see("Type y, then Enter");
    tmux.type(":back");
    tmux.press("Enter");
    tmux.see("Reason, at most");
    tmux.press("C-d");
    tmux.see("Terminal restored.");

    assertThat(tmux.screen())
        .doesNotContain(MARKER)
        .contains("Left[cause=INTERRUPT], Left[cause=ESCAPE], Left[cause=END_OF_INPUT]");
  }

  private static void settle() {
    try {
      Thread.sleep(3500);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
