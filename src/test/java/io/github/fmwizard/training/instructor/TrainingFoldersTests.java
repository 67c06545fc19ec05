// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training.instructor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.app.training.PlayedTraining;
import io.github.fmwizard.journal.EntryKind;
import io.github.fmwizard.journal.Fields;
import io.github.fmwizard.journal.Mode;
import io.github.fmwizard.journal.file.JournalFile;
import io.github.fmwizard.journal.file.RunBranch;
import io.github.fmwizard.journal.file.RunFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An instructor works on trainings alone, and deletes nothing. */
class TrainingFoldersTests {

  @TempDir private Path state;
  private RunFolder training;

  @BeforeEach
  void play() throws Exception {
    training = PlayedTraining.of("cured-by-reload", state);
  }

  @Test
  void refusesAFolderThatHoldsARunOnARealCard() throws Exception {
    var real = RunFolder.create(state.resolve("runs"), "20260101-120000-card-1a2b");
    try (var journal = JournalFile.create(real, Mode.REAL)) {
      journal.append(EntryKind.OPENED, Fields.of(), Instant.EPOCH, true);
    }

    var found = TrainingFolders.holding(training.path());

    assertThat(found.folders()).isEmpty();
    assertThat(found.objection()).contains("20260101-120000-card-1a2b", "on a real card");
  }

  @Test
  void refusesAFolderWithARunOfWhichItIsNotKnown() throws Exception {
    var broken = RunBranch.of(training, state.resolve("runs"), "broken-1", 3);
    Files.writeString(broken.journal(), "{}\n");

    assertThat(TrainingFolders.holding(training.path()).objection()).contains("broken-1");
  }

  @Test
  void movesWhatIsFinishedWithItsCardAndLeavesTheRest() throws Exception {
    var id = training.path().getFileName().toString();
    var open = RunBranch.of(training, state.resolve("runs"), "open-1", 3);
    var journal = Files.readAllBytes(training.journal());

    var folders = TrainingFolders.holding(training.path()).folders().orElseThrow();
    var moved = folders.moveFinished("now");

    assertThat(moved).containsExactly(id);
    assertThat(training.path()).doesNotExist();
    assertThat(open.path()).isDirectory();
    var aside = state.resolve("aside/now");
    assertThat(aside.resolve("runs").resolve(id).resolve("journal.jsonl"))
        .hasBinaryContent(journal);
    assertThat(aside.resolve("training").resolve(id).resolve("card.json")).isRegularFile();
  }

  @Test
  void givesAnInjectionOnceAndKeepsIt() throws Exception {
    var id = training.path().getFileName().toString();
    var folders = TrainingFolders.holding(training.path()).folders().orElseThrow();
    var box = folders.box(id).orElseThrow();
    assertThat(box.take()).isEmpty();
    var phone = new Injection(Injection.Kind.PHONE, "How long?\u001b[2J");
    var lost = new Injection(Injection.Kind.NO_RETURN, "");
    box.put(phone);
    box.put(lost);

    assertThat(box.take()).isEqualTo(Optional.of(phone));
    assertThat(box.take()).isEqualTo(Optional.of(lost));
    assertThat(box.take()).isEmpty();
    var kept = state.resolve("training").resolve(id).resolve("injections");
    assertThat(kept).isDirectoryContaining("glob:**/taken-000000-phone");
  }
}
