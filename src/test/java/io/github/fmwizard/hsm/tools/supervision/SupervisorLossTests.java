// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.fmwizard.hsm.tools.supervision.Supervised.End.Exited;
import io.github.fmwizard.hsm.tools.supervision.Supervised.Gap;
import io.github.fmwizard.hsm.tools.supervision.Supervised.Interrupted;
import io.github.fmwizard.hsm.tools.supervision.Supervised.Unattended;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorLossTests {

  /** Waits until the test says so, and never minds that it can't write. */
  private static final String WAIT =
      "w=$1.go; await() { while [ -d ${w%/*} ] && ! [ -e $w ]; do sleep 0.1; done; }\n";

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
  void losesNothingThreeTimesAtAPrompt() throws Exception {
    var officer = site.start("for n in 1 2 3; do printf \"$n? \"; read -r a; echo \"<$a>\"; done");
    int n = 0;
    for (var signal : List.of("KILL", "TERM", "SEGV")) {
      n++;
      officer.awaitOutput(n + "? ");

      send(signal, "supervisor");

      awaitInterruptions(officer, n);
      officer.type("answer " + n + "\n");
    }

    assertThat(officer.awaitEnd()).isEqualTo(new Exited(0, true));
    assertThat(officer.output()).isEqualTo("1? <answer 1>\n2? <answer 2>\n3? <answer 3>\n");
    // Memory of a crashed supervisor may hold what was typed.
    try (var files = Files.list(site.run())) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .noneMatch(name -> name.contains("core") || name.contains("hs_err"));
    }
  }

  @Test
  void hardlyTouchesAProgramThatPrintsAFlood() throws Exception {
    var officer =
        site.start(
            WAIT + "head -c 40000000 /dev/zero | tr '\\0' 'x'; echo; await; echo end; exit 6");
    for (int n = 1; n <= 2; n++) {
      int heard = officer.outputBytes();
      await().atMost(AttachedOfficer.PATIENCE).until(() -> officer.outputBytes() > heard);
      kill("supervisor");
      awaitInterruptions(officer, n);
    }

    Files.createFile(folder.resolve("witness.go"));
    assertThat(officer.awaitEnd()).isInstanceOf(Exited.class).extracting("code").isEqualTo(6);
    assertThat(officer.tail(5)).isEqualTo("end\r\n");
    // At each loss, what the supervisor held in its hands.
    assertThat(officer.outputBytes()).isBetween(40_000_007 - 2 * 65_536, 40_000_007);
  }

  @Test
  void meansNothingIfOnlyTheGuardianIsLost() throws Exception {
    var officer = site.start("printf 'Sure? '; read -r a; echo \"<$a>\"").awaitOutput("Sure? ");

    kill("guardian");

    officer.type("y\n");
    assertThat(officer.awaitEnd()).isEqualTo(new Exited(0, true));
    assertThat(officer.output()).isEqualTo("Sure? <y>\n");
  }

  @Test
  void losesTheTerminalButNotTheStatusIfTheGuardianIsLostToo() throws Exception {
    var officer = site.start(WAIT + "echo one; await; echo two; exit 7").awaitOutput("one");

    kill("guardian");
    kill("supervisor");

    officer.awaitEvent(new Unattended());
    Files.createFile(folder.resolve("witness.go"));
    assertThat(officer.awaitEnd()).isEqualTo(new Exited(7, false));
    assertThat(officer.output()).isEqualTo("one\n");
    assertThat(site.find().awaitEnd()).isEqualTo(new Exited(7, false));
  }

  @Test
  void makesTheEndUnknownIfTheWrapperIsLost() throws Exception {
    var officer = site.start(WAIT + "echo one; await; echo two; exit 7").awaitOutput("one");

    kill("began");
    Files.createFile(folder.resolve("witness.go"));

    assertThat(officer.awaitEnd())
        .isEqualTo(
            new Supervised.End.Unknown("the process that waited for the program was killed"));
    // The program itself went on to its end.
    assertThat(officer.output()).isEqualTo("one\ntwo\n");
  }

  @Test
  void makesTheEndUnknownIfAllAreLost() throws Exception {
    site.start(WAIT + "echo one; await").awaitOutput("one").close();
    kill("guardian");
    kill("supervisor");
    kill("began");

    assertThat(site.find().awaitEnd()).isInstanceOf(Supervised.End.Unknown.class);
    Files.createFile(folder.resolve("witness.go"));
  }

  @Test
  void isMendedByCopyingIfNoJavaCanBeStartedAnyMore() throws Exception {
    var java = folder.resolve("java");
    var line = new ArrayList<>(QuickSupervision.line());
    Files.createSymbolicLink(java, Path.of(line.set(0, java.toString())));
    site = new SupervisedSite(folder, new SupervisorClient(new SupervisorLine(line)));
    var officer =
        site.start(WAIT + "echo one; await; head -c 100000 /dev/zero | tr '\\0' x; echo; exit 7");
    officer.awaitOutput("one");

    Files.delete(java);
    kill("supervisor");

    Files.createFile(folder.resolve("witness.go"));
    assertThat(officer.awaitEnd()).isEqualTo(new Exited(7, false));
    assertThat(officer.output()).isEqualTo("one\n" + "x".repeat(100_000) + "\n");
    assertThat(site.supervision().records(site.run()))
        .contains(site.run().resolve("output.fallback"));
  }

  @Test
  void isHeardInOrderByASecondOfficer() throws Exception {
    var first =
        site.start("echo one; read -r a; echo \"<$a>\"; read -r b; echo \"[$b]\"")
            .awaitOutput("one");
    var second = site.find().awaitOutput("one");

    second.type("second\n").awaitOutput("<second>");
    first.awaitOutput("<second>").type("not heard\n");
    second.type("\n").awaitEnd();

    assertThat(first.awaitEnd()).isEqualTo(new Exited(0, true));
    assertThat(List.of(first.output(), second.output())).containsOnly("one\n<second>\n[]\n");
    assertThat(first.events()).noneMatch(Gap.class::isInstance);
  }

  private void kill(String name) throws Exception {
    send("KILL", name);
  }

  private void send(String signal, String name) throws Exception {
    var process = site.process(name);
    new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
    await().atMost(AttachedOfficer.PATIENCE).until(() -> !process.isAlive());
  }

  private static void awaitInterruptions(AttachedOfficer officer, int count) {
    await()
        .atMost(AttachedOfficer.PATIENCE)
        .until(() -> officer.events().stream().filter(new Interrupted()::equals).count() == count);
  }
}
