// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.tui.tmux.NeedsTmux;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys that come all at once in a real terminal end no run, though they spell how to. */
@NeedsTmux
class BurstIT {

  private static final String ASKED = "Type end to end the run.";

  @TempDir private Path folder;

  @Test
  void endsNothingOnTheFullScreen() throws Exception {
    try (Sitting sitting = Sitting.at(folder)) {
      var terminal = sitting.train().open().terminal();
      sitting.toTheSerial();
      terminal.bytes("\u00033\rend\rend\r").awaitScreen(ASKED).awaitScreen("keys count in");
      assertThat(sitting.journal()).doesNotContain("by choice");

      TimeUnit.SECONDS.sleep(3);
      terminal.bytes("end\r").awaitScreen("Too fast to be meant");
      assertThat(sitting.journal()).doesNotContain("by choice");

      terminal.type("end").awaitScreen("The word end: [end");
      terminal.keys("Enter").awaitScreen("NOT STARTED");
      assertThat(sitting.journal()).contains("by choice");
    }
  }

  @Test
  void endsNothingInTheLinearMode() throws Exception {
    try (Sitting sitting = Sitting.at(folder)) {
      var terminal = sitting.train("--plain").terminal();
      terminal.awaitScreen("Enter alone keeps: Ada Lind").keys("Enter");
      terminal.awaitScreen("Type a number or a word.");
      terminal.bytes(":stop\rstop\rend\rend\r");
      terminal.awaitScreen("Several lines came at once");
      terminal.type("stop").keys("Enter").awaitScreen(ASKED).bytes("end\r");
      terminal.awaitScreen("Typed within 3 s");

      terminal.keys("C-d");
      assertThat(terminal.awaitExit()).isEqualTo(3);
      assertThat(sitting.journal()).contains("suspended by choice").doesNotContain("\"stopped\"");
    }
  }
}
