// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.standin.NeedsHost;
import io.github.fmwizard.standin.StandInClient;
import io.github.fmwizard.tui.tmux.NeedsTmux;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A program that would show and record the password. */
@NeedsTmux
@NeedsHost
class RecoverSecretIT extends InCardRoom {

  @Test
  void keepsAPasswordThatAProgramWouldEcho() throws Exception {
    room.client().faults("ctfm.login * echo-on");
    room.recover();

    int code = room.officer().answers("How did it end\\?", "passed").untilTheEnd();

    assertThat(code).as(room.terminal().screen()).isEqualTo(0);
    assertThat(room.terminal().screen()).doesNotContain(StandInClient.SO_PASSWORD);
    try (var files = Files.walk(room.state())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain(StandInClient.SO_PASSWORD);
      }
    }
  }

  @Test
  void letsNoProgramHaveASecondPasswordOnOneDecision() throws Exception {
    room.client().faults("ctfm.i.login 1 second-prompt");
    room.recover();
    TerminalOfficer officer = room.officer(StandInClient.PROMPT, "not-it");

    officer.until("type again and Enter");
    typeLine("not-it");
    room.terminal().awaitScreen("That did not go to the program.").keys("C-]");
    officer.until("case-text");

    assertThat(room.client().state(0, "logins-failed")).isEqualTo("1");
    assertThat(room.client().state(0, "attempts-left")).isEqualTo("2");
  }
}
