// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.evidence.RunSummary;
import io.github.fmwizard.journal.EntryKind;
import io.github.fmwizard.journal.Fields;
import io.github.fmwizard.journal.Mode;
import io.github.fmwizard.journal.RunFiles.Part;
import io.github.fmwizard.journal.file.FolderVerdict;
import io.github.fmwizard.journal.file.JournalEnds;
import io.github.fmwizard.journal.file.JournalFile;
import io.github.fmwizard.journal.file.JournalFile.ResumeRefusedException;
import io.github.fmwizard.journal.file.JournalReader;
import io.github.fmwizard.journal.file.RunFolder;
import io.github.fmwizard.journal.file.RunFolderVerifier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damages journals and heads in all ways, and has them verified, listed and taken up: the three say
 * the same, and nothing is taken up but what was synced.
 */
class DamagedJournalTests {

  private static final Instant AT = Instant.parse("2026-01-02T03:04:05Z");

  @TempDir private Path runs;
  private RunFolder run;
  private byte[] journal = new byte[0];
  private byte[] head = new byte[0];
  private int covered;

  /** Leaves a run with covered lines, and lines after them that were never synced. */
  @BeforeEach
  void leaveARun() throws IOException {
    run = RunFolder.create(runs, "run-1");
    try (JournalFile open = JournalFile.create(run, Mode.TRAINING)) {
      var flow = run.store(new byte[] {1}, Part.INPUTS, "flow");
      open.append(EntryKind.OPENED, data(0).putAll(flow.toFields()).build(), AT, true);
      for (int i = 1; i < 12; i++) {
        open.append(EntryKind.EVENT, data(i).build(), AT, i % 3 == 0);
      }
      open.append(EntryKind.CHECKPOINT, data(0).put("why", "by choice").build(), AT, true);
      covered = (int) Files.size(run.journal());
      open.append(EntryKind.EVENT, data(13).build(), AT, false);
      open.append(EntryKind.REPORT, data(14).build(), AT, false);
      open.append(EntryKind.REPORT, data(15).build(), AT, false);
    }
    journal = Files.readAllBytes(run.journal());
    head = Files.readAllBytes(run.head());
  }

  @Test
  void openJournalsAreJudgedAlikeByAll() throws Exception {
    assertThat(Campaign.of("damaged journals, open", 700, this::damaged)).isNotEmpty();
  }

  @Test
  void closedJournalsAreJudgedAlikeByAll() throws Exception {
    try (JournalFile open = JournalFile.resume(run)) {
      open.append(EntryKind.CLOSED, data(16).build(), AT, true);
    }
    journal = Files.readAllBytes(run.journal());
    head = Files.readAllBytes(run.head());
    covered = journal.length;

    assertThat(Campaign.of("damaged journals, closed", 300, this::damaged)).isNotEmpty();
  }

  private static Fields.Builder data(int i) {
    return Fields.builder().put("text", "x".repeat(i * 17)).put("name", "Grüße").put("n", i);
  }

  private String damaged(Random random) throws IOException {
    Damage ofJournal = Damage.any(random);
    Damage ofHead = random.nextInt(4) == 0 ? Damage.any(random) : Damage.NONE;
    byte[] bytes = ofJournal.done(journal, random);
    write(run.journal(), bytes, random);
    boolean atGenesis = random.nextInt(12) == 0;
    write(run.head(), atGenesis ? genesis() : ofHead.done(head, random), random);
    String word = judged();
    boolean intact = startsWith(bytes, Arrays.copyOf(journal, covered));
    if (ofHead == Damage.NONE && !atGenesis && !intact) {
      assertThat(word).as("a synced line was lost: %s", ofJournal).isEqualTo("damaged");
    }
    return word;
  }

  private static void write(Path file, byte[] bytes, Random random) throws IOException {
    Files.deleteIfExists(file);
    if (bytes.length > 0 || random.nextBoolean()) {
      Files.write(file, bytes);
    }
  }

  /** Asks all three, and compares what they say. */
  private String judged() throws IOException {
    FolderVerdict verdict = RunFolderVerifier.verify(run.path(), Optional.empty());
    String verified = verdict.standing().name().toLowerCase(Locale.ROOT);
    RunSummary listed = RunSummary.of(run.path());
    assertThat(RunSummary.list(runs)).as("the list of all runs").hasSize(1);
    assertThat(listed.readable()).as(listed.state()).isTrue();
    if (verified.equals("not_begun") || listed.state().startsWith("not begun")) {
      assertThat(listed.state()).as(verified).startsWith("not begun");
      assertThat(verified).isEqualTo("not_begun");
    }
    if (listed.state().startsWith("damaged")) {
      assertThat(verified).as(listed.state()).isEqualTo("damaged");
    }
    if (verified.equals("consistent")) {
      var all = JournalReader.read(run);
      assertThat(JournalEnds.of(run).last()).isEqualTo(all.get(all.size() - 1));
    }
    String taken = takenUp();
    boolean goesOn = taken.equals("taken up");
    if (goesOn) {
      assertThat(verified).isEqualTo("consistent");
      assertThat(listed.resumable()).as(listed.state()).isTrue();
    } else if (!taken.contains("The run was closed.")) {
      assertThat(verified).as(taken).isIn("damaged", "not_begun");
    }
    return verified;
  }

  private String takenUp() throws IOException {
    try (JournalFile taken = JournalFile.resume(run)) {
      taken.append(EntryKind.RESUMED, Fields.of(), AT, true);
    } catch (ResumeRefusedException | NoSuchFileException e) {
      return e.getMessage();
    }
    assertThat(RunFolderVerifier.verify(run.path(), Optional.empty()).standing())
        .isEqualTo(FolderVerdict.Standing.CONSISTENT);
    Files.deleteIfExists(run.path().resolve("journal.torn-1"));
    return "taken up";
  }

  private static byte[] genesis() {
    return (Mode.TRAINING.genesis().hex() + "\n").getBytes(StandardCharsets.US_ASCII);
  }

  private static boolean startsWith(byte[] bytes, byte[] start) {
    return bytes.length >= start.length
        && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
  }
}
