// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.hsm.luna.FakeLunaHost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a host could stand in the way of an act, each with its mend. */
class HostReadinessTests {

  @TempDir private Path folder;
  private FakeLunaHost host;
  private HostReadiness readiness;

  @BeforeEach
  void makeAHost() {
    host = new FakeLunaHost(folder);
    readiness = new HostReadiness(host.files(), host.root.resolve("state/acts"));
  }

  @Nested
  class TheClientsGroup {

    private void process(String uid, String gid, String groups) {
      host.file(
          "/proc/self/status",
          "Name:\tjava\nUid:\t%s\nGid:\t%s\nGroups:\t%s \n".formatted(uid, gid, groups));
    }

    @BeforeEach
    void isThere() {
      host.file("/etc/group", "root:x:0:\nhsmusers:x:1234:ana\nhsmusers2:x:77:\n");
    }

    @Test
    void isNotNeededByRoot() {
      process("0\t0\t0\t0", "0\t0\t0\t0", "0");

      assertThat(readiness.group().found()).isEqualTo("root");
      assertThat(readiness.group().mend()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"100, 4 1234 27, a member", "1234, 4, a member", "100, 4 77 12345, not a member"})
    void hasMembers(String gid, String groups, String found) {
      process("1000\t1000\t1000\t1000", gid, groups);

      assertThat(readiness.group().found()).isEqualTo(found);
      assertThat(readiness.group().mend().isEmpty()).isEqualTo(found.equals("a member"));
    }

    @Test
    void isMadeByTheClient() {
      process("1000", "100", "100");
      host.file("/etc/group", "root:x:0:\n");

      assertThat(readiness.group().found()).isEqualTo("no such group");
      assertThat(readiness.group().mend()).isEqualTo("Install the client's base package.");
    }

    @Test
    void isNotKnownWhereNobodyTells() {
      assertThat(readiness.group().found()).isEqualTo("not known: it is not there");
      assertThat(readiness.group().mend()).contains("usermod -a -G hsmusers");
    }
  }

  @Nested
  class TheNodes {

    @ParameterizedTest
    @CsvSource({
      "rw-rw----, ''",
      "rw-rw-r--, ''",
      "rw-rw-rw-, Anybody may use this node",
      "rwxrwxrwx, Anybody may use this node"
    })
    void areForThisUserAndNotForAll(String mode, String mend) throws IOException {
      Files.setPosixFilePermissions(
          host.root.resolve("dev/k7pf0"), PosixFilePermissions.fromString(mode));

      assertThat(readiness.nodeModes())
          .singleElement()
          .satisfies(
              found -> {
                assertThat(found.item()).isEqualTo("/dev/k7pf0");
                assertThat(found.found()).endsWith(" " + mode);
                assertThat(found.mend()).startsWith(mend);
                assertThat(found.mend().isEmpty()).isEqualTo(mend.isEmpty());
              });
    }

    @Test
    void areEachToldOf() {
      host.file("/dev/k7pf1", "");

      assertThat(readiness.nodeModes())
          .extracting(HostReadiness.Finding::item)
          .containsExactlyInAnyOrder("/dev/k7pf0", "/dev/k7pf1");
    }

    @Test
    void areNotKnownWithoutTheirFolder() throws IOException {
      Files.delete(host.root.resolve("dev/k7pf0"));
      Files.delete(host.root.resolve("dev"));

      assertThat(readiness.nodeModes())
          .singleElement()
          .satisfies(found -> assertThat(found.mend()).isEqualTo("Look at /dev."));
    }
  }

  @Nested
  class ALogout {

    @ParameterizedTest
    @ValueSource(
        strings = {"KillUserProcesses=yes", "KillUserProcesses = TRUE", "  KillUserProcesses=1"})
    void mayKillAnAct(String line) {
      host.file("/etc/systemd/logind.conf", "[Login]\n" + line + "\n");

      assertThat(readiness.userProcesses().found()).isEqualTo("yes, by /etc/systemd/logind.conf");
      assertThat(readiness.userProcesses().mend()).startsWith("Set KillUserProcesses=no");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"KillUserProcesses=no", "KillUserProcesses=yesterday", "KillExcludeUsers=yes"})
    void leavesItAlone(String line) {
      host.file("/etc/systemd/logind.conf", "[Login]\n" + line + "\n");

      assertThat(readiness.userProcesses().mend()).isEmpty();
    }

