// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.bench;

import io.github.fmwizard.app.training.PlayedTraining;
import io.github.fmwizard.classroom.Classroom;
import io.github.fmwizard.journal.file.JournalFile;
import io.github.fmwizard.journal.file.RunBranch;
import io.github.fmwizard.journal.file.RunFolder;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What it costs an instructor's terminal to watch a class: processor time of a look at 30 trainings
 * that are open and each grow by a line between two looks, and at 30 that do not grow.
 */
final class WatchBenchmark {

  private static final int TRAINEES = 30;
  private static final int FIRST_LINES = 10;
  private static final int WARM = 20;
  private static final Duration EVERY = Duration.ofSeconds(2);
  private static final double NANOS = 1e6;

  private WatchBenchmark() {}

  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory("watch");
    RunFolder whole = PlayedTraining.of("cured-by-erase-smfs", folder.resolve("played"));
    List<String> lines = Files.readAllLines(whole.journal());
    List<RunFolder> runs = new ArrayList<>();
    List<JournalFile> open = new ArrayList<>();
    for (int i = 0; i < TRAINEES; i++) {
      Path seat = Files.createDirectories(folder.resolve("class/seat-" + i + "/runs"));
      runs.add(RunBranch.of(whole, seat, "run-" + i, FIRST_LINES));
      open.add(JournalFile.resume(runs.get(i)));
    }
    Classroom room = new Classroom(List.of(folder.resolve("class")), Duration.ofMinutes(10));
    System.out.printf("first look: %.1f ms%n", look(room) / NANOS);
    long growing = 0;
    int looks = 0;
    for (int line = FIRST_LINES; line < lines.size() - 1; line++) {
      for (RunFolder run : runs) {
        Files.writeString(run.journal(), lines.get(line) + "\n", StandardOpenOption.APPEND);
      }
      long took = look(room);
      if (line >= FIRST_LINES + WARM) {
        growing += took;
        looks++;
      }
    }
    long still = 0;
    for (int i = 0; i < looks; i++) {
      still += look(room);
    }
    tell("each grew by a line", growing, looks);
    tell("none grew", still, looks);
    for (JournalFile journal : open) {
      journal.close();
    }
  }

  private static void tell(String what, long nanos, int looks) {
    double each = nanos / NANOS / looks;
    System.out.printf(
        "%s: %.1f ms of a processor a look; a look every %d s: %.2f %% of a core, %.3f %% a"
            + " trainee%n",
        what,
        each,
        EVERY.toSeconds(),
        100 * each / EVERY.toMillis(),
        100 * each / EVERY.toMillis() / TRAINEES);
  }

  /** Returns the processor time of one look. */
  private static long look(Classroom room) throws Exception {
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    int rows = room.look(Instant.now()).rows().size();
    if (rows != TRAINEES) {
      throw new IllegalStateException("Rows: " + rows);
    }
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
  }
}
