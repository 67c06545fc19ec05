// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.fmwizard.hsm.tools.supervision.Supervised.End.Exited;
import io.github.fmwizard.process.ChildGroup;
import io.github.fmwizard.standin.NeedsGcc;
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

  /** The same, but hears hang-ups too, which a shell that was told to ignore them can't. */
  private static final String FAKE_IN_C =
      """
      #include <fcntl.h>
      #include <signal.h>
      #include <stdio.h>
      #include <string.h>
      #include <unistd.h>
      static const char *witness;
      static void note(const char *text) {
        int file = open(witness, O_WRONLY | O_CREAT | O_APPEND, 0600);
        if (write(file, text, strlen(text)) < 0) _exit(1);
        close(file);
      }
      static void heard(int signal) { note("signal\\n"); }
      static void say(const char *text) {
        if (write(1, text, strlen(text)) < 0) note("lost\\n");
      }
      int main(int count, char **arguments) {
        char go[4096];
        witness = arguments[1];
        snprintf(go, sizeof go, "%s.go", witness);
        for (int s = 1; s < 32; s++) if (s != SIGWINCH) signal(s, heard);
        say("one\\n");
        for (int i = 0; i < 600 && access(go, F_OK) != 0; i++) usleep(100000);
        say("two\\n");
        return 7;
      }
      """;

  @TempDir private Path folder;

  private SupervisedSite site;
  private ChildGroup wizard;

  @BeforeEach
  void open() throws Exception {
    site = new SupervisedSite(folder);
  }

  @AfterEach
  void close() throws Exception {
    site.close();
    if (wizard != null) {
      wizard.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"KILL", "HUP", "TERM", "INT"})
  void isNotNoticedByTheProgramWhicheverSignalEndsTheWizardsGroup(String signal) throws Exception {
    loseWizard(site.fake(FAKE).line(), signal);

    expectTheProgramToEndInPeace();
  }

  @NeedsGcc
  @ParameterizedTest
  @ValueSource(strings = {"KILL", "HUP"})
  void isNotNoticedByAProgramThatListensForEverySignal(String signal) throws Exception {
    var source = Files.writeString(folder.resolve("fake.c"), FAKE_IN_C);
    var program = folder.resolve("fake");
    var gcc = new ProcessBuilder("gcc", "-o", program.toString(), source.toString()).inheritIO();
    assertThat(gcc.start().waitFor()).isZero();

    loseWizard(List.of(program.toString(), site.witness().toString()), signal);

    expectTheProgramToEndInPeace();
  }

  @NeedsTmux
  @Test
  void isNotNoticedByTheProgramWhenTheWizardsWindowIsClosed() throws Exception {
    try (var terminal = TmuxTerminal.open(folder, Map.of())) {
      terminal.run("'" + String.join("' '", wizard(site.fake(FAKE).line())) + "'");
      awaitHeard();
    }
    expectTheProgramToEndInPeace();
  }

  private List<String> wizard(List<String> line) {
    var arguments = new ArrayList<String>(List.of(site.run().toString(), heard().toString()));
    arguments.addAll(line);
    return WizardAlone.command(arguments);
  }

  /** Starts a wizard in a group of its own, and ends the group. */
  private void loseWizard(List<String> line, String signal) throws Exception {
    wizard = ChildGroup.start(wizard(line));
    awaitHeard();

    wizard.signal(signal);

    await().atMost(AttachedOfficer.PATIENCE).until(() -> !wizard.isAlive());
  }

  private Path heard() {
    return folder.resolve("heard");
  }

  private void awaitHeard() {
    await()
        .atMost(AttachedOfficer.PATIENCE)
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
