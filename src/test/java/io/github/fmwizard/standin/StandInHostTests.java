// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NeedsHost
class StandInHostTests {

  @TempDir Path folder;
  private StandInClient client;
  private StandInHost host;

  @BeforeEach
  void prepare() {
    client = StandInClient.install(folder.resolve("client"));
    host = StandInHost.of(client, folder.resolve("host"));
  }

  @Test
  void hasTheClientAtItsPlace() {
    assertThat(host.run("/usr/safenet/lunaclient/bin/ctfm", "q").output())
        .contains("Serial # : 532018");
    assertThat(client.witness()).anyMatch(line -> line.endsWith("ctfm start q"));
  }

  @Test
  void hasNodesThatTheirGroupMayUse() {
    assertThat(host.run("stat", "-c", "%A %U", "/dev/k7pf0").output())
        .isEqualTo("-rw-rw---- root\n");
    assertThat(host.run("/usr/safenet/lunaclient/sbin/lunareset", "/dev/k7pf1").output())
        .contains("cannot open /dev/k7pf1");
    assertThat(host.run("/usr/safenet/lunaclient/sbin/lunareset", "/dev/k7pf0").status()).isZero();
  }

  @Test
  void hasNodesForTwoCards() {
    client.newCard(1);

    var both = StandInHost.of(client, folder.resolve("both"));

    assertThat(both.run("ls", "/dev/k7pf0", "/dev/k7pf1").status()).isZero();
  }

  @Test
  void hasFoldersOfItsOwn() throws IOException {
    Files.writeString(host.site().resolve("policy.json"), "{}");

    var ran =
        host.run(
            "sh",
            "-c",
            "cat /etc/Chrystoki.conf /etc/fmwizard/policy.json && echo x >/run/lock/probe");

    assertThat(ran.output()).contains("LoginAllowedOnFMEnabledHSMs = 1").endsWith("{}");
    assertThat(host.locks().resolve("probe")).hasContent("x\n");
  }

  @Test
  void tellsAHaltInItsKernelLog() {
    client.set(0, "restart-ms=0", "halts-as=resets").fm(0, 0, "a000", "Caesar", "halts-at-start");
    client.run("lunareset", "/dev/k7pf0");
    assertThat(client.state(0, "condition")).isEqualTo("boot-loader");

    assertThat(host.run("dmesg").output())
        .startsWith("k7pf0: initiating HOST RESET\nk7pf0: device stopped\n")
        .contains("k7pf0: Ready (hsm_state=0x40)\nk7pf0: completed HOST RESET\n")
        .endsWith(
            """
            k7pf0: [hsm] stand-in: firmware stopped, code 0x0001a000
            k7pf0: k7_isr: Re-entered bootloader: Unexpected reset
            k7pf0: HSM_STATE changed: old=0x00000040 new=0x00000003
            """);
  }

  @Test
  void hasTheDriversTreeInSysfs() {
    assertThat(host.run("readlink", "-f", "/sys/class/k7/k7pf0/device").output())
        .isEqualTo("/sys/bus/pci/devices/0000:01:00.0\n");
    assertThat(host.run("cat", "/sys/module/k7/version").output()).isEqualTo("1.37\n");
  }

  @Test
  void refusesLoginsWhereTheConfigurationDoes() {
    host.configuration("Misc = {\n}\n");

    assertThat(host.run("/usr/safenet/lunaclient/bin/ctfm", "a").output())
        .contains("CKR_FM_CFG_ALLOWEDFLAG_DISABLED");
    assertThat(client.state(0, "logins")).isEqualTo("0");
  }

  @Test
  void leavesNothingBehind() throws IOException {
    var before = mounts();

    host.run("sh", "-c", "echo x >/usr/safenet/x; echo x >/etc/fmwizard-probe; echo x >/dev/x");

    assertThat(mounts()).isEqualTo(before);
    assertThat(List.of("/usr/safenet", "/etc/fmwizard-probe", "/etc/Chrystoki.conf", "/dev/x"))
        .noneMatch(name -> Files.exists(Path.of(name)));
    assertThat(folder.resolve("host/stage")).isEmptyDirectory();
  }

  @Test
  void seesProcessesOfAnotherOne() throws IOException {
    var pid = folder.resolve("pid");
    var first =
        new ProcessBuilder(host.command(List.of("sh", "-c", "echo $$ >" + pid + "; read line")))
            .start();
    try {
      await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(pid) && Files.size(pid) > 0);

      var other = StandInHost.of(client, folder.resolve("other"));

      assertThat(other.run("kill", "-0", Files.readString(pid).strip()).status()).isZero();
    } finally {
      first.destroyForcibly();
    }
  }

  @Test
  @NeedsPrograms("script")
  void hasTerminals() {
    assertThat(host.run("script", "-qec", "test -t 0 && echo a terminal", "/dev/null").output())
        .contains("a terminal");
  }

  @Test
  void canBeMadeByAPlainUser() throws IOException {
    Assumptions.assumeTrue("root".equals(System.getProperty("user.name")), "root can be another");
    try (var files = Files.walk(folder)) {
      for (var file : files.toList()) {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxrwxrwx"));
      }
    }
    var user = new ArrayList<String>(List.of("setpriv", "--reuid=1234", "--regid=1234"));
    user.add("--clear-groups");
    user.addAll(host.command(List.of("sh", "-c", "id -u && \"$0\" /dev/k7pf0")));
    user.add(StandInHost.CLIENT.resolve("sbin/lunareset").toString());

    var ran = Ran.of(user);

    assertThat(ran).isEqualTo(new Ran(0, "0\n"));
  }

  @Test
  void isEnteredByAScriptToo() {
    assertThat(Ran.of(List.of(host.script().toString(), "echo", "inside  it")).output())
        .isEqualTo("inside  it\n");
  }

  private static List<String> mounts() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/mounts"));
  }
}
