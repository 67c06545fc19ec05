// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.fmwizard.hsm.simulated.card.Behaviour;
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

/** What the programs do to a card of the stand-in client. */
@NeedsGcc
@NeedsPrograms({"gcc", "script"})
class StandInCardTests {

  private static final String PROMPT = "Enter PIN for SO on ";
  private static final String LOADED = "Functionality Module downloaded successfully.";

  @TempDir Path folder;
  private StandInClient client;

  @BeforeEach
  void install() {
    client = StandInClient.install(folder.resolve("client")).set(0, "restart-ms=1");
  }

  @Test
  void listsALoadedFmAsWaitingForTheRestart() {
    var image = FmFiles.image(folder, "a000", "Caesar", "1.02", Behaviour.GOOD);

    assertThat(load("Caesar", "1.02", StandInClient.SO_PASSWORD))
        .satisfies(ran -> assertThat(ran.output()).contains(LOADED))
        .satisfies(ran -> assertThat(ran.status()).isZero());
    assertThat(query())
        .contains(
            "FM Label      : Caesar",
            "FM ID         : a000",
            "Version       : 1.02",
            "Manufacturer  : Stand-in",
            "Build Time    : Mon Feb  2 10:00:00 2026 - UTC",
            "ROM size      : 7310",
            "Status        : Loaded (reboot HSM to activate)",
            "Startup Status: N/A (FM not started)");
    assertThat(state("fm.0.fingerprint")).isEqualTo(image.build().fingerprint());
    assertThat(state("acts.load")).isEqualTo("1");
  }

  @Test
  void startsAnFmWithTheRestart() {
    FmFiles.image(folder, "a000", "Caesar", "1.02", Behaviour.GOOD);
    load("Caesar", "1.02", StandInClient.SO_PASSWORD);
    var slots = state("slot-base");

    restart();

    assertThat(query()).contains("Status        : Enabled", "Startup Status: OK");
    assertThat(state("slot-base")).isNotEqualTo(slots);
  }

  @Test
  void replacesAnFmWithTheSameId() {
    client.fm(0, 0, "a000", "Caesar", "halts-when-called").fm(0, 1, "b000", "Brutus", "good");
    FmFiles.image(folder, "a000", "Caesar", "1.02", Behaviour.GOOD);

    load("Caesar", "1.02", StandInClient.SO_PASSWORD);

    assertThat(ids()).containsExactly("a000", "b000");
    assertThat(state("fm.0.version")).isEqualTo("1.02");
    assertThat(state("fm.0.behaviour")).isEqualTo("good");
  }

  @Test
  void putsAnotherFmInTheOrderOfIds() {
    client.fm(0, 0, "a001", "Caesar", "good");
    FmFiles.image(folder, "allocate-norm", "Brutus", "1.00", Behaviour.GOOD);

    load("Brutus", "1.00", StandInClient.SO_PASSWORD);

    assertThat(ids()).containsExactly("a000", "a001");
  }

  @Test
  void deletesOneFm() {
    client.fm(0, 0, "a000", "Caesar", "good").fm(0, 1, "b000", "Brutus", "good");

    assertThat(typed(client.command("ctfm", "d", "-i", "a000")).status()).isZero();

    assertThat(query()).contains("Status        : Zombie (reboot HSM to cleanup)");
    assertThat(ids()).containsExactly("a000", "b000");
    assertThat(state("restart-pending")).isEqualTo("1");
    restart();
    assertThat(ids()).containsExactly("b000");
  }

  @Test
  void deletesAtOnceAndRestartsWithoutWaitingInTheOlderMode() {
    client
        .set(0, "client=older", "restart-ms=60000")
        .fm(0, 0, "a000", "Caesar", "good")
        .fm(0, 1, "b000", "Brutus", "good");

    assertThat(typed(client.command("ctfm", "d", "-i", "a000")).output())
        .contains("Functionality Module deleted.");
    assertThat(ids()).containsExactly("b000");
    assertThat(client.run("lunareset", "/dev/k7pf0").status()).isZero();
    assertThat(state("condition")).isEqualTo("restarting");
  }

