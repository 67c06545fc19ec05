// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.journal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fmwizard.journal.Digest;
import io.github.fmwizard.journal.EntryKind;
import io.github.fmwizard.journal.Fields;
import io.github.fmwizard.journal.Mode;
import io.github.fmwizard.journal.StoredFile;
import io.github.fmwizard.journal.file.JournalFile.ResumeRefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalResumeTests {

  private static final Instant AT = Instant.parse("2026-01-02T03:04:05Z");

  @TempDir private Path runs;
  private RunFolder folder;
  private Digest covered;
  private Digest last;

  /** Leaves a journal of three covered lines and one that was never synced. */
  @BeforeEach
  void leaveAnOpenJournal() throws IOException {
    folder = RunFolder.create(runs, "run-1");
    try (JournalFile journal = JournalFile.create(folder, Mode.TRAINING)) {
      journal.append(EntryKind.OPENED, Fields.of(), AT, true);
      journal.append(EntryKind.EVENT, Fields.builder().put("a", 1).build(), AT, false);
      covered = journal.append(EntryKind.INTENT, Fields.of(), AT, true);
      last = journal.append(EntryKind.REPORT, Fields.of(), AT, false);
    }
  }

  @Nested
  class WholeJournal {

    @Test
    void goesOnAfterItsLastLine() throws IOException {
      try (JournalFile journal = JournalFile.resume(folder)) {
        assertThat(journal.mode()).isEqualTo(Mode.TRAINING);
        assertThat(journal.entries()).isEqualTo(4);
        assertThat(journal.last()).isEqualTo(last);
        assertThat(journal.torn()).isEmpty();
        journal.append(EntryKind.RESUMED, Fields.of(), AT, true);
      }

      assertThat(JournalReader.read(folder))
          .hasSize(5)
          .last()
          .satisfies(entry -> assertThat(entry.prev()).isEqualTo(last));
    }

    @Test
    void isRefusedOnceClosed() throws IOException {
      try (JournalFile journal = JournalFile.resume(folder)) {
        journal.append(EntryKind.CLOSED, Fields.of(), AT, true);
      }

      assertRefused("The run was closed.");
    }

    @Test
    void isRefusedWithoutAnyEntry() throws IOException {
      folder = RunFolder.create(runs, "run-2");
      JournalFile.create(folder, Mode.REAL).close();

      assertRefused("Nothing was begun in this run");
    }

    @Test
    void isLeftUnlockedByARefusal() throws IOException {
      Files.delete(folder.head());
      assertRefused("The head is missing.");

      Files.writeString(folder.head(), covered.hex() + "\n");

      JournalFile.resume(folder).close();
    }
  }

  @Nested
  class TornTail {

    @Test
    void isKeptAsideAndCutOff() throws IOException {
      byte[] whole = Files.readAllBytes(folder.journal());
      Files.writeString(folder.journal(), "{\"prev\":\"00", StandardOpenOption.APPEND);

      try (JournalFile journal = JournalFile.resume(folder)) {
        StoredFile torn = journal.torn().orElseThrow();
        assertThat(torn.name()).isEqualTo("journal.torn-1");
        assertThat(folder.path(torn)).hasContent("{\"prev\":\"00");
        assertThat(folder.verify(torn)).isEmpty();
        assertThat(journal.last()).isEqualTo(last);
      }
      assertThat(folder.journal()).hasBinaryContent(whole);
    }

    @Test
    void isNumberedWhenItIsNotTheFirst() throws IOException {
      for (int crash = 1; crash <= 3; crash++) {
        Files.writeString(folder.journal(), "x" + crash, StandardOpenOption.APPEND);
        JournalFile.resume(folder).close();
      }

      assertThat(folder.path().resolve("journal.torn-3")).hasContent("x3");
      assertThat(folder.path().resolve("journal.torn-1")).hasContent("x1");
    }

    @Test
    void doesNotReplaceALinkOfItsName() throws IOException {
      Path target = runs.resolve("elsewhere");
      Files.createSymbolicLink(folder.path().resolve("journal.torn-1"), target);
      Files.writeString(folder.journal(), "x", StandardOpenOption.APPEND);

      JournalFile.resume(folder).close();

      assertThat(target).doesNotExist();
      assertThat(folder.path().resolve("journal.torn-2")).hasContent("x");
    }

    @Test
    void mayBeALineThatWasNeverSynced() throws IOException {
      byte[] bytes = Files.readAllBytes(folder.journal());
      Arrays.fill(bytes, bytes.length - 100, bytes.length - 50, (byte) 0);
      Files.write(folder.journal(), bytes);

      try (JournalFile journal = JournalFile.resume(folder)) {
        assertThat(journal.entries()).isEqualTo(3);
        assertThat(journal.last()).isEqualTo(covered);
      }
    }
  }

  @Nested
  class Damage {

    @Test
    void ofAMiddleLineIsRefusedAndNothingTouched() throws IOException {
      byte[] bytes = Files.readAllBytes(folder.journal());
      bytes[150] ^= 1;
      Files.write(folder.journal(), bytes);

      assertRefused("Line 1");
      assertThat(folder.journal()).hasBinaryContent(bytes);
      assertThat(folder.path().resolve("journal.torn-1")).doesNotExist();
    }

    @Test
    void ofTheLastCoveredLineIsNoTornTail() throws IOException {
      List<String> lines = Files.readAllLines(folder.journal());
      String torn = String.join("\n", lines.subList(0, 2)) + "\n" + lines.get(2).substring(0, 80);
      Files.writeString(folder.journal(), torn);

      assertRefused("Line 3 is not whole");
    }

    @Test
    void ofSwappedLinesIsRefused() throws IOException {
      List<String> lines = Files.readAllLines(folder.journal());
      Collections.swap(lines, 1, 2);
      Files.write(folder.journal(), lines);

      assertRefused("Line 2");
    }

    @Test
    void ofTheHeadIsRefused() throws IOException {
      Files.writeString(folder.head(), Mode.REAL.genesis().hex() + "\n");

      assertRefused("the head names another");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00\n", "%s", "%s\r\n", "%s\n\n", " %s\n", "x"})
    void ofTheHeadsFormIsRefused(String content) throws IOException {
      Files.writeString(folder.head(), content.formatted(covered.hex()));

      assertRefused("The head is not one line of 64 digits.");
    }

    @Test
    void isALinkInPlaceOfTheJournal() throws IOException {
      Path moved = runs.resolve("moved");
      Files.move(folder.journal(), moved);
      Files.createSymbolicLink(folder.journal(), moved);

      assertThatThrownBy(() -> JournalFile.resume(folder))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("is not a regular file");
    }

    @Test
    void isALinkInPlaceOfTheHead() throws IOException {
      Path moved = runs.resolve("moved");
      Files.move(folder.head(), moved);
      Files.createSymbolicLink(folder.head(), moved);

      assertThatThrownBy(() -> JournalFile.resume(folder))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("is not a regular file");
    }
  }

  private void assertRefused(String reason) {
    assertThatExceptionOfType(ResumeRefusedException.class)
        .isThrownBy(() -> JournalFile.resume(folder))
        .withMessageContaining(reason);
  }
}
