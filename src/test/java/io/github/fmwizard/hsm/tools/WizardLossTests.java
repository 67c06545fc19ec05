// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.fmwizard.hsm.tools.Supervised.End.Exited;
import io.github.fmwizard.tui.tmux.NeedsTmux;
import io.github.fmwizard.tui.tmux.TmuxTerminal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WizardLossTests {

  /** Notes every signal and failed write in the witness, and goes on when it is told to. */
  private static final String FAKE =
      """
      for s in HUP INT QUIT TERM TSTP PIPE; do trap "echo $s >>$1" $s; done
      echo one || echo lost >>$1
      while [ -d ${1%/*} ] && ! [ -e $1.go ]; do sleep 0.1; done
      echo two || echo lost >>$1
      exit 7
      """;

  @TempDir private Path folder;

  private SupervisedSite site;

  @BeforeEach
  void open() throws Exception {
    site = new SupervisedSite(folder);
  }

  @AfterEach
  void close() {
    site.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"KILL", "HUP", "TERM", "INT"})
  void isNotNoticedByTheProgramWhicheverSignalEndsTheWizardsGroup(String signal) throws Exception {
    var line = new ArrayList<String>(List.of("setsid"));
    line.addAll(List.of("sh", "-c", wizard()));
    var wizard = new ProcessBuilder(line).redirectErrorStream(true).start();
    awaitHeard();

    new ProcessBuilder("kill", "-" + signal, "--", "-" + wizard.pid()).start().waitFor();

    await().atMost(Officer.PATIENCE).until(() -> !wizard.isAlive());
    expectTheProgramToEndInPeace();
  }

  @NeedsTmux
  @Test
  void isNotNoticedByTheProgramWhenTheWizardsWindowIsClosed() throws Exception {
    try (var terminal = TmuxTerminal.open(folder, Map.of())) {
      terminal.run(wizard());
      awaitHeard();
    }
    expectTheProgramToEndInPeace();
  }

  private String wizard() throws Exception {
    var arguments = new ArrayList<String>(List.of(site.run().toString(), heard().toString()));
    arguments.addAll(site.fake(FAKE).line());
    return TmuxTerminal.java(WizardAlone.class, arguments.toArray(String[]::new));
  }

  private Path heard() {
    return folder.resolve("heard");
  }

  private void awaitHeard() {
    await()
        .atMost(Officer.PATIENCE)
        .until(() -> Files.exists(heard()) && Files.readString(heard()).contains("one"));
  }

  private void expectTheProgramToEndInPeace() throws Exception {
    var officer = site.find().awaitOutput("one");
    Files.createFile(folder.resolve("witness.go"));

    assertThat(officer.awaitEnd()).isEqualTo(new Exited(7, true));
    assertThat(officer.output()).isEqualTo("one\ntwo\n");
    assertThat(site.witness()).doesNotExist();
  }
}