  @Test
  void countsItsInsertionsAndStaysInTheBootLoaderWhileAutobootIsOff() {
    restart();
    assertThat(state("insertions")).isEqualTo("2");
    client.set(0, "fmrecover-fails=scratch");

    assertThat(client.run("fmrecover", "--fm", "/dev/k7pf0"))
        .isEqualTo(new Ran(1, "Failed to write scratch register: u-boot error 3\n"));
    assertThat(state("condition")).isEqualTo("boot-loader");
    assertThat(client.run("lunareset", "/dev/k7pf0")).isEqualTo(new Ran(0, ""));
    assertThat(state("condition")).isEqualTo("boot-loader");
    client.set(0, "autoboot=1");
    restart();
    assertThat(state("condition")).isEqualTo("answering");
  }

  @Test
  void saysThatNoFmIsLoaded() {
    assertThat(query())
        .contains("No Functionality Module is currently downloaded on this HSM.")
        .doesNotContain("FM Label");
  }

  @Test
  void refusesALoadWhileARestartIsPending() {
    client.set(0, "restart-pending=1");
    FmFiles.image(folder, "a000", "Caesar", "1.02", Behaviour.GOOD);

    var ran =
        client.run("ctfm", "i", "-f", file("Caesar", "1.02"), "-c", FmFiles.CERTIFICATE.toString());

    assertThat(ran.output()).contains("CKR_HSM_RESTART_REQUIRED");
    assertThat(ran.status()).isEqualTo(1);
    assertThat(state("logins")).isEqualTo("0");
  }

  @Test
  void erasesAllFmsAndKeepsSmfs() {
    client.fm(0, 0, "a000", "Caesar", "good").fm(0, 1, "b000", "Brutus", "good");

    assertThat(client.run("fmrecover", "--fm", "/dev/k7pf0").status()).isZero();

    assertThat(ids()).isEmpty();
    assertThat(state("smfs-keys")).isEqualTo("3");
    assertThat(state("restart-pending")).isEqualTo("1");
  }

  @Test
  void erasesSmfsAndKeepsTheFms() {
    client.fm(0, 0, "a000", "Caesar", "good");

    assertThat(client.run("fmrecover", "--smfs", "/dev/k7pf0").status()).isZero();

    assertThat(ids()).containsExactly("a000");
    assertThat(state("smfs-keys")).isEqualTo("0");
    assertThat(state("smfs-active")).isEqualTo("0");
  }

  @Test
  void needsAnActivationAfterARestartWithoutPolicy51() {
    client.set(0, "policy.51=0");
    restart();
    assertThat(query()).contains("SMFS     : Not-Activated");

    typed(client.command("ctfm", "a"));

    assertThat(query()).contains("SMFS     : Activated");
  }

  @Test
  void zeroizesAfterThreeFailuresInARowAndKeepsTheFms() {
    client.fm(0, 0, "a000", "Caesar", "good");
    FmFiles.image(folder, "a000", "Caesar", "1.02", Behaviour.GOOD);

    assertThat(load("Caesar", "1.02", "wrong").output()).contains("incorrect PIN was entered");
    assertThat(state("attempts-left")).isEqualTo("2");
    load("Caesar", "1.02", "wrong");
    assertThat(load("Caesar", "1.02", "wrong").output()).contains("CKR_SO_LOGIN_FAILURE_THRESHOLD");

    assertThat(state("zeroized")).isEqualTo("1");
    assertThat(state("smfs-keys")).isEqualTo("0");
    assertThat(ids()).containsExactly("a000");
    assertThat(state("logins")).isEqualTo("3");
  }

  @Test
  void countsAnewAfterASuccess() {
    client.set(0, "attempts-left=1");

    typed(client.command("ctfm", "a"));

    assertThat(state("attempts-left")).isEqualTo("3");
  }

  @Test
  void haltsAtAnFmThatCrashesAndStartsNoLaterOne() {
    client.fm(0, 0, "a000", "Caesar", "halts-at-start").fm(0, 1, "b000", "Brutus", "good");

    restart();

    assertThat(state("condition")).isEqualTo("halted");
    assertThat(state("halt-code")).isEqualTo("1a000");
    assertThat(state("fm.1.startup")).isEqualTo("1");
    assertThat(client.run("ctfm", "q").output()).contains("CKR_TOKEN_NOT_PRESENT");
    assertThat(client.run("fmrecover", "--fm", "/dev/k7pf0").status()).isZero();
    restart();
    assertThat(state("condition")).isEqualTo("answering");
  }

