// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fmwizard.hsm.tools.supervision.Supervised.End;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SupervisedBeginningTests {

  private static final String NEVER = "The supervisor was lost before the program began.";

  @TempDir private Path folder;

  @AfterEach
  void seesThatNothingWasRun() {
    assertThat(folder.resolve("witness")).doesNotExist();
  }

  @Test
  void isCertainlyNoneIfTheSupervisorIsLostJustBefore() throws Exception {
    var site =
        siteWithJava(
            """
            if ! [ -e started ]; then : >started; kill -9 $$; fi
            exec REAL "$@"
            """);

    assertThatThrownBy(() -> site.start("echo run >$1"))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("The program was not started. " + NEVER);
    assertThat(site.find().awaitEnd()).isEqualTo(new End.NeverBegan(NEVER));
  }

  @Test
  void isCertainlyNoneIfSomebodyMadeSure() throws Exception {
    var site = siteWithJava(": >began\nexec REAL \"$@\"\n");

    assertThatThrownBy(() -> site.start("echo run >$1"))
        .hasMessageContaining("The program was not started.");
    assertThat(site.find().awaitEnd()).isInstanceOf(End.NeverBegan.class);
  }

  @Test
  void isCertainlyNoneWithoutAWorkingJava() throws Exception {
    var site = siteWithJava("echo 'Error: no memory' >&2; exit 1\n");

    assertThatThrownBy(() -> site.start("echo run >$1"))
        .hasMessage(
            "The program was not started. %s It said: Error: no memory (%s)",
            NEVER, site.run().resolve("supervisor.log"));
    assertThat(site.find().awaitEnd()).isEqualTo(new End.NeverBegan(NEVER));
  }

  @Test
  void isCertainlyNoneWithoutNativeCode() throws Exception {
    var line = new ArrayList<>(QuickSupervision.line());
    line.add(1, "-Djna.tmpdir=/proc/none");
    var site = new SupervisedSite(folder, new SupervisorClient(new SupervisorLine(line)));

    assertThatThrownBy(() -> site.start("echo run >$1"))
        .hasMessageContaining("It said: The native part of JNA can't be loaded")
        .hasMessageContaining("Name another in FMWIZARD_JNA_TMPDIR.")
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\tat "));
    assertThat(site.find().awaitEnd()).isEqualTo(new End.NeverBegan(NEVER));
  }

  @Test
  void isMadeImpossibleByWhoFindsAFolderWithNobodyAtWork() throws Exception {
    var site = new SupervisedSite(folder);
    SupervisedFolder.create(site.run(), site.fake("echo run >$1"));

    assertThat(site.find().awaitEnd()).isEqualTo(new End.NeverBegan(NEVER));
  }

  @Test
  void isCertainlyNoneIfTheFolderWasNeverComplete() throws Exception {
    var site = new SupervisedSite(folder);
    Files.createDirectory(site.run());

    assertThat(site.find().awaitEnd())
        .isEqualTo(new End.NeverBegan("Its folder was never complete."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ctfm", "/no/such/program", "/tmp", "/etc/passwd", "/usr/bin/a=b"})
  void isRefusedForWhatIsNoProgram(String program) throws Exception {
    var site = new SupervisedSite(folder);

    assertThatThrownBy(() -> site.start(new Supervision.Command(List.of(program), Map.of())))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(program);
    assertThat(site.run()).doesNotExist();
  }

  @Test
  void isRefusedWhereTheHostLacksWhatItNeeds() {
    assertThatThrownBy(() -> SupervisorClient.HostPrograms.find(List.of(folder.toString())))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("There is no program sh in " + folder)
        .hasMessageContaining("Install the package dash.");
  }

  private SupervisedSite siteWithJava(String script) throws IOException {
    var line = new ArrayList<>(QuickSupervision.line());
    var java = folder.resolve("java");
    var text = "#!/bin/sh\n" + script.replace("REAL", "'" + line.set(0, java.toString()) + "'");
    Files.writeString(java, text);
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
    return new SupervisedSite(folder, new SupervisorClient(new SupervisorLine(line)));
  }
}
