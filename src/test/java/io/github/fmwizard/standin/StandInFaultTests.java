// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scripted faults of the stand-in client, and what its programs note of themselves. */
@NeedsGcc
@NeedsPrograms({"gcc", "script"})
class StandInFaultTests {

  private static final String PROMPT = "Enter PIN for SO on ";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path folder;
  private StandInClient client;

  @BeforeEach
  void install() {
    client = StandInClient.install(folder.resolve("client"));
  }

  @ParameterizedTest
  @CsvSource({"crash, 139", "abort, 134", "exit 7, 7", "return 30, 1", "partial 3, 3"})
  void endsAProgram(String action, int status) {
    client.faults("ctfm.q.start 1 " + action);

    assertThat(client.run("ctfm", "q").status()).isEqualTo(status);
    assertThat(client.run("ctfm", "q").status()).as("the second time").isZero();
  }

  @ParameterizedTest
  @CsvSource({"crash, 139", "abort, 134", "exit 7, 7"})
  void endsTheProcessThatHasTheLibrary(String action, int status) {
    client.faults("C_GetTokenInfo 2 " + action);

    assertThat(client.run("look", client.prefix().toString()).status()).isEqualTo(status);
  }

  @Test
  void returnsACodeFromACall() {
    client.faults("C_GetSlotList * return 30", "MD_GetHsmState * return e");

    assertThat(client.run("look", client.prefix().toString()).output())
        .contains("C_GetSlotList=0x30", "state.0=14");
  }

  @Test
  void showsAnotherSerial() {
    client.faults("C_GetTokenInfo * wrong-serial 4711", "ctfm.card * wrong-serial 4712");

    assertThat(client.run("look", client.prefix().toString()).output()).contains("serial.1=4711");
    assertThat(client.run("ctfm", "q").output()).contains("Serial # : 4712");
  }

  @Test
  void writesWithoutAnEnd() {
    client.faults("ctfm.start 1 flood 1000000", "ctfm.start 2 garbage 5000");

    assertThat(client.run("ctfm", "q").output()).hasSizeGreaterThan(1_000_000);
    assertThat(client.run("ctfm", "q").output()).hasSizeGreaterThan(5000).contains("\0");
  }

