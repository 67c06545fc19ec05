// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.classroom;

import io.github.fmwizard.classroom.TraineeRow.Standing;
import io.github.fmwizard.flow.model.Decision;
import io.github.fmwizard.flow.model.Flow;
import io.github.fmwizard.journal.Entry;
import io.github.fmwizard.journal.EntryKind;
import io.github.fmwizard.journal.MalformedEntryException;
import io.github.fmwizard.journal.file.LiveRuns;
import io.github.fmwizard.journal.file.RunFolder;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The trainings in some folders, looked at again and again. Of a journal that did not grow nothing
 * is read; of one that did, only what was added.
 */
public final class Classroom {

  private final List<Path> folders;
  private final Duration patience;
  private final Map<String, Flow> flows = new HashMap<>();
  private final Map<Path, Seen> seen = new TreeMap<>();

  /** A run with what went wrong when it was read last, and how long its journal was then. */
  private record Seen(FoldedRun run, Optional<String> broken, long size) {}

  /**
   * One look.
   *
   * @param rows a row a training, by name
   * @param real how many runs on real cards are there; they are not shown
   * @param hidden sentences that say what could not be looked into
   */
  public record Look(List<TraineeRow> rows, int real, List<String> hidden) {
    /** Copies the lists. */
    public Look {
      rows = List.copyOf(rows);
      hidden = List.copyOf(hidden);
    }

    /**
     * Tells whether all could be read.
     *
     * @return false if something is not known
     */
    public boolean whole() {
      return hidden.isEmpty()
          && rows.stream().noneMatch(row -> row.standing() == Standing.UNREADABLE);
    }
  }

  /**
   * Names what is looked at.
   *
   * @param folders run folders, folders of runs, state directories, or folders that hold these
   * @param patience after how long on one page a trainee is stuck
   */
  public Classroom(List<Path> folders, Duration patience) {
    this.folders = List.copyOf(folders);
    this.patience = patience;
  }

  /**
   * Looks once.
   *
   * @param now the host's time
   * @return what there is
   * @throws IOException if one of the folders is not there
   */
  public Look look(Instant now) throws IOException {
    RunFinder.Found found = RunFinder.below(folders);
    seen.keySet().retainAll(found.runs());
    LiveRuns live = LiveRuns.now();
    List<TraineeRow> rows = new ArrayList<>();
    int real = 0;
    for (Path path : found.runs()) {
      Seen run = read(path);
      if (run.run().opened().isPresent() && !run.run().isTraining()) {
        real++;
      } else {
        rows.add(row(run, live, now));
      }
    }
    rows.sort(Comparator.comparing(TraineeRow::seat).thenComparing(TraineeRow::run));
    return new Look(rows, real, found.hidden());
  }

  /**
   * Reports on the trainings of a look that people climbed; demos are left out.
   *
   * @param look the last look
   * @return a report a training that could be read, in the order of the look
   */
  public List<TraineeReport> reports(Look look) {
    List<TraineeReport> all = new ArrayList<>();
    for (TraineeRow row : look.rows()) {
      Seen run = seen.get(row.folder());
      if (run != null && run.broken().isEmpty() && !row.demo()) {
        all.add(TraineeReport.of(run.run(), row, StoredDebrief.of(run.run())));
      }
    }
    return List.copyOf(all);
  }

  private Seen read(Path path) throws IOException {
    Seen before = seen.get(path);
    long size = size(path);
    if (before != null && before.broken().isPresent() && before.size() == size) {
      return before;
    }
    FoldedRun run =
        before == null || before.broken().isPresent()
            ? new FoldedRun(RunFolder.open(path), flows)
            : before.run();
    Seen now = new Seen(run, problem(run), size);
    seen.put(path, now);
    return now;
  }

  private static long size(Path path) {
    try {
      return Files.size(path.resolve(RunFolder.JOURNAL));
    } catch (IOException e) {
      return -1;
    }
  }

  private static Optional<String> problem(FoldedRun run) {
    try {
      run.read();
      return run.opened().isPresent() ? Optional.empty() : Optional.of("not begun");
    } catch (AccessDeniedException e) {
      return Optional.of("this user may not read it");
    } catch (NoSuchFileException e) {
      return Optional.of("not begun: it has no journal");
    } catch (IOException | MalformedEntryException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private TraineeRow row(Seen run, LiveRuns live, Instant now) {
    return run.broken()
        .map(why -> TraineeRow.unreadable(run.run(), why))
        .orElseGet(() -> TraineeRow.of(run.run(), standing(run.run(), live), now, patience));
  }

  /** A run may have been opened after the list of locks was read, so the list is asked again. */
  private static Standing standing(FoldedRun run, LiveRuns live) {
    if (run.isClosed()) {
      return Standing.FINISHED;
    }
    if (live.processOf(run.folder()).isPresent()
        || LiveRuns.now().processOf(run.folder()).isPresent()) {
      return Standing.LIVE;
    }
    return run.last().filter(Classroom::suspends).isPresent() ? Standing.PAUSED : Standing.DEAD;
  }

  /** Tells whether an entry says that somebody stopped for now, by choice. */
  static boolean suspends(Entry last) {
    return last.kind() == EntryKind.CHECKPOINT
        && last.data().optionalText("why").equals(Optional.of(Decision.Suspend.Why.CHOICE.entry()));
  }
}
