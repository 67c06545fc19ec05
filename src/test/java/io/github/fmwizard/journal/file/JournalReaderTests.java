// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.journal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.fmwizard.journal.ChainVerdict;
import io.github.fmwizard.journal.Entry;
import io.github.fmwizard.journal.EntryKind;
import io.github.fmwizard.journal.Fields;
import io.github.fmwizard.journal.Mode;
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
  class Tolerant {

    @Test
    void givesWhatCanBeReadAndSaysWhatCanNot() throws IOException {
      replace("\"event\"", "\"evict\"");

      JournalReading reading =
          JournalReader.readTolerantly(folder, Optional.empty(), Optional.empty());

      assertThat(reading.entries()).extracting(Entry::seq).containsExactly(1L, 3L);
      assertThat(reading.malformed())
          .singleElement()
          .extracting(MalformedLineException::lineNumber)
          .isEqualTo(2L);
      assertThat(reading.chain()).isInstanceOf(ChainVerdict.Damaged.class);
    }
  }

  private void replace(String from, String to) throws IOException {
    Files.writeString(folder.journal(), Files.readString(folder.journal()).replace(from, to));
  }
}