  @ParameterizedTest
  @CsvSource({"hang, TERM", "hang-blocking-signals, nothing"})
  void hangs(String action, String noted) throws Exception {
    client.faults("fmrecover.middle 1 " + action);
    var process = new ProcessBuilder(client.command("fmrecover", "--fm", "/dev/k7pf0")).start();
    try {
      await().atMost(PATIENCE).until(() -> client.count("fmrecover.middle") == 1);
      await().atMost(PATIENCE).until(() -> state(process).contains("S"));

      process.toHandle().destroy();

      if (noted.equals("TERM")) {
        await().atMost(PATIENCE).until(() -> noted(process, "fmrecover signal TERM"));
      }
      assertThat(process.isAlive()).isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(client.state(0, "acts.erase-fms")).isEqualTo("0");
  }

  @Test
  void worksSlowlyAndCannotBeTouched() throws Exception {
    client.faults("fmrecover.middle 1 tick 5");
    var process = new ProcessBuilder(client.command("fmrecover", "--fm", "/dev/k7pf0")).start();
    await().atMost(PATIENCE).until(() -> noted(process, "fmrecover tick 1"));

    Ran.of(List.of("kill", "-HUP", "" + process.pid()));
    Ran.of(List.of("kill", "-INT", "" + process.pid()));

    assertThat(Ran.ended(process).status()).isZero();
    assertThat(client.witness().stream().map(line -> line.replaceFirst("\\d+ fmrecover ", "")))
        .startsWith("start --fm /dev/k7pf0", "tick 1")
        .contains("signal HUP", "signal INT")
        .endsWith("tick 5", "end 0");
    assertThat(client.state(0, "acts.erase-fms")).isEqualTo("1");
  }

  @Test
  void changesTheCardAndSaysNothing() {
    client.fm(0, 0, "a000", "Caesar", "good").faults("fmrecover.fm.end 1 exit 0");

    assertThat(client.run("fmrecover", "--fm", "/dev/k7pf0").output()).doesNotContain("erased\n");
    assertThat(client.state(0)).doesNotContainKey("fm.0.id");
  }

  @Test
  void asksQuestionsBeforeAndAfter() {
    client.faults("fmrecover.start * prompt-before", "fmrecover.start * prompt-after");

    try (var run = TypedRun.start(client.command("fmrecover", "--smfs", "/dev/k7pf0"))) {
      run.awaitText("a question").type("y\n");
      var ran = run.awaitText("a question", 2).type("y\n").awaitEnd();

      assertThat(ran.status()).isZero();
    }
  }

  @Test
  void keepsWhatIsTypedOffTheScreen() {
    assertThat(activated().output()).doesNotContain(StandInClient.SO_PASSWORD);
  }

  @Test
  void leavesEchoOnForThePassword() {
    client.faults("ctfm.login * echo-on");

    assertThat(activated().output()).contains(": " + StandInClient.SO_PASSWORD);
  }

  private Ran activated() {
    try (var run = TypedRun.start(client.command("ctfm", "a"))) {
      return run.awaitText(PROMPT).type(StandInClient.SO_PASSWORD + "\n").awaitEnd();
    }
  }

  @Test
  void asksASecondTimeByItself() {
    client.faults("ctfm.login * second-prompt");

    try (var run = TypedRun.start(client.command("ctfm", "a"))) {
      run.awaitText(PROMPT).type("wrong\n").awaitText(PROMPT, 2);
      assertThat(run.type(StandInClient.SO_PASSWORD + "\n").awaitEnd().status()).isZero();
    }
    assertThat(client.state(0, "logins")).isEqualTo("2");
  }

  @Test
  void asksNoSecondTimeOtherwise() {
    try (var run = TypedRun.start(client.command("ctfm", "a"))) {
      var ran = run.awaitText(PROMPT).type("wrong\n").awaitEnd();

      assertThat(ran.output()).containsOnlyOnce(PROMPT).contains("incorrect PIN");
    }
  }

  @Test
  void endsAtAQuestionByTheTerminalsKey() {
    try (var run = TypedRun.start(client.command("ctfm", "a"))) {
      assertThat(run.awaitText(PROMPT).type("\3").awaitEnd().status()).isEqualTo(130);
    }
    assertThat(client.witness()).anyMatch(line -> line.endsWith("ctfm signal INT"));
    assertThat(client.state(0, "logins")).isEqualTo("0");
  }

  @Test
  void doesNotComeBack() {
    client.set(0, "restart-ms=0", "reset-wait-ms=200").faults("lunareset.start 1 no-come-back");

    var ran = client.run("lunareset", "/dev/k7pf0");

    assertThat(ran).isEqualTo(new Ran(110, "RESET: Connection timed out\n"));

    assertThat(client.state(0, "condition")).isEqualTo("restarting");
    assertThat(client.state(0, "back-at")).isEqualTo("-1");
  }

  @Test
  void comesBackLate() {
    client.set(0, "restart-ms=0", "reset-wait-ms=1").faults("lunareset.start 1 late 3600000");

    client.run("lunareset", "/dev/k7pf0");

    assertThat(Long.parseLong(client.state(0, "back-at")))
        .isGreaterThan(System.currentTimeMillis() + 1_800_000);
  }

  @ParameterizedTest
  @CsvSource({"ctfm.start 1, POINT NTH ACTION", "ctfm.start 1 dance, no fault"})
  void refusesAFaultThatIsNone(String line, String said) {
    client.faults(line);

    assertThat(client.run("ctfm", "q"))
        .satisfies(ran -> assertThat(ran.status()).isEqualTo(99))
        .satisfies(ran -> assertThat(ran.output()).contains(said));
  }

  @Test
  void notesWhoRunsTheProgramThatNobodyMayRun() {
    assertThat(client.run("hsmrecover").status()).isEqualTo(1);
    assertThat(client.count("hsmrecover.start")).isEqualTo(1);
  }

  @Test
  void leavesAChildThatKeepsTheTerminal() {
    client.faults("ctfm.start 1 background 500");

    assertThat(client.run("ctfm", "q").output()).contains("a line of the child left behind");
    assertThat(client.witness()).anyMatch(line -> line.endsWith("background end 0"));
  }

  @Test
  void notesAWriteThatFailedAndGoesOn() {
    var program = client.program("ctfm");

    var ran = Ran.of(List.of("sh", "-c", "exec '" + program + "' q >/dev/full"));

    assertThat(ran.status()).isZero();
    assertThat(client.witness()).anyMatch(line -> line.contains(" write-error 28"));
  }

  private boolean noted(Process process, String what) {
    return client.witness().contains(process.pid() + " " + what);
  }

  private static String state(Process process) throws IOException {
    return Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
  }
}
