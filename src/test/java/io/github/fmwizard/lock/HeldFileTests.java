// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.lock;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.fmwizard.file.Disk;
import io.github.fmwizard.journal.Mode;
import io.github.fmwizard.journal.file.JournalFile;
import io.github.fmwizard.journal.file.RunFolder;
import io.github.fmwizard.journal.file.RunFolderVerifier;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeldFileTests {

  private static final int COLLECTIONS = 5;

  @TempDir private Path runs;

  @Test
  void isHeldByAnotherProcess() throws Exception {
    Path file = runs.resolve("lock");
    Process holder = hold(file);
    try {
      assertThatExceptionOfType(LockHeldException.class)
          .isThrownBy(() -> HeldFile.take(file, new Disk()))
          .withMessageContaining(file.toString())
          .withMessageContaining("by process " + holder.pid())
          .extracting(LockHeldException::pid)
          .isEqualTo(OptionalLong.of(holder.pid()));
    } finally {
      holder.destroyForcibly().waitFor();
    }

    HeldFile.take(file, new Disk()).close();
  }

  /** Else its file's number, used again for another file, would count as held by us. */
  @Test
  void isHeldAlsoWhenNobodyClosesIt() throws Exception {
    Path file = runs.resolve("lock");
    WeakReference<HeldFile> forgotten = new WeakReference<>(HeldFile.take(file, new Disk()));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> {
              System.gc();
              return forgotten.get() == null;
            });
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
    }

    assertThat(KernelLocks.holder(file, OptionalLong.empty()))
        .hasValue(ProcessHandle.current().pid());
    assertThat(HeldFile.holds(file, new Disk())).isTrue();
  }

  @Test
  void isHeldWithinThisProcessToo() throws IOException {
    RunFolder folder = RunFolder.create(runs, "run-1");
    try (JournalFile journal = JournalFile.create(folder, Mode.TRAINING)) {
      assertThat(journal.entries()).isZero();
      assertThatExceptionOfType(LockHeldException.class)
          .isThrownBy(() -> JournalFile.resume(folder))
          .withMessageContaining("by process " + ProcessHandle.current().pid());
    }
  }

  @Test
  void isStillHeldAfterARefusalInThisProcess() throws Exception {
    Path file = runs.resolve("lock");
    try (HeldFile lock = HeldFile.take(file, new Disk())) {
      assertThat(lock).isNotNull();
      assertThatThrownBy(() -> HeldFile.take(file, new Disk()))
          .isInstanceOf(LockHeldException.class);

      assertThat(firstLineOf(start(file))).startsWith("refused");
    }
  }

  @Test
  void isStillHeldAfterAVerificationInThisProcess() throws Exception {
    RunFolder folder = RunFolder.create(runs, "run-1");
    try (JournalFile journal = JournalFile.create(folder, Mode.TRAINING)) {
      assertThat(journal.entries()).isZero();
      RunFolderVerifier.verify(folder.path(), Optional.empty());

      assertThat(firstLineOf(start(folder.path().resolve("lock")))).startsWith("refused");
    }
  }

  @Test
  void isFreeAfterClosing() throws Exception {
    Path file = runs.resolve("lock");
    HeldFile.take(file, new Disk()).close();

    Process holder = hold(file);

    holder.destroyForcibly().waitFor();
  }

  @Test
  void doesNotFollowALink() throws IOException {
    Path file = runs.resolve("lock");
    Path target = runs.resolve("elsewhere");
    Files.createSymbolicLink(file, target);

    assertThatThrownBy(() -> HeldFile.take(file, new Disk())).isInstanceOf(IOException.class);
    assertThat(target).doesNotExist();
  }

  @Test
  void tellsNoPidIfNoneCanBeRead() throws Exception {
    Path file = runs.resolve("lock");
    Process holder = hold(file);
    try {
      Files.writeString(file, "garbage");

      assertThatExceptionOfType(LockHeldException.class)
          .isThrownBy(() -> HeldFile.take(file, new Disk()))
          .withMessageEndingWith("is locked");
    } finally {
      holder.destroyForcibly().waitFor();
    }
  }

  private static Process hold(Path file) throws IOException {
    Process process = start(file);
    assertThat(process.inputReader(UTF_8).readLine()).isEqualTo("held");
    return process;
  }

  private static String firstLineOf(Process process) throws Exception {
    try (BufferedReader reader = process.inputReader(UTF_8)) {
      return reader.readLine();
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private static Process start(Path file) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            java,
            "-Xshare:auto",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            LockHolder.class.getName(),
            file.toString())
        .redirectErrorStream(true)
        .start();
  }
}
