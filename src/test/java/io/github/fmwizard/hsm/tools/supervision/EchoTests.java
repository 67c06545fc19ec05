// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.fmwizard.hsm.tools.supervision.Supervised.Echo;
import io.github.fmwizard.hsm.tools.supervision.Supervised.End.Exited;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EchoTests {

  private static final String MARKER = "Marker-Kestrel-41";

  private static final String WAIT =
      "w=$1; await() { while [ -d ${w%/*} ] && ! [ -e $w ]; do sleep 0.1; done; }; ";

  @TempDir private Path folder;

  private SupervisedSite site;

  @BeforeEach
  void open() throws Exception {
    site = new SupervisedSite(folder);
  }

  @AfterEach
  void close() throws Exception {
    site.close();
    try (var files = Files.walk(site.run())) {
      assertThat(files.filter(Files::isRegularFile))
          .hasSizeGreaterThan(8)
          .allSatisfy(
              file ->
                  assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                      .as(file.toString())
                      .doesNotContain(MARKER));
    }
  }

  @Test
  void isOffFromTheStart() throws Exception {
    var officer = site.start("printf 'Password: '; read -r p; echo; echo \"${#p} characters\"");

    officer.awaitOutput("Password: ").type(MARKER + "\n").awaitEnd();

    assertThat(officer.output()).isEqualTo("Password: \n17 characters\n");
  }

  @Test
  void isOffThoughTheProgramTurnsItOn() throws Exception {
    var officer =
        site.start("stty echo; printf 'Password: '; read -r p; echo; echo \"${#p} characters\"");

    officer.awaitOutput("Password: ").awaitEvent(new Echo(true)).type(MARKER + "\n").awaitEnd();

    assertThat(officer.output()).isEqualTo("Password: \n17 characters\n");
    assertThat(officer.events()).contains(new Echo(false));
  }

  @Test
  void isOffThoughTheProgramTurnsItOnWhileBytesAreTyped() throws Exception {
    var officer =
        site.start(
            """
            stty echo; printf 'Password: '
            stty -icanon; p=
            while [ "$c" != x ]; do c=$(head -c 1); stty echo icanon -icanon; printf .; done
            echo; echo done
            """);

    officer.awaitOutput("Password: ");
    for (int i = 1; i <= MARKER.length(); i++) {
      officer.type(MARKER.substring(i - 1, i)).awaitOutput(": " + ".".repeat(i));
    }
    officer.type("x").awaitEnd();

    assertThat(officer.output()).isEqualTo("Password: " + ".".repeat(18) + "\ndone\n");
  }

  @Test
  void showsNothingTypedAhead() throws Exception {
    var officer = site.start(WAIT + "echo wait; await; stty echo; read -r p; echo \"${#p}\"");
    officer.awaitOutput("wait").type(MARKER + "\n");

    Files.writeString(site.witness(), "go\n");

    assertThat(officer.awaitEnd()).isEqualTo(new Exited(0, true));
    assertThat(officer.output()).doesNotContain(MARKER).contains("17");
  }

  @Test
  void isToldWhenTheProgramChangesItsMind() throws Exception {
    var officer = site.start(WAIT + "stty echo; await; stty -echo; echo off; read -r y");

    officer.awaitEvent(new Echo(true));
    Files.writeString(site.witness(), "go\n");

    officer.awaitOutput("off").awaitEvent(new Echo(false)).type("\n").awaitEnd();
  }

  @Test
  void isNotUsedToTurnKeysIntoSignals() throws Exception {
    var officer =
        site.start(
            """
            trap 'echo signal >>$1' INT QUIT
            stty sane; printf 'Sure? '; read -r a; echo "${#a} characters"
            """);

    officer.awaitOutput("Sure? ").type("\u0003\u001a\u001c\u0013\n");

    assertThat(officer.awaitEnd()).isEqualTo(new Exited(0, true));
    assertThat(officer.output()).contains("4 characters");
    assertThat(site.witness()).doesNotExist();
  }

  @Test
  void wipesWhatWasTyped() throws Exception {
    site.start("echo ready; read -r p; echo got >$1").awaitOutput("ready");
    var bytes = (MARKER + "\n").getBytes(StandardCharsets.US_ASCII);

    try (var supervised = site.supervision().find(site.run()).orElseThrow()) {
      supervised.type(bytes);
    }

    assertThat(bytes).containsOnly(0);
    site.awaitWitness("got").find().awaitEnd();
  }

  @Test
  void leavesNoTypedByteInAnyProcess() throws Exception {
    var officer =
        site.start("stty echo; echo $$ >$1; printf 'Password: '; read -r p; echo got; read -r q");
    officer.awaitOutput("Password: ").type(MARKER + "\n").awaitOutput("got");

    var marker = MARKER.getBytes(StandardCharsets.ISO_8859_1);
    // The program itself has it, which shows that we would find it elsewhere.
    assertThat(ProcessMemory.copies(Long.parseLong(site.witnessed().strip()), marker)).isPositive();
    for (var name : new String[] {"guardian", "supervisor"}) {
      long pid = site.process(name).pid();
      await()
          .atMost(AttachedOfficer.PATIENCE)
          .untilAsserted(() -> assertThat(ProcessMemory.copies(pid, marker)).as(name).isZero());
    }
    try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
      for (var process : processes) {
        assertThat(ProcessMemory.text(process.resolve("cmdline"))).doesNotContain(MARKER);
        assertThat(ProcessMemory.text(process.resolve("environ"))).doesNotContain(MARKER);
      }
    }
    officer.type("\n").awaitEnd();
  }
}
