// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.live;

import io.github.fmwizard.evidence.RunSummary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The runs on real cards that were suspended or interrupted. A new run begins from nothing, so that
 * whoever begins one is told first that there is one to go on with: it knows which logins were
 * spent and what was loaded.
 */
final class OpenRuns {

  private OpenRuns() {}

  /**
   * Tells of them, each with the command that goes on.
   *
   * @param runs the folder of runs
   * @return a sentence for each, oldest first; one that says so if the folder can't be read
   */
  static List<String> remarks(Path runs) {
    try {
      return RunSummary.list(runs).stream().flatMap(OpenRuns::remark).toList();
    } catch (IOException e) {
      return List.of(
          "Whether an earlier run waits to be gone on with is not known: " + e.getMessage() + ".");
    }
  }

  private static Stream<String> remark(RunSummary run) {
    if (!run.readable()) {
      return Stream.of(
          "Run " + run.id() + " is " + run.state() + ": it may wait to be gone on with.");
    }
    boolean open = run.resumable() && run.training().filter(training -> !training).isPresent();
    return open
        ? Stream.of(
            "Run "
                + run.id()
                + " of card "
                + run.serial().orElse("(serial not known)")
                + " is "
                + run.state()
                + ". To go on with it, leave here and run: fmwizard resume "
                + run.id())
        : Stream.empty();
  }
}
