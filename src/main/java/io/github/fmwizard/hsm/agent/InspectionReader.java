// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.agent;

import io.github.fmwizard.binding.RecordException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Reads what one inspection says, until it is over, lost, or too late. */
final class InspectionReader {

  /** How often a silent process is looked after, milliseconds. */
  private static final long SLICE = 100;

  /** How long the rest of the pipe may take after the process has ended, milliseconds. */
  private static final long REST = 2_000;

  /** How long a process that has said all may take to end by itself, milliseconds. */
  private static final long PATIENCE = 5_000;

  /**
   * How long HSMs that are no cards of this host may take, all together, milliseconds. They come
   * last and have a share of their own, so that they cost the cards nothing.
   */
  private static final long OTHERS = 5_000;

  private static final int MOST_MESSAGES = 20_000;
  private static final long MOST_BYTES = 16L << 20;

  private final InspectionProcess process;
  private final InstantSource clock;
  private final Duration deadline;
  private final long start = System.nanoTime();
  private final LibraryReportBuilder builder = new LibraryReportBuilder();
  private Optional<Lost> lost = Optional.empty();
  private boolean over = false;
  private long cardsDone = 0;
  private int messages = 0;
  private long bytes = 0;

  /** How a look was lost. */
  private enum Lost {
    SILENT,
    ENDED,
    GARBAGE,
    TOO_MUCH
  }

  InspectionReader(InspectionProcess process, InstantSource clock, Duration deadline) {
    this.process = process;
    this.clock = clock;
    this.deadline = deadline;
  }

  void read() throws InterruptedException {
    long endedAt = 0;
    while (!over && lost.isEmpty()) {
      boolean alive = process.alive();
      Optional<FrameReader.Received> received = process.frames().next(SLICE);
      if (received.isPresent()) {
        take(received.get());
      } else if (!alive) {
        endedAt = endedAt == 0 ? elapsed() : endedAt;
        lose(elapsed() - endedAt > REST, Lost.ENDED);
      }
      lose(elapsed() > latest(), Lost.SILENT);
    }
  }

  private long latest() {
    return cardsDone == 0 ? deadline.toMillis() : cardsDone + OTHERS;
  }

  private long elapsed() {
    return Duration.ofNanos(System.nanoTime() - start).toMillis() + 1;
  }

  private void lose(boolean condition, Lost how) {
    if (condition && !over && lost.isEmpty()) {
      lost = Optional.of(how);
    }
  }

  private void take(FrameReader.Received received) {
    switch (received) {
      case FrameReader.Received.Frame frame -> {
        messages++;
        bytes += frame.bytes().capacity();
        lose(messages > MOST_MESSAGES || bytes > MOST_BYTES, Lost.TOO_MUCH);
        take(frame.bytes().array());
      }
      case FrameReader.Received.Garbage ignored -> lose(true, Lost.GARBAGE);
      case FrameReader.Received.Closed ignored -> lose(true, Lost.ENDED);
    }
  }

  private void take(byte[] frame) {
    try {
      Message message = Message.of(frame);
      switch (message) {
        case Message.Calls calls -> builder.calls(calls.call());
        case Message.Read read -> builder.add(read, clock.instant());
        case Message.NotRead notRead -> builder.add(notRead, clock.instant());
        case Message.CardsDone done -> cardsDone = elapsed();
        case Message.Over end -> over = true;
      }
    } catch (RecordException e) {
      lose(true, Lost.GARBAGE);
    }
  }

  /** How long the process may take to end by itself, milliseconds. */
  long patience() {
    return over || lost.filter(how -> how == Lost.ENDED).isPresent() ? PATIENCE : 0;
  }

  LibraryReport report(Instant takenAt) {
    return lost.map(how -> report(takenAt, words(how), fate()))
        .orElseGet(
            () -> report(takenAt, "the process that looked left it out", LibraryReport.Fate.ENDED));
  }

  /** What is lost after the cards of this host is none of theirs. */
  private LibraryReport.Fate fate() {
    return cardsDone == 0 ? LibraryReport.Fate.LOST : LibraryReport.Fate.ENDED;
  }

  LibraryReport report(Instant takenAt, String why, LibraryReport.Fate fate) {
    return builder.report(takenAt, why, fate);
  }

  private String words(Lost how) {
    String where = builder.lastCall().map(call -> "in " + call).orElse("before its first call");
    return switch (how) {
      case SILENT ->
          "the process that looked did not come back within "
              + (cardsDone == 0 ? deadline.toSeconds() : OTHERS / 1_000)
              + " s "
              + where;
      case ENDED -> "the process that looked " + process.ending() + " " + where;
      case GARBAGE -> "the process that looked said something that is no answer " + where;
      case TOO_MUCH -> "the process that looked said far too much " + where;
    };
  }
}
