// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.journal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.fmwizard.file.Disk;
import io.github.fmwizard.journal.Anchor;
import io.github.fmwizard.journal.Digest;
import io.github.fmwizard.journal.DigestWords;
import io.github.fmwizard.journal.EntryKind;
import io.github.fmwizard.journal.Fields;
import io.github.fmwizard.journal.Mode;
import io.github.fmwizard.journal.RunFiles.Part;
import io.github.fmwizard.journal.StoredFile;
import io.github.fmwizard.journal.file.FolderVerdict.Finding;
import io.github.fmwizard.journal.file.FolderVerdict.Finding.Weight;
import io.github.fmwizard.journal.file.FolderVerdict.Standing;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunFolderVerifierTests {

  private static final Instant AT = Instant.parse("2026-01-02T03:04:05Z");

  @TempDir private Path runs;
  private RunFolder folder;
  private StoredFile flow;
  private StoredFile output;
  private Digest checkpoint;
  private Digest closed;

  /** Leaves a closed run that names two files, one of them deep within its entry. */
  @BeforeEach
  void leaveAClosedRun() throws IOException {
    folder = RunFolder.create(runs, "run-1");
    try (JournalFile journal = JournalFile.create(folder, Mode.TRAINING)) {
      flow = folder.store(bytes("flow"), Part.INPUTS, "flow");
      output = folder.store(bytes("output"), Part.OUTPUTS, "ctfm");
      Fields opened = Fields.builder().put("flow", flow.toFields()).build();
      Fields outcome =
          Fields.builder()
              .put("outputs", List.of(List.of(output.toFields())))
              .put("program", program("/usr/safenet/lunaclient/bin/ctfm"))
              .build();
      journal.append(EntryKind.OPENED, opened, AT, true);
      journal.append(EntryKind.OUTCOME, outcome, AT, true);
      checkpoint = journal.append(EntryKind.CHECKPOINT, Fields.of(), AT, true);
      closed = journal.append(EntryKind.CLOSED, Fields.of(), AT, true);
    }
  }

  @Nested
  class StandingOfAFolder {

    @Test
    void isConsistentIfNothingOutsideWasGiven() throws IOException {
      FolderVerdict verdict = verify();

      assertThat(verdict.findings()).isEmpty();
      assertThat(verdict.standing()).isEqualTo(Standing.CONSISTENT);
      assertThat(verdict.storedFiles()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"journal.jsonl", "head", "inputs/flow"})
    void isNotKnownIfSomethingCannotBeReadByThisUser(String hidden) throws IOException {
      FolderVerdict verdict =
          RunFolderVerifier.verify(
              RunFolder.open(folder.path(), denying(hidden)), Optional.empty());

      assertThat(verdict.standing()).isEqualTo(Standing.NOT_KNOWN);
      assertThat(verdict.findings())
          .allSatisfy(it -> assertThat(it.weight()).isEqualTo(Finding.Weight.UNREADABLE))
          .allSatisfy(it -> assertThat(it.sentence()).contains("can't be read by this user"));
    }

    @Test
    void isDamagedIfBesidesSomethingWasAltered() throws IOException {
      alterByteOf(folder.path(output), 0);

      assertThat(
              RunFolderVerifier.verify(
                      RunFolder.open(folder.path(), denying("inputs/flow")), Optional.empty())
                  .standing())
          .isEqualTo(Standing.DAMAGED);
    }

    private Disk denying(String hidden) {
      return new Disk() {
        @Override
        public FileChannel open(Path file, OpenOption... options) throws IOException {
          if (folder.path().relativize(file).toString().startsWith(hidden)) {
            throw new AccessDeniedException(file.toString());
          }
          return super.open(file, options);
        }
      };
    }

    @Test
    void isAnchoredByTheHeadsWords() throws IOException {
      String words = String.join(" ", DigestWords.of(closed, 12));

      FolderVerdict verdict = verify(Anchor.parse(words));

      assertThat(verdict.standing()).isEqualTo(Standing.ANCHORED);
      assertThat(verdict.anchoredLines()).isEqualTo(4);
    }

    @Test
    void isAnchoredOnlyAsFarAsTheWordsWereTaken() throws IOException {
      FolderVerdict verdict = verify(Anchor.of(checkpoint));

      assertThat(verdict.standing()).isEqualTo(Standing.ANCHORED);
      assertThat(verdict.anchoredLines()).isEqualTo(3);
    }

    @Test
    void isDamagedIfTheWordsAreNotFound() throws IOException {
      FolderVerdict verdict = verify(Anchor.of(Mode.REAL.genesis()));

      assertThat(verdict.standing()).isEqualTo(Standing.DAMAGED);
      assertThat(verdict.findings())
          .singleElement()
          .satisfies(it -> assertThat(it.sentence()).contains("kept outside"));
    }

    @Test
    void isDamagedByAnAlteredLineEvenIfAnchored() throws IOException {
      alterByteOf(folder.journal(), (int) Files.size(folder.journal()) - 20);

      assertThat(verify(Anchor.of(checkpoint)).standing()).isEqualTo(Standing.DAMAGED);
    }
  }

  @Nested
  class Damage {

    @Test
    void ofAnyByteOfTheJournalIsFound() throws IOException {
      byte[] bytes = Files.readAllBytes(folder.journal());
      long line = 1;
      for (int at = 0; at < bytes.length; at++) {
        byte[] altered = bytes.clone();
        altered[at] ^= 4;
        Files.write(folder.journal(), altered);

        FolderVerdict verdict = verify();

        assertThat(verdict.standing()).as("byte %d", at).isEqualTo(Standing.DAMAGED);
        assertThat(verdict.findings().get(0).line()).as("byte %d", at).hasValue(line);
        line += bytes[at] == '\n' ? 1 : 0;
      }
    }

    @Test
    void ofAnyByteOfTheHeadIsFound() throws IOException {
      byte[] bytes = Files.readAllBytes(folder.head());
      for (int at = 0; at < bytes.length; at++) {
        byte[] altered = bytes.clone();
        altered[at] ^= 4;
        Files.write(folder.head(), altered);

        assertThat(verify().standing()).as("byte %d", at).isEqualTo(Standing.DAMAGED);
      }
    }

    @Test
    void ofAStoredFileNamesItAndItsLine() throws IOException {
      alterByteOf(folder.path(output), 0);

      assertThat(verify().findings())
          .singleElement()
          .satisfies(it -> assertThat(it.weight()).isEqualTo(Weight.DAMAGE))
          .satisfies(it -> assertThat(it.file()).isEqualTo(output.name()))
          .satisfies(it -> assertThat(it.line()).isEqualTo(OptionalLong.of(2)));
    }

    @Test
    void ofAMissingStoredFileIsFound() throws IOException {
      Files.delete(folder.path(flow));

      assertThat(verify().findings())
          .singleElement()
          .satisfies(it -> assertThat(it.sentence()).contains("is missing"));
    }

    @Test
    void ofAMissingHeadIsFound() throws IOException {
      Files.delete(folder.head());

      assertDamaged("head", "The head is missing.");
    }

    @Test
    void ofAMissingJournalIsFound() throws IOException {
      Files.delete(folder.journal());

      assertDamaged("journal.jsonl", "The journal is missing.");
    }

    @Test
    void ofAStaleHeadOfAClosedJournalIsFound() throws IOException {
      Files.writeString(folder.head(), checkpoint.hex() + "\n");

      assertDamaged("journal.jsonl", "its head stops before line 4");
    }

    @Test
    void ofALineThatIsChainedButNoEntryIsFound() throws IOException {
      String line = Files.readAllLines(folder.journal()).get(0).replace("\"data\"", "\"date\"");
      Files.writeString(folder.journal(), line + "\n");
      Files.writeString(folder.head(), Digest.of(bytes(line)).hex() + "\n");

      assertDamaged("journal.jsonl", "\"data\" is missing");
    }

    @Test
    void ofAFileNamedOutsideOfTheFolderIsFound() throws IOException {
      folder = RunFolder.create(runs, "run-2");
      try (JournalFile journal = JournalFile.create(folder, Mode.TRAINING)) {
        journal.append(EntryKind.OPENED, program("../run-1/journal.jsonl"), AT, true);
      }

      assertDamaged("journal.jsonl", "does not name a file of a run folder");
    }

    private void assertDamaged(String file, String sentence) throws IOException {
      FolderVerdict verdict = verify();

      assertThat(verdict.standing()).isEqualTo(Standing.DAMAGED);
      assertThat(verdict.findings())
          .anySatisfy(
              it -> {
                assertThat(it.weight()).isEqualTo(Weight.DAMAGE);
                assertThat(it.file()).isEqualTo(file);
                assertThat(it.sentence()).contains(sentence);
              });
    }
  }

  @Nested
  class NotCovered {

    @BeforeEach
    void leaveAnOpenRun() throws IOException {
      folder = RunFolder.create(runs, "run-2");
      try (JournalFile journal = JournalFile.create(folder, Mode.TRAINING)) {
        journal.append(EntryKind.OPENED, Fields.of(), AT, true);
        journal.append(EntryKind.REPORT, Fields.of(), AT, false);
        journal.append(EntryKind.REPORT, Fields.of(), AT, false);
      }
    }

    @Test
    void areLinesAfterTheHead() throws IOException {
      FolderVerdict verdict = verify();

      assertThat(verdict.standing()).isEqualTo(Standing.CONSISTENT);
      assertThat(verdict.findings())
          .containsExactly(
              new Finding(
                  Weight.NOT_COVERED,
                  "journal.jsonl",
                  OptionalLong.of(2),
                  "From here to line 3 the head does not cover the journal.",
                  "Lines that were not yet synced at a crash stand so; a resumed run covers them."));
    }

    @Test
    void isATornTail() throws IOException {
      Files.writeString(folder.journal(), "{\"pr", StandardOpenOption.APPEND);

      FolderVerdict verdict = verify();

      assertThat(verdict.standing()).isEqualTo(Standing.CONSISTENT);
      assertThat(verdict.findings())
          .extracting(Finding::weight, Finding::line)
          .containsExactly(
              tuple(Weight.NOT_COVERED, OptionalLong.of(4)),
              tuple(Weight.NOT_COVERED, OptionalLong.of(2)));
    }

    @Test
    void isGoneAfterAResume() throws IOException {
      Files.writeString(folder.journal(), "{\"pr", StandardOpenOption.APPEND);
      try (JournalFile journal = JournalFile.resume(folder)) {
        Fields data = Fields.builder().put("torn", journal.torn().orElseThrow().toFields()).build();
        journal.append(EntryKind.RESUMED, data, AT, true);
        journal.append(EntryKind.CLOSED, Fields.of(), AT, true);
      }

      assertThat(verify().findings()).isEmpty();
      assertThat(verify().storedFiles()).isEqualTo(1);
    }
  }

  @Nested
  class Notes {

    @Test
    void nameFilesThatNoEntryNames() throws IOException {
      Files.writeString(folder.part(Part.FILES).resolve("extra.fm"), "x");

      FolderVerdict verdict = verify();

      assertThat(verdict.standing()).isEqualTo(Standing.CONSISTENT);
      assertThat(verdict.findings())
          .singleElement()
          .satisfies(it -> assertThat(it.weight()).isEqualTo(Weight.NOTE))
          .satisfies(it -> assertThat(it.file()).isEqualTo("files/extra.fm"));
    }

    @Test
    void nameLinksWithoutFollowingThem() throws IOException {
      Files.createSymbolicLink(folder.path().resolve("loop"), folder.path());

      assertThat(verify().findings()).extracting(Finding::file).containsExactly("loop");
    }
  }

  @Test
  void folderThatIsNotThereIsNoVerdict() {
    assertThatThrownBy(() -> RunFolderVerifier.verify(runs.resolve("none"), Optional.empty()))
        .isInstanceOf(NoSuchFileException.class);
  }

  private FolderVerdict verify() throws IOException {
    return RunFolderVerifier.verify(folder.path(), Optional.empty());
  }

  private FolderVerdict verify(Anchor anchor) throws IOException {
    return RunFolderVerifier.verify(folder.path(), Optional.of(anchor));
  }

  private static Fields program(String file) {
    return Fields.builder()
        .put("file", file)
        .put("size", 1)
        .put("sha256", Mode.REAL.genesis().hex())
        .build();
  }

  private static void alterByteOf(Path file, int at) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[at] ^= 1;
    Files.write(file, bytes);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