    @Test
    void leavesItAloneWithoutLogind() {
      assertThat(readiness.userProcesses().found()).isEqualTo("systemd does not run here");
      assertThat(readiness.userProcesses().mend()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
      "/etc/systemd/logind.conf.d/10-site.conf, true",
      "/run/systemd/logind.conf.d/10-site.conf, true",
      "/usr/lib/systemd/logind.conf, false",
      "/usr/lib/systemd/logind.conf.d/10-site.conf, true"
    })
    void mayKillAnActByAnyOfTheFilesThatLogindReads(String file, boolean withMain) {
      if (withMain) {
        host.file("/etc/systemd/logind.conf", "[Login]\nKillUserProcesses=no\n");
      }
      host.file(file, "[Login]\nKillUserProcesses=yes\n");

      assertThat(readiness.userProcesses().found()).isEqualTo("yes, by " + file);
      assertThat(readiness.userProcesses().mend()).contains(file);
    }

    @Test
    void isDecidedByTheLastFileThatIsNotHidden() {
      host.file("/etc/systemd/logind.conf", "[Login]\nKillUserProcesses=yes\n");
      host.file("/usr/lib/systemd/logind.conf.d/20.conf", "[Login]\nKillUserProcesses=yes\n");
      host.file("/etc/systemd/logind.conf.d/20.conf", "[Login]\nKillUserProcesses=no\n");
      host.file("/etc/systemd/logind.conf.d/30.conf", "[Other]\nKillUserProcesses=yes\n");

      assertThat(readiness.userProcesses().found())
          .isEqualTo("no, by /etc/systemd/logind.conf.d/20.conf");
    }

    /** The makers of a distribution choose it, and show it as a comment. */
    @Test
    void isNotRuledOutWhereTheBuiltInValueIsNotKnown() {
      host.file("/run/systemd/system/x", "");

      assertThat(readiness.userProcesses().found()).contains("not known");
      assertThat(readiness.userProcesses().mend()).isNotEmpty();

      host.file("/usr/lib/systemd/logind.conf", "[Login]\n#KillUserProcesses=no\n");

      assertThat(readiness.userProcesses().mend()).isEmpty();
    }

