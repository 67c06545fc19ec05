// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.running;

import io.github.fmwizard.flow.engine.Waiting;
import io.github.fmwizard.wizard.Wizard;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How a run left.
 *
 * @param exit how the run thread left
 * @param end how the run ended, if it did
 * @param folder its run folder; empty if nothing was started
 */
public record RunEnd(Wizard.Exit exit, Optional<Waiting.End> end, Optional<Path> folder) {

  private static final int HUNG_UP = 129;

  /**
   * Says that somebody left before a run was opened.
   *
   * @return the end
   */
  public static RunEnd nothingStarted() {
    return new RunEnd(Wizard.Exit.ENDED, Optional.of(Waiting.End.STOPPED), Optional.empty());
  }

  /**
   * Returns the program's exit code.
   *
   * @return 0 recovered, 1 a bug, 3 stopped or suspended safely, 4 the ladder ended, 5 unknown, 6
   *     refused, 129 the line was lost and the run can be resumed
   */
  public int code() {
    return switch (exit) {
      case HUNG_UP -> HUNG_UP;
      case SUSPENDED -> code(Waiting.End.STOPPED);
      case LEFT -> code(Waiting.End.UNKNOWN);
      case JOURNAL_BROKEN -> 6;
      case INTERNAL_ERROR -> 1;
      case ENDED -> end.map(RunEnd::code).orElse(1);
    };
  }

  private static int code(Waiting.End end) {
    return switch (end) {
      case RECOVERED, RECOVERED_WITH_WARNING -> 0;
      case STOPPED -> 3;
      case LADDER_ENDED -> 4;
      case UNKNOWN -> 5;
      case REFUSED -> 6;
    };
  }
}
