// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.evidence.RunData;
import io.github.fmwizard.flow.model.Decision;
import io.github.fmwizard.journal.EntryKind;
import io.github.fmwizard.journal.Fields;
import io.github.fmwizard.journal.Mode;
import io.github.fmwizard.journal.file.JournalFile;
import io.github.fmwizard.journal.file.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenRunsTests {

  private static final Instant AT = Instant.parse("2026-11-30T08:00:00Z");

  @TempDir private Path state;

  @Test
  void namesEachRunOnACardThatCanGoOnWithItsCommand() throws IOException {
    run("1-suspended", Mode.REAL, EntryKind.CHECKPOINT, "why", Decision.Suspend.Why.CHOICE.entry());
    run("2-ended", Mode.REAL, EntryKind.CLOSED, "end", "recovered");
    run("3-training", Mode.TRAINING, EntryKind.EVENT, "path", "before/start-what");
    run("4-killed", Mode.REAL, EntryKind.EVENT, "path", "before/start-what");

    assertThat(OpenRuns.remarks(state.resolve("runs")))
        .containsExactly(
            "Run 1-suspended of card 52**** is suspended. To go on with it, leave here and run:"
                + " fmwizard resume 1-suspended",
            "Run 4-killed of card 52**** is interrupted. To go on with it, leave here and run:"
                + " fmwizard resume 4-killed");
  }

  @Test
  void saysNothingWhereThereAreNoRuns() {
    assertThat(OpenRuns.remarks(state.resolve("runs"))).isEmpty();
  }

  @Test
  void doesNotTakeAFolderThatCannotBeReadForAnEmptyOne() throws IOException {
    Path runs = state.resolve("runs");
    Files.createSymbolicLink(runs, runs);

    assertThat(OpenRuns.remarks(runs)).singleElement().asString().contains("is not known");
  }

  private void run(String id, Mode mode, EntryKind last, String name, String value)
      throws IOException {
    RunFolder folder = RunFolder.create(Files.createDirectories(state.resolve("runs")), id);
    try (JournalFile journal = JournalFile.create(folder, mode)) {
      Fields opened = Fields.builder().put(RunData.SERIAL, "521234").build();
      journal.append(EntryKind.OPENED, opened, AT, true);
      journal.append(last, Fields.builder().put(name, value).build(), AT, true);
    }
  }
}
