// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.wizard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.fmwizard.flow.engine.Waiting;
import io.github.fmwizard.journal.EntryKind;
import io.github.fmwizard.journal.Fields;
import io.github.fmwizard.journal.JournalBrokenException;
import io.github.fmwizard.journal.Mode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who has left a run writes nothing more into its journal. */
class RecorderTests {

  private static final String PLACE = "before/x";

  private final List<String> written = new ArrayList<>();
  private final MemoryJournal journal = new MemoryJournal(Mode.TRAINING, written::add);
  private final Recorder recorder =
      new Recorder(
          journal,
          new WizardTime() {
            @Override
            public Instant now() {
              return Instant.EPOCH;
            }

            @Override
            public void pause(Duration duration) {
              throw new UnsupportedOperationException();
            }
          });

  @Test
  void makesCheckpointsAndTheEndSafeAtOnce() {
    recorder.checkpoint(PLACE, "before a gate");
    recorder.closed(Waiting.End.STOPPED, Fields.of());

    assertThat(written).containsExactly("checkpoint*", "closed*");
    assertThat(journal.last(EntryKind.CHECKPOINT).text("path")).isEqualTo(PLACE);
    assertThat(journal.last(EntryKind.CLOSED).text("end")).isEqualTo("stopped");
  }

  @Test
  void leavesOnceAndThenWritesNothing() {
    assertThat(recorder.leave(PLACE)).isTrue();
    assertThat(recorder.leave(PLACE)).isTrue();

    assertThat(written).containsExactly("checkpoint*");
    assertThatExceptionOfType(RunLeftException.class)
        .isThrownBy(() -> recorder.checkpoint(PLACE, "before a gate"));
    assertThatExceptionOfType(RunLeftException.class)
        .isThrownBy(() -> recorder.closed(Waiting.End.STOPPED, Fields.of()));
    assertThat(written).containsExactly("checkpoint*");
  }

  @Test
  void hasNothingToLeaveOnceTheRunHasEnded() {
    recorder.checkpoint(PLACE, "before a gate");
    recorder.closed(Waiting.End.STOPPED, Fields.of());

    assertThat(recorder.leave(PLACE)).isFalse();
    assertThat(written).containsExactly("checkpoint*", "closed*");
  }

  @Test
  void writesNothingMoreThoughLeavingCouldNotBeRecorded() {
    journal.breakAt(EntryKind.CHECKPOINT);

    assertThatExceptionOfType(JournalBrokenException.class).isThrownBy(() -> recorder.leave(PLACE));
    assertThatExceptionOfType(RunLeftException.class)
        .isThrownBy(() -> recorder.closed(Waiting.End.STOPPED, Fields.of()));
  }

  @Test
  void showsTheWordsOfItsHeadAndOfItsLatestCheckpoint() {
    assertThat(recorder.state())
        .isEqualTo(new RunView.EvidenceState("none yet", "none yet", 0, Optional.empty()));
    recorder.checkpoint(PLACE, "before a gate");

    RunView.EvidenceState shown = recorder.state();
    assertThat(shown.checkpoint()).isEqualTo("absurd adroitness");
    assertThat(shown.head().split(" ", -1)).hasSize(8).startsWith("absurd", "adroitness");
    assertThat(shown.entries()).isEqualTo(1);
    assertThat(shown.ok()).isTrue();
  }

  @Test
  void saysThatTheJournalIsBrokenFromThenOn() {
    journal.breakAt(EntryKind.CLOSED);
    assertThatExceptionOfType(JournalBrokenException.class)
        .isThrownBy(() -> recorder.closed(Waiting.End.STOPPED, Fields.of()));

    assertThat(recorder.state().ok()).isFalse();
    assertThat(recorder.state().broken()).contains("No space is left.");
  }
}
