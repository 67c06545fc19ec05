// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the libraries of the stand-in client tell, read by programs that are not the product's. */
@NeedsGcc
class StandInLibraryTests {

  @TempDir Path folder;
  private StandInClient client;

  @BeforeEach
  void install() {
    client = StandInClient.install(folder.resolve("client"));
  }

  @Test
  @NeedsPrograms({"gcc", "pkcs11-tool"})
  void showsItsSlotsToOpenSc() {
    assertThat(openSc("-L").output())
        .contains(
            "Slot 0 (0x0): User Token Slot",
            "Slot 1 (0x1): Admin Token Slot",
            "serial num         : 532018\n",
            "other flags=0x10000000");
  }

  @Test
  @NeedsPrograms({"gcc", "pkcs11-tool"})
  void letsTheSoLogInByOpenSc() {
    var ran =
        openSc("--slot", "1", "--login", "--login-type", "so", "--so-pin", "stand-in-so", "-O");

    assertThat(ran.output()).doesNotContain("failed");
    assertThat(client.state(0, "logins")).isEqualTo("1");
    assertThat(client.state(0, "logins-failed")).isEqualTo("0");
  }

  @Test
  @NeedsPrograms({"gcc", "pkcs11-tool"})
  void countsAWrongLoginByOpenSc() {
    var ran = openSc("--slot", "1", "--login", "--login-type", "so", "--so-pin", "wrong", "-O");

    assertThat(ran.output()).contains("CKR_PIN_INCORRECT");
    assertThat(client.state(0, "attempts-left")).isEqualTo("2");
  }

  @Test
  @NeedsPrograms({"gcc", "pkcs11-tool"})
  void letsTheOwnerOfThePartitionLogInByOpenSc() {
    var ran = openSc("--slot", "0", "--login", "--pin", "stand-in-user", "-O");

    assertThat(ran.status()).isZero();
    assertThat(client.state(0, "logins")).isEqualTo("0");
  }

  @Test
  @NeedsPrograms({"gcc", "pkcs11-tool"})
  void staysAwayUntilALibraryHasSeenIt() {
    client.set(0, "client=older", "restart-ms=0", "wait-for-look=1");
    client.run("lunareset", "/dev/k7pf0");
    assertThat(client.state(0, "condition")).isEqualTo("restarting");

    openSc("-L");

    assertThat(client.state(0, "condition")).isEqualTo("answering");
  }

  @Test
  void hasNothingThatWipes() {
    var symbols = Ran.of(List.of("nm", "-D", "--defined-only", client.library().toString()));

    assertThat(symbols.output()).contains(" T C_Login");
    assertThat(symbols.output().toLowerCase(Locale.ROOT))
        .doesNotContain("zeroize", "factory", "inittoken", "initpin", "setpin", "t card_");
  }

  @Test
  void tellsStateAndPolicies() {
    client.set(
        0, "attempts-left=2", "auth=ped", "stm=1", "sessions=5", "rw-sessions=2", "policy.51=0");

    assertThat(look())
        .contains(
            "role=flags 1, left 2, by 2",
            "firmware=7.7.1",
            "sessions=5, writing 2",
            "stm=0x4",
            "mtk=0x0",
            "policy.50=1, alone 1",
            "policy.51=0, alone 0",
            "admin.0=0x0, 1");
  }

  @Test
  void listsFmsAsObjects() {
    client.fm(0, 0, "a000", "Caesar", "good");

    assertThat(look())
        .contains(
            "object.1.features=0x11, 8 bytes",
            "object.1a000.class=0x8000020c, 8 bytes",
            "object.1a000.id=0xa000, 8 bytes",
            "object.1a000.label=Caesar",
            "object.1a000.version=0x100, 8 bytes",
            "object.1a000.fingerprint=79374292d7971dab0fda",
            "object.1a000.rom=0x1c8e, 8 bytes",
            "object.1a000.status=0x0, 8 bytes");
  }

  @Test
  void hasFeatureBits() {
    client.set(0, "smfs-active=0", "tampered=1", "stm=1");

    assertThat(look()).contains("object.1.features=0x301, 8 bytes");
  }

  @Test
  void tellsAHalt() {
    client.set(0, "condition=halted", "halt-code=1a000");

    assertThat(look())
        .contains("state.0=0, state 32768, error 0x1a000", "C_GetSlotList=0x0, 0 slots");
    client.set(0, "halted-shows=errors");
    assertThat(look()).contains("C_GetSlotList=0x0, 2 slots", "C_GetTokenInfo.1=0x30");
  }

  @Test
  void tellsAnyDispatchState() {
    client.set(0, "condition=state-3");

    assertThat(look()).contains("state.0=0, state 3, error 0x0");
  }

  @Test
  void showsTwoCards() {
    client.newCard(1);

    assertThat(look()).contains("MD_GetHsmCount=0", "serial.9=532019", "admin.8=0x0, 9");
    client.set(0, "dispatch-index=1").set(1, "dispatch-index=0", "condition=state-3");
    assertThat(look())
        .contains("state.0=0, state 3, error 0x0", "state.1=0, state 32768, error 0x0");
  }

  @Test
  void deletesAnFmForItsSoOnly() {
    client.fm(0, 0, "a000", "Caesar", "good");

    assertThat(look("wrong", "delete", "a000")).contains("C_Login=0xa0", "CA_FMDelete=0x101");
    assertThat(look(StandInClient.SO_PASSWORD, "delete", "a000"))
        .contains("C_Login=0x0", "CA_FMDelete=0x0");
    assertThat(client.state(0, "acts.delete")).isEqualTo("1");
  }

  @Test
  void activatesSmfs() {
    client.set(0, "smfs-active=0");

    assertThat(look(StandInClient.SO_PASSWORD, "activate")).contains("CA_FMActivateSMFS=0x0");
    assertThat(client.state(0, "smfs-active")).isEqualTo("1");
  }

  @Test
  void countsItsCalls() {
    look();

    assertThat(client.count("C_Initialize")).isEqualTo(1);
    assertThat(client.count("C_Login")).isZero();
  }

  private List<String> look(String... more) {
    var arguments = new ArrayList<String>(List.of(client.prefix().toString()));
    arguments.addAll(List.of(more));
    return client.run("look", arguments.toArray(String[]::new)).output().lines().toList();
  }

  private Ran openSc(String... arguments) {
    var command =
        new ArrayList<String>(List.of("pkcs11-tool", "--module", client.library().toString()));
    command.addAll(List.of(arguments));
    return Ran.of(command);
  }
}
