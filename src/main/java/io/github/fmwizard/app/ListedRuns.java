// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import io.github.fmwizard.evidence.RunSummary;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The runs that this user can see in the state directory. That there are none is said only of a
 * folder that could be read.
 *
 * @param runs the runs, those that can't be read among them
 */
record ListedRuns(List<RunSummary> runs) {

  ListedRuns {
    runs = List.copyOf(runs);
  }

  /**
   * Lists them.
   *
   * @throws UsageException if the folder is not known to be absent and can't be read
   */
  static ListedRuns in(Path folder) {
    try {
      return new ListedRuns(RunSummary.list(folder));
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
  }

  /** Says what is not known, why, and what helps. */
  static UsageException unreadable(Path folder, IOException e) {
    String why =
        e instanceof AccessDeniedException
            ? "This user may not read " + withOwner(folder) + ". Run the command as that user"
            : "The reason: " + e.getMessage() + ". Repair the folder";
    return new UsageException(
        ExitCode.UNKNOWN,
        "It is not known which runs are in "
            + folder
            + ". "
            + why
            + ", or name another state directory with --state DIR.");
  }

  /** Names the innermost folder on the way that can still be looked at, and its owner. */
  private static String withOwner(Path folder) {
    return Stream.iterate(folder.toAbsolutePath(), Objects::nonNull, Path::getParent)
        .flatMap(each -> owner(each).map(owner -> each + ", which belongs to " + owner).stream())
        .findFirst()
        .orElse(folder.toString());
  }

  private static Optional<String> owner(Path folder) {
    try {
      return Optional.of(Files.getOwner(folder).getName());
    } catch (IOException hidden) {
      return Optional.empty();
    }
  }

  /** Tells whether every run could be read. */
  boolean whole() {
    return runs.stream().allMatch(RunSummary::readable);
  }

  /** Returns the exit code of a list, and says what is missing in it. */
  int exitCode(PrintWriter err) {
    if (whole()) {
      return ExitCode.OK;
    }
    runs.stream()
        .filter(run -> !run.readable())
        .forEach(
            run ->
                err.println(
                    "Run "
                        + run.id()
                        + " is "
                        + run.state()
                        + ". Nothing is known of it: run the command as the user who owns it."));
    err.flush();
    return ExitCode.UNKNOWN;
  }
}
