// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.journal.file;

import static io.github.fmwizard.journal.file.FailingDisk.Step.RENAME;
import static io.github.fmwizard.journal.file.FailingDisk.Step.SYNC;
import static io.github.fmwizard.journal.file.FailingDisk.Step.SYNC_FOLDER;
import static io.github.fmwizard.journal.file.FailingDisk.Step.TRUNCATE;
import static io.github.fmwizard.journal.file.FailingDisk.Step.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fmwizard.journal.Digest;
import io.github.fmwizard.journal.Entry;
import io.github.fmwizard.journal.EntryKind;
import io.github.fmwizard.journal.Fields;
import io.github.fmwizard.journal.JournalBrokenException;
import io.github.fmwizard.journal.Line;
import io.github.fmwizard.journal.Mode;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class JournalFileTests {

  private static final Instant AT = Instant.parse("2026-01-02T03:04:05Z");

  @TempDir private Path runs;
  private final FailingDisk disk = new FailingDisk();
  private RunFolder folder;
  private JournalFile journal;

  @BeforeEach
  void createJournal() throws IOException {
    folder = RunFolder.create(runs, "run-1", disk);
    journal = JournalFile.create(folder, Mode.TRAINING);
  }

  @AfterEach
  void closeJournal() throws IOException {
    journal.close();
  }

  @Nested
  class Creation {

    @Test
    void beginsWithTheGenesisAsHead() throws IOException {
      assertThat(head()).isEqualTo(Mode.TRAINING.genesis().hex() + "\n");
      assertThat(journal.last()).isEqualTo(Mode.TRAINING.genesis());
      assertThat(journal.entries()).isZero();
      assertThat(folder.journal()).isEmptyFile();
    }

    @Test
    void opensFilesToTheirOwnerOnly() throws IOException {
      journal.append(EntryKind.OPENED, Fields.of(), AT, true);

      for (String name : List.of("journal.jsonl", "head", "lock")) {
        assertThat(
                PosixFilePermissions.toString(
                    Files.getPosixFilePermissions(folder.path().resolve(name))))
            .as(name)
            .isEqualTo("rw-------");
      }
    }

    @Test
    void neverReplacesAJournal() throws IOException {
      journal.close();

      assertThatThrownBy(() -> JournalFile.create(folder, Mode.TRAINING))
          .isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void doesNotFollowALinkInPlaceOfTheJournal() throws IOException {
      RunFolder other = RunFolder.create(runs, "run-2");
      Path target = runs.resolve("elsewhere");
      Files.createSymbolicLink(other.journal(), target);

      assertThatThrownBy(() -> JournalFile.create(other, Mode.TRAINING))
          .isInstanceOf(IOException.class);
      assertThat(target).doesNotExist();
    }
  }

  @Nested
  class Appending {

    @Test
    void writesLinesThatReadBack() throws IOException {
      Fields data = Fields.builder().put("a", "x").build();
      Digest first = journal.append(EntryKind.OPENED, data, AT, true);
      Digest second = journal.append(EntryKind.REPORT, Fields.of(), AT.plusSeconds(1), false);

      assertThat(JournalReader.read(folder))
          .containsExactly(
              new Entry(Mode.TRAINING.genesis(), 1, Mode.TRAINING, EntryKind.OPENED, AT, data),
              new Entry(first, 2, Mode.TRAINING, EntryKind.REPORT, AT.plusSeconds(1), Fields.of()));
      assertThat(journal.last()).isEqualTo(second);
      assertThat(journal.entries()).isEqualTo(2);
    }

    @Test
    void movesTheHeadOnlyForDurableEntries() throws IOException {
      Digest opened = journal.append(EntryKind.OPENED, Fields.of(), AT, true);
      journal.append(EntryKind.REPORT, Fields.of(), AT, false);
      assertThat(head()).isEqualTo(opened.hex() + "\n");

      Digest intent = journal.append(EntryKind.INTENT, Fields.of(), AT, true);
      assertThat(head()).isEqualTo(intent.hex() + "\n");
    }

    @Test
    void syncsALineBeforeTheHeadNamesIt() {
      journal.append(EntryKind.OPENED, Fields.of(), AT, true);
      disk.takeSteps();

      journal.append(EntryKind.INTENT, Fields.of(), AT, true);

      assertThat(disk.takeSteps()).containsExactly(WRITE, SYNC, WRITE, SYNC, RENAME, SYNC_FOLDER);
    }

    @Test
    void onlyWritesAnEntryThatNeedNotBeDurable() {
      disk.takeSteps();

      journal.append(EntryKind.REPORT, Fields.of(), AT, false);

      assertThat(disk.takeSteps()).containsExactly(WRITE);
    }

    @Test
    void alwaysSyncsTheClosingEntry() throws IOException {
      journal.append(EntryKind.OPENED, Fields.of(), AT, true);

      Digest closed = journal.append(EntryKind.CLOSED, Fields.of(), AT, false);

      assertThat(head()).isEqualTo(closed.hex() + "\n");
    }

    @Test
    void isNotHinderedByAnInterruptThatCameBefore() throws IOException {
      Thread.currentThread().interrupt();
      journal.append(EntryKind.OPENED, Fields.of(), AT, true);

      assertThat(Thread.interrupted()).isTrue();
      assertThat(JournalReader.read(folder)).hasSize(1);
    }

    @Test
    void endsWithTheClosingEntry() {
      journal.append(EntryKind.OPENED, Fields.of(), AT, true);
      journal.append(EntryKind.CLOSED, Fields.of(), AT, true);

      assertThatIllegalStateException()
          .isThrownBy(() -> journal.append(EntryKind.EVENT, Fields.of(), AT, true));
    }

    @Test
    void ofTooMuchLeavesTheJournalUsable() throws IOException {
      Fields tooMuch = Fields.builder().put("a", "x".repeat(Line.MAXIMUM_BYTES)).build();

      assertThatIllegalArgumentException()
          .isThrownBy(() -> journal.append(EntryKind.EVENT, tooMuch, AT, true));
      journal.append(EntryKind.OPENED, Fields.of(), AT, true);

      assertThat(JournalReader.read(folder)).hasSize(1);
    }
  }

  @Nested
  class Failure {

    @ParameterizedTest
    @EnumSource(
        value = FailingDisk.Step.class,
        names = {"WRITE", "SYNC", "RENAME", "SYNC_FOLDER"})
    void ofAnyStepOfADurableEntryIsFinal(FailingDisk.Step step) {
      journal.append(EntryKind.OPENED, Fields.of(), AT, true);
      disk.fail(step);
      assertBroken();

      disk.heal();
      assertBroken();
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "100", "240"})
    void ofAFullDiskLeavesATornTailThatIsKeptAside(int room) throws IOException {
      Digest opened = journal.append(EntryKind.OPENED, Fields.of(), AT, true);
      long size = Files.size(folder.journal());
      Fields data = Fields.builder().put("text", "x".repeat(200)).build();
      disk.leaveRoomFor(room);
      assertThatExceptionOfType(JournalBrokenException.class)
          .isThrownBy(() -> journal.append(EntryKind.EVENT, data, AT, true))
          .withMessageContaining("No space left");
      assertThat(Files.size(folder.journal())).isEqualTo(size + room);
      disk.heal();
      disk.takeSteps();

      resume();

      assertThat(disk.takeSteps())
          .isEqualTo(
              room == 0
                  ? List.of(WRITE)
                  : List.of(WRITE, WRITE, SYNC, SYNC_FOLDER, TRUNCATE, SYNC));
      assertThat(journal.last()).isEqualTo(opened);
      assertThat(journal.torn().isPresent()).isEqualTo(room > 0);
      assertThat(Files.size(folder.journal())).isEqualTo(size);
    }

    @Test
    void isAJournalThatSomeoneElseAlters() throws IOException {
      journal.append(EntryKind.OPENED, Fields.of(), AT, true);
      Files.writeString(folder.journal(), "x", StandardOpenOption.APPEND);

      assertThatExceptionOfType(JournalBrokenException.class)
          .isThrownBy(() -> journal.append(EntryKind.EVENT, Fields.of(), AT, true))
          .withMessageContaining("altered by someone else");
    }

    @ParameterizedTest
    @EnumSource(Removal.class)
    void isAJournalThatIsNotTheOneOfItsNameAnyMore(Removal removal) throws IOException {
      journal.append(EntryKind.OPENED, Fields.of(), AT, true);
      removal.happens(folder);

      assertThatExceptionOfType(JournalBrokenException.class)
          .isThrownBy(() -> journal.append(EntryKind.INTENT, Fields.of(), AT, true))
          .withMessageContaining("removed, replaced or moved");
    }

    /** The last look is the one right before an act, when the intent is durable. */
    @Test
    void isAJournalThatIsReplacedWhileAnEntryIsMadeSafe() throws IOException {
      journal.append(EntryKind.OPENED, Fields.of(), AT, true);
      disk.atNext(FailingDisk.Step.SYNC_FOLDER, () -> Removal.REPLACED.happens(folder));

      assertThatExceptionOfType(JournalBrokenException.class)
          .isThrownBy(() -> journal.append(EntryKind.INTENT, Fields.of(), AT, true))
          .withMessageContaining("removed, replaced or moved");
    }

    @Test
    void ofTheHeadIsCoveredByTheNextRun() throws IOException {
      journal.append(EntryKind.OPENED, Fields.of(), AT, true);
      disk.fail(FailingDisk.Step.RENAME);
      assertBroken();
      disk.heal();

      resume();
      Digest resumed = journal.append(EntryKind.RESUMED, Fields.of(), AT, true);

      assertThat(journal.entries()).isEqualTo(3);
      assertThat(head()).isEqualTo(resumed.hex() + "\n");
      assertThat(JournalReader.read(folder)).hasSize(3);
    }

    private void assertBroken() {
      assertThatExceptionOfType(JournalBrokenException.class)
          .isThrownBy(() -> journal.append(EntryKind.INTENT, Fields.of(), AT, true));
    }
  }

  private void resume() throws IOException {
    journal.close();
    journal = JournalFile.resume(folder);
  }

  private String head() throws IOException {
    return Files.readString(folder.head());
  }

  /** What an editor, a cleaner or a restore does to a file of a run that goes on. */
  enum Removal {
    UNLINKED,
    REPLACED,
    LINKED,
    FOLDER_MOVED;

    void happens(RunFolder folder) throws IOException {
      Path journal = folder.journal();
      Path copy = folder.path().resolveSibling("copy");
      switch (this) {
        case UNLINKED -> Files.delete(journal);
        case REPLACED -> {
          Files.copy(journal, copy);
          Files.move(copy, journal, StandardCopyOption.REPLACE_EXISTING);
        }
        case LINKED -> {
          Files.move(journal, copy);
          Files.createSymbolicLink(journal, copy);
        }
        case FOLDER_MOVED -> Files.move(folder.path(), copy);
      }
    }
  }
}
