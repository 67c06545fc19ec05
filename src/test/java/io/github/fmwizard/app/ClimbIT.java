// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.tui.tmux.NeedsTmux;
import io.github.fmwizard.tui.tmux.TmuxTerminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged program in a real terminal of 80 columns and 24 rows, climbed to its top by keys.
 */
@NeedsTmux
class ClimbIT {

  private static final Path SCRIPT =
      Path.of("src/test/resources/io/github/fmwizard/app/climb-to-rung-4.txt");

  @TempDir private Path folder;

  @Test
  void endsWithTheReportOfTheLastRung() throws Exception {
    var program = new Program(folder);
    try (var terminal = TmuxTerminal.open(folder, program.environment())) {
      terminal.run("'" + program.launcher() + "' train cured-by-erase-smfs");
      var trainee = new Trainee(terminal).readBrief();
      for (String line : script()) {
        trainee.follow(line);
        if (line.contains("{password}")) {
          assertThat(trainee.see("was ")).doesNotContain(trainee.password());
        }
      }
      trainee.see("DONE WITH WARNING. As far as an inspection shows", "Debrief RIGHT");
      String report = Trainee.flat(trainee.pages());
      terminal.keys("Enter");

      assertThat(terminal.awaitExit()).isZero();
      terminal.hasItsStateBack();
      assertThat(report)
          .contains(
              "Keys lost: everything in SMFS; said to be there: 2 key sets: pin-keys (Clara Voss), token-keys (Dario Ferri).")
          .contains("stood by (Ben Okoro)")
          .contains("Rung reached: 4.", "HSM SO logins: 5 spent (failed: 0)");
      holds(program, Trainee.found(report, "Digest in words: ([A-Za-z ]+) Write the words"));
    }
  }

  /** The words that were on the report are an anchor of the evidence. */
  private static void holds(Program program, String words) throws Exception {
    var run = program.runs().get(0).getFileName().toString();
    var verified = program.run("evidence", "verify", run, "--anchor", words).endsWith(0);

    assertThat(verified.out()).contains("anchored");
  }

  private static List<String> script() throws IOException {
    try (var lines = Files.lines(SCRIPT)) {
      return lines.filter(line -> line.contains("|")).toList();
    }
  }
}
