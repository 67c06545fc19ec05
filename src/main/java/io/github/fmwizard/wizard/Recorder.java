// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.wizard;

import io.github.fmwizard.card.CardReport;
import io.github.fmwizard.flow.RunState;
import io.github.fmwizard.flow.engine.Waiting;
import io.github.fmwizard.flow.model.Event;
import io.github.fmwizard.journal.Digest;
import io.github.fmwizard.journal.DigestWords;
import io.github.fmwizard.journal.EntryKind;
import io.github.fmwizard.journal.Fields;
import io.github.fmwizard.journal.Journal;
import io.github.fmwizard.run.Durability;
import io.github.fmwizard.run.EventCodec;
import io.github.fmwizard.run.Intent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Writes a run's journal. What it has written is what happened. */
final class Recorder {

  private static final int CHECKPOINT_WORDS = 2;

  /** Less is what a clock does that is kept right by small steps. */
  private static final Duration LEAST_JUMP = Duration.ofSeconds(5);

  private final Journal journal;
  private final WizardTime time;
  private String checkpoint = "none yet";
  private Optional<String> broken = Optional.empty();
  private boolean closed;
  private boolean left;
  private Duration ahead;

  Recorder(Journal journal, WizardTime time) {
    this.journal = journal;
    this.time = time;
    this.ahead = time.ahead();
  }

  /** Records an event that led to a state. */
  void event(Event event, RunState after, Fields beside) {
    Fields fields =
        Fields.builder()
            .putAll(EventCodec.encode(event, after.engine().truths()))
            .putAll(beside)
            .build();
    append(EventCodec.kindOf(event), fields, Durability.of(event) == Durability.SYNCED);
  }

  void intent(Intent intent) {
    append(EntryKind.INTENT, intent.toFields(), true);
  }

  void report(CardReport report) {
    append(EntryKind.REPORT, ReportFields.of(report), false);
  }

  void checkpoint(String path, String why) {
    Fields fields = Fields.builder().put("path", path).put("why", why).build();
    Digest digest = append(EntryKind.CHECKPOINT, fields, true);
    checkpoint = words(digest, CHECKPOINT_WORDS);
  }

  void closed(Waiting.End end, Fields summary) {
    Fields fields = Fields.builder().put("end", end.word()).putAll(summary).build();
    append(EntryKind.CLOSED, fields, true);
  }

  /**
   * Writes the last line of somebody who leaves a run while an act goes on. From then on the run
   * thread can write nothing, and so can begin nothing. Called on another thread than all else.
   *
   * @return false if the run has ended, so that nothing is to be left
   */
  synchronized boolean leave(String path) {
    if (!closed && !left) {
      try {
        checkpoint(path, "left while an act goes on");
      } finally {
        left = true;
      }
    }
    return left;
  }

  RunView.EvidenceState state() {
    String head = journal.entries() == 0 ? "none yet" : words(journal.last(), 8);
    return new RunView.EvidenceState(checkpoint, head, journal.entries(), broken);
  }

  private synchronized Digest append(EntryKind kind, Fields fields, boolean durable) {
    if (left) {
      throw new RunLeftException();
    }
    try {
      noteJump(durable);
      Digest digest = journal.append(kind, fields, time.now(), durable);
      closed = kind == EntryKind.CLOSED;
      return digest;
    } catch (RuntimeException e) {
      broken = Optional.of(String.valueOf(e.getMessage()));
      throw e;
    }
  }

  /**
   * Somebody set the host's clock since the last entry. The times of this journal go on as before,
   * and nothing that waits is over for it.
   */
  private void noteJump(boolean durable) {
    Duration now = time.ahead();
    Duration jump = now.minus(ahead);
    ahead = now;
    if (jump.abs().compareTo(LEAST_JUMP) >= 0) {
      String where = jump.isNegative() ? "back" : "forward";
      String why = "the host's clock was set " + where + " by " + jump.abs().toSeconds() + " s";
      Fields fields = Fields.builder().put("path", "").put("why", why).build();
      journal.append(EntryKind.CHECKPOINT, fields, time.now(), durable);
    }
  }

  private static String words(Digest digest, int count) {
    List<String> words = DigestWords.of(digest, count);
    return String.join(" ", words);
  }
}
