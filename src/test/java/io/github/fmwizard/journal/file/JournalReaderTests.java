// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.journal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.fmwizard.journal.Entry;
import io.github.fmwizard.journal.EntryKind;
import io.github.fmwizard.journal.Fields;
import io.github.fmwizard.journal.Mode;
import io.github.fmwizard.journal.RunFiles.Part;
import io.github.fmwizard.journal.file.FolderVerdict.Standing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalReaderTests {

  @TempDir private Path runs;
  private RunFolder folder;

  @BeforeEach
  void leaveAnOpenRun() throws IOException {
    folder = RunFolder.create(runs, "run-1");
    try (JournalFile journal = JournalFile.create(folder, Mode.TRAINING)) {
      for (EntryKind kind : List.of(EntryKind.OPENED, EntryKind.EVENT, EntryKind.INTENT)) {
        journal.append(kind, Fields.of(), Instant.EPOCH, true);
      }
    }
  }

  @Nested
  class Strict {

    @Test
    void givesTheEntriesInOrder() throws IOException {
      assertThat(JournalReader.read(folder))
          .extracting(Entry::kind)
          .containsExactly(EntryKind.OPENED, EntryKind.EVENT, EntryKind.INTENT);
    }

    @Test
    void leavesATornTailOut() throws IOException {
      Files.writeString(folder.journal(), "{\"prev", StandardOpenOption.APPEND);

      assertThat(JournalReader.read(folder)).hasSize(3);
    }

    @Test
    void readsWhileAnotherWrites() throws IOException {
      try (JournalFile journal = JournalFile.resume(folder)) {
        journal.append(EntryKind.RESUMED, Fields.of(), Instant.EPOCH, false);

        assertThat(JournalReader.read(folder)).hasSize(4);
      }
    }

    @Test
    void namesALineThatBreaksTheChain() throws IOException {
      replace("\"event\"", "\"report\"");

      assertThatExceptionOfType(MalformedLineException.class)
          .isThrownBy(() -> JournalReader.read(folder))
          .extracting(MalformedLineException::lineNumber)
          .isEqualTo(2L);
    }
  }

  @Nested
  class LinesThatTheHeadDoesNotCover {

    @BeforeEach
    void leaveTwo() throws IOException {
      try (JournalFile journal = JournalFile.resume(folder)) {
        Fields data = Fields.builder().put("a", "left").build();
        journal.append(EntryKind.EVENT, data, Instant.EPOCH, false);
        journal.append(EntryKind.EVENT, data, Instant.EPOCH, false);
      }
    }

    @Test
    void countWhileTheyAreInOrder() throws IOException {
      assertRead(5);
      assertThat(RunFolderVerifier.verify(folder.path(), Optional.empty()).standing())
          .isEqualTo(Standing.CONSISTENT);
    }

    @Test
    void areATornTailForEverybodyOnceOneOfThemCannotBeRead() throws IOException {
      byte[] whole = Files.readAllBytes(folder.journal());
      byte[] altered = whole.clone();
      altered[altered.length - 3] = '\t';
      Files.write(folder.journal(), altered);

      assertRead(3);
      assertThat(RunFolderVerifier.verify(folder.path(), Optional.empty()).standing())
          .isEqualTo(Standing.CONSISTENT);
      try (JournalFile journal = JournalFile.resume(folder)) {
        assertThat(journal.torn()).isPresent();
      }
    }

    @Test
    void areATornTailForEverybodyOnceOneOfThemIsNoEntry() throws IOException {
      String text = Files.readString(folder.journal());
      int at = text.lastIndexOf("\"left\"");
      Files.writeString(
          folder.journal(), text.substring(0, at) + "\"lef\\u0074\"" + text.substring(at + 6));

      assertRead(3);
      assertThat(RunFolderVerifier.verify(folder.path(), Optional.empty()).standing())
          .isEqualTo(Standing.CONSISTENT);
      try (JournalFile journal = JournalFile.resume(folder)) {
        assertThat(journal.entries()).isEqualTo(3);
        assertThat(journal.torn()).isPresent();
      }
    }

    private void assertRead(int lines) throws IOException {
      assertThat(JournalReader.read(folder)).hasSize(lines);
      assertThat(JournalEnds.of(folder).last().seq()).isEqualTo(lines);
    }
  }

  @Nested
  class RunThatWasNotBegun {

    @Test
    void isOneWithoutJournalAndHead() throws IOException {
      assertNotBegun(RunFolder.create(runs, "run-2"));
    }

    @Test
    void isOneWithAnEmptyJournal() throws IOException {
      RunFolder made = RunFolder.create(runs, "run-2");
      Files.createFile(made.journal());

      assertNotBegun(made);
    }

    @Test
    void isOneWithoutALine() throws IOException {
      RunFolder made = RunFolder.create(runs, "run-2");
      JournalFile.create(made, Mode.REAL).close();

      assertNotBegun(made);
    }

    @Test
    void isOneWithAFirstLineThatIsNotInOrder() throws IOException {
      RunFolder made = RunFolder.create(runs, "run-2");
      JournalFile.create(made, Mode.REAL).close();
      Files.writeString(made.journal(), "\0\0\0\0\n\0");

      assertNotBegun(made);
    }

    @Test
    void isNoneWhoseHeadNamesALine() throws IOException {
      Files.delete(folder.journal());

      assertThatExceptionOfType(JournalDamagedException.class)
          .isThrownBy(() -> JournalEnds.of(folder))
          .withMessage("The journal is missing");
      assertThat(RunFolderVerifier.verify(folder.path(), Optional.empty()).standing())
          .isEqualTo(Standing.DAMAGED);
    }

    @Test
    void isNoneThatHoldsWhatAnActLeft() throws IOException {
      RunFolder made = RunFolder.create(runs, "run-2");
      made.store(new byte[1], Part.OUTPUTS, "output");

      assertThat(RunFolderVerifier.verify(made.path(), Optional.empty()).standing())
          .isEqualTo(Standing.DAMAGED);
    }

    private static void assertNotBegun(RunFolder run) throws IOException {
      assertThatExceptionOfType(NotBegunException.class).isThrownBy(() -> JournalEnds.of(run));
      assertThat(RunFolderVerifier.verify(run.path(), Optional.empty()).standing())
          .isEqualTo(Standing.NOT_BEGUN);
    }
  }

  private void replace(String from, String to) throws IOException {
    Files.writeString(folder.journal(), Files.readString(folder.journal()).replace(from, to));
  }
}