  @Test
  void givesDeviceErrorsWhereAHaltedCardStillShows() {
    client.set(0, "halted-shows=errors").fm(0, 0, "a000", "Caesar", "halts-at-start");

    restart();

    assertThat(client.run("ctfm", "q").output()).contains("CKR_DEVICE_ERROR");
  }

  @Test
  void haltsUntilTheSmfsContentsAreGone() {
    client.set(0, "smfs-bad-for=Caesar").fm(0, 0, "a000", "Caesar", "halts-on-smfs-contents");
    restart();
    assertThat(state("condition")).isEqualTo("halted");

    client.run("fmrecover", "--smfs", "/dev/k7pf0");
    restart();

    assertThat(state("condition")).isEqualTo("answering");
  }

  @Test
  void restartsThroughLunaCmByTheAdminSlot() {
    var ran = client.run("lunacm", "-s", "1", "hsm", "restart", "-f");

    assertThat(ran).isEqualTo(new Ran(0, "Command Result : No Error\n"));
    assertThat(state("acts.restart")).isEqualTo("1");
    assertThat(client.run("lunacm", "-s", "0", "hsm", "restart", "-f").output())
        .contains("stand-in: Command Result : 0x3");
  }

  @ParameterizedTest
  @CsvSource({
    "expired, CKR_CERTIFICATE_EXPIRED",
    "future, CKR_CERTIFICATE_DATA_INVALID",
    "not-private, CKR_CERTIFICATE_DATA_MISSING"
  })
  void refusesACertificateThatIsNotInOrder(String name, String code) {
    var certificate = FmFiles.certificate(name);
    FmFiles.image(certificate, folder, "a000", "Caesar", "1.02", Behaviour.GOOD);

    var ran = client.run("ctfm", "i", "-f", file("Caesar", "1.02"), "-c", certificate.toString());

    assertThat(ran.output()).contains(code);
    assertThat(state("logins")).isEqualTo("0");
  }

  @Test
  void refusesACertificateOfAnotherKey() {
    FmFiles.image(FmFiles.certificate("expired"), folder, "a000", "Caesar", "1.02", Behaviour.GOOD);

    var certificate = FmFiles.CERTIFICATE.toString();
    var ran = client.run("ctfm", "i", "-f", file("Caesar", "1.02"), "-c", certificate);

    assertThat(ran.output()).contains("CKR_CERTIFICATE_DATA_INVALID");
  }

  @Test
  void saysWhichLineOfItsStateIsWrong() throws IOException {
    Files.writeString(client.prefix().resolve("state/card0"), "serial=1\ncolour=red\n");

    assertThat(client.run("ctfm", "q").output()).contains("card0, line 2: no key of a card");
  }

  @Test
  void takesAStoredCertificateByItsLabel() {
    FmFiles.image(folder, "a000", "Caesar", "1.02", Behaviour.GOOD);
    FmFiles.image(folder, "a001", "Brutus", "1.00", Behaviour.GOOD);
    load("Caesar", "1.02", StandInClient.SO_PASSWORD);
    restart();

    var load = client.command("ctfm", "i", "-f", file("Brutus", "1.00"), "-l", "signer");

    assertThat(typed(load).output()).contains(LOADED);
  }

  private Ran load(String label, String version, String password) {
    var certificate = FmFiles.CERTIFICATE.toString();
    return typed(
        client.command("ctfm", "i", "-f", file(label, version), "-c", certificate), password);
  }

  private static Ran typed(List<String> command) {
    return typed(command, StandInClient.SO_PASSWORD);
  }

  private static Ran typed(List<String> command, String password) {
    try (var run = TypedRun.start(command)) {
      return run.awaitText(PROMPT).type(password + "\n").awaitEnd();
    }
  }

  private void restart() {
    client.run("lunareset", "/dev/k7pf0");
    await().atMost(Duration.ofSeconds(60)).until(() -> !state("condition").equals("restarting"));
  }

  private String file(String label, String version) {
    return FmFiles.file(folder, label, version).toString();
  }

  private String query() {
    return client.run("ctfm", "q").output();
  }

  private String state(String key) {
    return client.state(0, key);
  }

  private List<String> ids() {
    return client.state(0).entrySet().stream()
        .filter(entry -> entry.getKey().matches("fm\\.\\d+\\.id"))
        .map(entry -> entry.getValue())
        .toList();
  }
}