    @Test
    void isNotKnownWhereAFileCannotBeRead() throws IOException {
      Path file = host.file("/etc/systemd/logind.conf.d/10.conf", "");
      Files.delete(file);
      Files.createSymbolicLink(file, file);

      assertThat(readiness.userProcesses().found()).startsWith("not known: ");
    }
  }

  @Nested
  class TheClock {

    private static final Instant WRITTEN = Instant.parse("2026-03-01T12:00:00Z");

    @BeforeEach
    void leaveFiles() throws IOException {
      host.file("/etc/group", "");
      for (String path : new String[] {"etc/group", "etc/Chrystoki.conf", "etc"}) {
        Files.setLastModifiedTime(
            host.root.resolve(path), FileTime.from(WRITTEN.minusSeconds(path.length())));
      }
      Files.setLastModifiedTime(host.root.resolve("etc/group"), FileTime.from(WRITTEN));
    }

    @ParameterizedTest
    @CsvSource({
      "2026-03-02T12:00:00Z, true",
      "2026-03-01T11:56:00Z, true",
      "2026-03-01T11:54:00Z, false",
      "1970-01-01T00:00:00Z, false"
    })
    void isNotBeforeWhatWasWritten(String now, boolean plausible) {
      HostReadiness.Finding found = readiness.clock(Instant.parse(now));

      assertThat(found.mend().isEmpty()).isEqualTo(plausible);
      if (!plausible) {
        assertThat(found.mend())
            .isEqualTo("Set the clock: files here were written at " + WRITTEN + ".");
      }
    }
  }

  @Nested
  class Helpers {

    @Test
    void areFoundInEitherFolder() {
      host.file("/usr/bin/setsid", "");
      host.file("/bin/stty", "");

      assertThat(readiness.helpers())
          .filteredOn(found -> found.mend().isEmpty())
          .extracting(HostReadiness.Finding::found)
          .containsExactly(host.root + "/usr/bin/setsid", host.root + "/bin/stty");
      assertThat(readiness.helpers())
          .filteredOn(found -> !found.mend().isEmpty())
          .extracting(HostReadiness.Finding::item)
          .containsExactly("sync", "sh");
    }

    @Test
    void mustBePrograms() throws IOException {
      Path file = host.file("/usr/bin/setsid", "");
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

      assertThat(readiness.helpers().get(0).found()).isEqualTo("not there");
    }
  }

  @Nested
  class NativeCode {

    private void mounts(String lines) {
      host.file("/proc/self/mounts", lines);
    }

    @Test
    void canBeUnpackedWhereFilesMayRun() {
      mounts("/dev/sda1 / ext4 rw,relatime 0 0\ntmpfs /run tmpfs rw,noexec 0 0\n");

      assertThat(readiness.unpacking("/tmp").mend()).isEmpty();
      assertThat(readiness.unpacking("/runner").mend()).isEmpty();
    }

    @Test
    void isStoppedByTheMountThatIsNearest() {
      mounts(
          """
          /dev/sda1 / ext4 rw 0 0
          tmpfs /tmp tmpfs rw,nosuid,noexec 0 0
          tmpfs /tmp/jna tmpfs rw 0 0
          """);

      assertThat(readiness.unpacking("/tmp").found()).isEqualTo("/tmp is mounted noexec");
      assertThat(readiness.unpacking("/tmp/other").mend()).isNotEmpty();
      assertThat(readiness.unpacking("/tmp/jna").mend()).isEmpty();
    }

    @Test
    void isStoppedByTheMountThatCameLastAtOnePlace() {
      mounts("tmpfs /tmp tmpfs rw 0 0\ntmpfs /tmp tmpfs rw,noexec 0 0\n");

      assertThat(readiness.unpacking("/tmp").mend()).isNotEmpty();
    }

    /** The launcher lets no option of the virtual machine through. */
    @Test
    void isMendedByWhatTheLauncherReads() throws IOException {
      mounts("tmpfs /tmp tmpfs rw,noexec 0 0\n");

      assertThat(readiness.unpacking("/tmp").mend()).contains("FMWIZARD_JNA_TMPDIR");
      assertThat(Path.of("src/main/dist/bin/fmwizard"))
          .content()
          .contains("-Djna.tmpdir=$FMWIZARD_JNA_TMPDIR");
    }

    /**
     * JNA unpacks to a cache in the home, and to the folder for temporary files only without one.
     */
    @Test
    void isLookedForWhereItIsUnpacked() throws IOException {
      Path home = Files.createDirectories(folder.resolve("home"));

      assertThat(HostReadiness.unpackingFolder(home.toString()))
          .isEqualTo(home.resolve(".cache/JNA/temp"));
      Path notAFolder = Files.createFile(folder.resolve("file"));
      assertThat(HostReadiness.unpackingFolder(notAFolder.toString()))
          .isEqualTo(Path.of(System.getProperty("java.io.tmpdir")));
    }

    @Test
    void isLookedForInTheFolderThatWasNamed() {
      mounts("/dev/sda1 / ext4 rw 0 0\ntmpfs /named tmpfs rw,noexec 0 0\n");
      String before = System.getProperty("jna.tmpdir");
      System.setProperty("jna.tmpdir", "/named");
      try {
        assertThat(readiness.unpacking().found()).isEqualTo("/named is mounted noexec");
      } finally {
        if (before == null) {
          System.clearProperty("jna.tmpdir");
        } else {
          System.setProperty("jna.tmpdir", before);
        }
      }
    }
  }

  @Test
  void spaceIsLookedForWhereTheFolderWillBe() {
    assertThat(readiness.space(List.of()))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.item()).endsWith("state/acts");
              assertThat(found.found()).matches("\\d+ MiB");
              assertThat(found.needed()).startsWith("256 MiB");
            });
  }

  /** Runs need not be kept beside the acts. */
  @Test
  void spaceIsLookedForWhereTheSiteWantsItsEvidenceToo() throws IOException {
    Path full = host.file("/evidence", "no folder");

    assertThat(readiness.space(List.of(full)))
        .last()
        .satisfies(
            found -> {
              assertThat(found.item()).isEqualTo("space for records in " + full);
              assertThat(found.found()).contains("can't be written");
              assertThat(found.mend()).contains("evidence-folder");
            });
  }
}
