// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.lock;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.journal.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardLockTests {

  private static final String NODE = "/dev/k7pf0";
  private static final String SERIAL = "532018";
  private static final String HEAD = Digest.of("a line".getBytes(UTF_8)).hex();

  @TempDir private Path root;

  private Path folder;
  private CardLocks locks;

  @BeforeEach
  void nameFolder() {
    folder = root.resolve("fmwizard");
    locks = new CardLocks(folder);
  }

  private CardLocks.Taking take(String node, String serial) {
    return locks.take(node, Optional.of(serial), "run-2");
  }

  private CardLock taken() {
    return ((CardLocks.Taking.Taken) take(NODE, SERIAL)).lock();
  }

  private Process hold(String node, String serial) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(
                java,
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                CardLockHolder.class.getName(),
                folder.toString(),
                node,
                serial,
                "run-1")
            .redirectErrorStream(true)
            .start();
    assertThat(process.inputReader(UTF_8).readLine()).isEqualTo("held");
    return process;
  }

  @Nested
  class HeldByAnotherProcess {

    @ParameterizedTest
    @CsvSource({"/dev/k7pf0, 532018", "/dev/k7pf0, 777777", "/dev/k7pf1, 532018"})
    void isNotTakenByNodeOrSerial(String node, String serial) throws Exception {
      Process holder = hold(NODE, SERIAL);
      try {
        assertThat(take(node, serial))
            .isInstanceOfSatisfying(
                CardLocks.Taking.Held.class,
                held -> {
                  assertThat(held.holder().pid()).isEqualTo(OptionalLong.of(holder.pid()));
                  assertThat(held.holder().sentence())
                      .isEqualTo(
                          "Somebody works on this card: process "
                              + holder.pid()
                              + " of user "
                              + System.getProperty("user.name")
                              + ", run run-1.");
                });
      } finally {
        holder.destroyForcibly().waitFor();
      }
    }

    @Test
    void leavesOtherCardsFree() throws Exception {
      Process holder = hold(NODE, SERIAL);
      try {
        CardLocks.Taking other = take("/dev/k7pf1", "777777");
        assertThat(other).isInstanceOf(CardLocks.Taking.Taken.class);
        ((CardLocks.Taking.Taken) other).lock().close();
      } finally {
        holder.destroyForcibly().waitFor();
      }
    }

    @Test
    void isSeenWithoutTakingIt() throws Exception {
      Process holder = hold(NODE, SERIAL);
      try {
        assertThat(locks.holder(NODE, Optional.empty()))
            .hasValueSatisfying(
                found -> {
                  assertThat(found.pid()).isEqualTo(OptionalLong.of(holder.pid()));
                  assertThat(found.run()).contains("run-1");
                });
        assertThat(locks.holder("/dev/k7pf1", Optional.of(SERIAL))).isPresent();
        assertThat(locks.holder("/dev/k7pf1", Optional.empty())).isEmpty();
        assertThat(take(NODE, SERIAL)).isInstanceOf(CardLocks.Taking.Held.class);
      } finally {
        holder.destroyForcibly().waitFor();
      }
    }

    @Test
    void isFreeOnceThatProcessIsGone() throws Exception {
      hold(NODE, SERIAL).destroyForcibly().waitFor();

      assertThat(folder.resolve("node-k7pf0.lock")).exists();
      assertThat(locks.holder(NODE, Optional.of(SERIAL))).isEmpty();
      taken().close();
    }
  }

  @Test
  void isHeldWithinThisProcessToo() {
    try (CardLock lock = taken()) {
      assertThat(lock.kept()).isEmpty();
      assertThat(take(NODE, SERIAL)).isInstanceOf(CardLocks.Taking.Held.class);
      assertThat(locks.holder(NODE, Optional.empty()).orElseThrow().pid())
          .isEqualTo(OptionalLong.of(ProcessHandle.current().pid()));
    }
    assertThat(locks.holder(NODE, Optional.empty())).isEmpty();
  }

  @Test
  void isTakenBySerialOnceThatIsKnown() throws Exception {
    CardLocks.Taking taking = locks.take(NODE, Optional.empty(), "run-2");
    try (CardLock lock = ((CardLocks.Taking.Taken) taking).lock()) {
      assertThat(lock.addSerial(SERIAL)).isInstanceOf(CardLocks.Taking.Taken.class);
      assertThat(lock.addSerial(SERIAL)).isInstanceOf(CardLocks.Taking.Taken.class);
      assertThat(take("/dev/k7pf1", SERIAL)).isInstanceOf(CardLocks.Taking.Held.class);
      CardLocks.Taking other = take("/dev/k7pf1", "777777");
      assertThat(other).isInstanceOf(CardLocks.Taking.Taken.class);
      ((CardLocks.Taking.Taken) other).lock().close();
    }
  }

  @Test
  void givesBackTheNodeIfTheSerialIsHeld() throws Exception {
    Process holder = hold(NODE, SERIAL);
    try {
      assertThat(take("/dev/k7pf1", SERIAL)).isInstanceOf(CardLocks.Taking.Held.class);
      assertThat(locks.holder("/dev/k7pf1", Optional.empty())).isEmpty();
    } finally {
      holder.destroyForcibly().waitFor();
    }
  }

  @Nested
  class KeepsTheHead {

    @Test
    void forTheNextWhoTakesTheLock() {
      try (CardLock lock = taken()) {
        lock.keep(Digest.of("earlier".getBytes(UTF_8)).hex());
        lock.keep(HEAD);
      }
      try (CardLock lock = taken()) {
        assertThat(lock.kept()).contains(new CardLock.Kept("run-2", HEAD));
      }
      CardLocks.Taking byNode = locks.take(NODE, Optional.empty(), "run-3");
      try (CardLock lock = ((CardLocks.Taking.Taken) byNode).lock()) {
        assertThat(lock.kept()).contains(new CardLock.Kept("run-2", HEAD));
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "run-2\n", "run-2\nabc\n", "\n\n", "run-2\nx\ny\n"})
    void unlessWhatIsThereIsNone(String text) throws IOException {
      taken().close();
      Files.writeString(folder.resolve("serial-532018.head"), text);

      try (CardLock lock = taken()) {
        assertThat(lock.kept()).isEmpty();
      }
    }

    @Test
    void withoutFollowingALink() throws IOException {
      Path elsewhere = Files.writeString(root.resolve("elsewhere"), "kept");
      taken().close();
      Files.createSymbolicLink(folder.resolve("serial-532018.head"), elsewhere);
      Files.createSymbolicLink(folder.resolve("serial-532018.head.new"), elsewhere);

      try (CardLock lock = taken()) {
        assertThat(lock.kept()).isEmpty();
        lock.keep(HEAD);
        assertThat(lock.kept()).contains(new CardLock.Kept("run-2", HEAD));
      }
      assertThat(elsewhere).hasContent("kept");
    }
  }

  @Nested
  class CannotBeUsed {

    @Test
    void ifItsFolderCanNotBeMade() throws IOException {
      Path file = Files.writeString(root.resolve("file"), "");
      CardLocks below = new CardLocks(file.resolve("fmwizard"));

      assertThat(why(below))
          .contains(file + "/fmwizard, can't be used")
          .contains("Mend, as root: install -d -m 2770 -g hsmusers " + file + "/fmwizard.");
    }

    @Test
    void ifAnybodyMayWriteItsFolder() throws IOException {
      Files.createDirectory(folder);
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));

      assertThat(why(locks)).startsWith("Anybody may write the folder of the cards' locks");
    }

    @Test
    void ifItsFolderIsALink() throws IOException {
      Files.createSymbolicLink(folder, Files.createDirectory(root.resolve("elsewhere")));

      assertThat(why(locks)).contains(" is not a folder, and links are not followed.");
    }

    @Test
    void ifItsFolderIsAStrangers() throws IOException {
      Files.createDirectory(folder);
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
      if (System.getProperty("user.name").equals("root")) {
        Files.setAttribute(folder, "unix:uid", 4321);
      }
      CardLocks strangers = new CardLocks(new LockFolder(folder, "no-such-group", "somebody"));

      assertThat(why(strangers)).contains(", not to root, to you or to the group no-such-group.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"node-k7pf0.lock", "serial-532018.lock"})
    void ifItsFileIsALink(String name) throws IOException {
      taken().close();
      Path elsewhere = Files.writeString(root.resolve("elsewhere"), "kept");
      Files.delete(folder.resolve(name));
      Files.createSymbolicLink(folder.resolve(name), elsewhere);

      assertThat(why(locks)).contains(name + " can't be used").contains("then remove it.");
      assertThat(elsewhere).hasContent("kept");
      assertThat(locks.holder(NODE, Optional.empty())).isEmpty();
    }

    @Test
    void ifItsFileIsAPipe() throws Exception {
      taken().close();
      Path file = folder.resolve("node-k7pf0.lock");
      Files.delete(file);
      assertThat(new ProcessBuilder("mkfifo", file.toString()).start().waitFor()).isZero();

      assertThat(why(locks)).contains(file + " is not a regular file");
    }

    private String why(CardLocks some) {
      return some.take(NODE, Optional.of(SERIAL), "run-2") instanceof CardLocks.Taking.Unusable bad
          ? bad.why()
          : "";
    }
  }

  @Nested
  class FilesAndFolder {

    @Test
    void areClosedToOthers() throws IOException {
      try (CardLock lock = taken()) {
        lock.keep(HEAD);
        assertThat(mode(folder)).endsWith("---");
        assertThat(mode(folder.resolve("node-k7pf0.lock"))).isEqualTo("rw-rw----");
        assertThat(mode(folder.resolve("serial-532018.head"))).isEqualTo("rw-rw----");
      }
    }

    @Test
    void areOpenToTheGroupWhereThereIsOne() throws IOException {
      String group =
          Files.readAttributes(root, java.nio.file.attribute.PosixFileAttributes.class)
              .group()
              .getName();
      CardLocks shared =
          new CardLocks(new LockFolder(folder, group, System.getProperty("user.name")));
      CardLocks.Taking taking = shared.take(NODE, Optional.empty(), "run-2");
      ((CardLocks.Taking.Taken) taking).lock().close();

      assertThat(mode(folder)).isEqualTo("rwxrwx---");
    }

    private static String mode(Path path) throws IOException {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
  }

  @Nested
  class TheKernelsList {

    private final KernelLocks.Identity file = new KernelLocks.Identity(0, 0x1a, 77);

    @Test
    void namesTheHolderOfAFile() {
      assertThat(find(OptionalLong.empty(), "3: POSIX  ADVISORY  WRITE 812 00:1a:77 0 EOF"))
          .hasValue(812);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "3: POSIX  ADVISORY  WRITE 812 00:1a:78 0 EOF",
          "3: POSIX  ADVISORY  WRITE 812 00:1b:77 0 EOF",
          "3: POSIX  ADVISORY  READ 812 00:1a:77 0 EOF",
          "3: FLOCK  ADVISORY  WRITE 812 00:1a:77 0 EOF",
          "3: -> POSIX  ADVISORY  WRITE 812 00:1a:77 0 EOF",
          ""
        })
    void doesNotTakeOthersForIt(String line) {
      assertThat(find(OptionalLong.empty(), line)).isEmpty();
    }

    @Test
    void isBelievedOnAnotherDeviceIfTheFileNamesTheSameProcess() {
      String line = "3: POSIX  ADVISORY  WRITE 812 00:1b:77 0 EOF";

      assertThat(find(OptionalLong.of(812), line)).hasValue(812);
      assertThat(find(OptionalLong.of(813), line)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void namesOfSeveralTheOneThatTheFileNames(boolean first) {
      String named = "3: POSIX  ADVISORY  WRITE 812 00:1b:77 0 EOF";
      String other = "4: POSIX  ADVISORY  WRITE 900 00:1a:77 0 EOF";
      String[] lines = first ? new String[] {named, other} : new String[] {other, named};

      assertThat(find(OptionalLong.of(812), lines)).hasValue(812);
      assertThat(find(OptionalLong.of(813), lines)).hasValue(900);
      assertThat(find(OptionalLong.empty(), lines)).hasValue(900);
    }

    private OptionalLong find(OptionalLong written, String... some) {
      List<String> lines = new ArrayList<>(List.of("1: FLOCK  ADVISORY  WRITE 1 00:01:2 0 EOF"));
      lines.addAll(List.of(some));
      return KernelLocks.holder(lines, file, written);
    }
  }
}
