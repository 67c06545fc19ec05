// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.fmwizard.hsm.tools.supervision.Supervised.End.Exited;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisedLifeTests {

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

  @Test
  void hearsOutputAndExitStatus() throws Exception {
    var officer = site.start("echo loading; exit 7");

    assertThat(officer.awaitEnd()).isEqualTo(new Exited(7, true));
    assertThat(officer.output()).isEqualTo("loading\n");
  }

  @Test
  void typesAtThePrompt() throws Exception {
    var officer = site.start("printf 'Proceed? '; read -r answer; echo \"got <$answer>\"");

    officer.awaitOutput("Proceed? ").type("y\n");

    assertThat(officer.awaitEnd()).isEqualTo(new Exited(0, true));
    assertThat(officer.output()).isEqualTo("Proceed? got <y>\n");
  }

  @Test
  void typesEveryByteUnchanged() throws Exception {
    var officer = site.start("stty raw; echo ready; head -c 256 >$1");
    var all = new StringBuilder();
    for (int value = 0; value < 256; value++) {
      all.append((char) value);
    }

    officer.awaitOutput("ready").type(all.toString());

    assertThat(officer.awaitEnd()).isEqualTo(new Exited(0, true));
    var typed = HexFormat.of().formatHex(Files.readAllBytes(site.witness()));
    assertThat(typed)
        .isEqualTo(HexFormat.of().formatHex(all.toString().getBytes(StandardCharsets.ISO_8859_1)));
  }

  @Test
  void givesTheProgramItsEnvironmentAndNoOther() throws Exception {
    var officer =
        site.start(
            new Supervision.Command(
                List.of("/usr/bin/env"), Map.of("ONE", "1", "TWO", "a b = 'c' \"d\" $e")));

    assertThat(officer.awaitEnd()).isEqualTo(new Exited(0, true));
    assertThat(officer.output().lines())
        .containsExactlyInAnyOrder("ONE=1", "TWO=a b = 'c' \"d\" $e");
  }

  @Test
  void givesTheProgramItsArgumentsAsTheyAre() throws Exception {
    var officer =
        site.start(
            new Supervision.Command(
                List.of("/usr/bin/printf", "<%s>", "", "a b", "*", "$(id)", "'\"\\", "é", "-x=1"),
                Map.of()));

    officer.awaitEnd();
    assertThat(officer.output()).isEqualTo("<><a b><*><$(id)><'\"\\><Ã©><-x=1>");
  }

  @Test
  void givesTheProgramATerminalOfItsOwnAndNothingElse() throws Exception {
    var officer =
        site.start(
            """
            tty; echo descriptors $(ls /proc/self/fd); stty -a
            read -r stat </proc/$$/stat; set -- $stat; echo "session $6 terminal $7"; pwd
            """);

    officer.awaitEnd();
    assertThat(officer.output())
        .containsPattern("^/dev/pts/[0-9]+\ndescriptors 0 1 2 3\n")
        .contains("intr = <undef>; quit = <undef>;", "susp = <undef>;")
        .containsPattern("-ixon.*\n")
        .containsPattern("-echo ")
        .contains("rows 24; columns 80")
        .containsPattern("session [1-9][0-9]* terminal [1-9]")
        .endsWith("\n/\n");
    assertThat(officer.output()).doesNotContain("session " + ProcessHandle.current().pid() + " ");
  }

  @Test
  void tellsTheProgramTheSizeOfTheTerminal() throws Exception {
    var officer =
        site.start("trap 'stty size; exit 3' WINCH; echo ready; while :; do sleep 0.1; done");

    officer.awaitOutput("ready").resize(50, 132);

    assertThat(officer.awaitEnd()).isEqualTo(new Exited(3, true));
    assertThat(officer.output()).contains("50 132");
  }

  @Test
  void isHeardFromTheBeginningByWhoComesLater() throws Exception {
    site.start("echo first; read -r x; echo second; exit 4").awaitOutput("first").close();

    var later = site.find().awaitOutput("first");
    later.type("\n");

    assertThat(later.awaitEnd()).isEqualTo(new Exited(4, true));
    var last = site.find();
    assertThat(last.awaitEnd()).isEqualTo(new Exited(4, true));
    assertThat(last.output()).isEqualTo("first\nsecond\n");
  }

  @Test
  void lastsUntilTheProgramItselfHasEndedThoughItLeavesOneBehind() throws Exception {
    var officer =
        site.start(
            """
            (while [ -d "${1%/*}" ] && ! [ -e "$1" ]; do sleep 0.1; done; echo late) &
            echo over; exit 5
            """);

    assertThat(officer.awaitEnd()).isEqualTo(new Exited(5, true));
    var supervisor = site.process("supervisor");
    assertThat(supervisor.isAlive()).isTrue();
    Files.createFile(site.witness());
    await().atMost(AttachedOfficer.PATIENCE).until(() -> !supervisor.isAlive());
    var later = site.find();
    later.awaitEnd();
    assertThat(later.output()).isEqualTo("over\nlate\n");
  }

  @Test
  void endsAllItsProcesses() throws Exception {
    var officer = site.start("echo hello; read -r x").awaitOutput("hello");
    var guardian = site.process("guardian");
    var supervisor = site.process("supervisor");

    officer.type("\n").awaitEnd();

    await()
        .atMost(AttachedOfficer.PATIENCE)
        .until(() -> !guardian.isAlive() && !supervisor.isAlive());
    assertThat(site.run().resolve("socket")).doesNotExist();
  }

  @Test
  void isForItsOwnerAlone() throws Exception {
    site.start("echo ready; read -r x").awaitOutput("ready").close();
    site.find().type("\n").awaitEnd();

    assertThat(Files.getPosixFilePermissions(site.run()))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    try (var files = Files.list(site.run())) {
      assertThat(files.toList())
          .hasSizeGreaterThan(8)
          .allSatisfy(
              file ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                      .as(file.toString())
                      .isEqualTo("rw-------"));
    }
  }

  @Test
  void refusesASecondProgramInItsFolder() throws Exception {
    site.start("echo first").awaitEnd();
    var second = site.fake("echo second >>$1");

    assertThatThrownBy(() -> site.supervision().start(site.run(), second))
        .isInstanceOf(IOException.class);
    assertThat(site.find().awaitOutput("first").awaitEnd()).isEqualTo(new Exited(0, true));
    assertThat(site.witness()).doesNotExist();
  }

  @Test
  void findsNothingWhereNothingWasStarted() throws Exception {
    assertThat(site.supervision().find(folder.resolve("none"))).isEmpty();
  }

  @Test
  void namesWhatItRecorded() throws Exception {
    site.start("echo kept").awaitEnd();

    var records = site.supervision().records(site.run());
    assertThat(records)
        .extracting(file -> file.getFileName().toString())
        .containsExactly("output.000000000000000", "times");
    assertThat(Files.readString(records.get(0))).isEqualTo("kept\r\n");
    assertThat(Files.readString(records.get(1))).matches("[0-9]{13}\t0\n");
  }
}
