// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import io.github.fmwizard.app.running.RunEnd;
import java.nio.file.Path;
import java.util.OptionalInt;

/** Says how a run left, and makes the exit code of it. */
final class ExitReport {

  private static final int SIGNALLED = 128;

  private final RendererChoice screens;

  ExitReport(RendererChoice screens) {
    this.screens = screens;
  }

  /** A signal that took the terminal away shows in the exit code, whatever became of the run. */
  int code(RunEnd end) {
    if (end.folder().isEmpty()) {
      System.err.println("Nothing was started.");
    }
    end.folder().ifPresent(folder -> say(end, folder));
    OptionalInt signal = screens.signal();
    return signal.isPresent() ? SIGNALLED + signal.getAsInt() : end.code();
  }

  private static void say(RunEnd end, Path folder) {
    switch (end.exit()) {
      case ENDED -> {}
      case HUNG_UP ->
          System.err.println(
              "The line was lost. Go on with: fmwizard resume " + folder.getFileName());
      case SUSPENDED ->
          System.err.println(
              "The run is suspended; nothing more is done. Go on with: fmwizard resume "
                  + folder.getFileName());
      case LEFT ->
          System.err.println(
              "What runs on the card goes on without this program, and its result is kept. Read it"
                  + " with: fmwizard resume "
                  + folder.getFileName());
      case JOURNAL_BROKEN ->
          System.err.println(
              "The journal in " + folder + " could not be written; nothing more was done.");
      case INTERNAL_ERROR ->
          System.err.println(
              "An internal error stopped the run in " + folder + "; it can be resumed.");
    }
  }
}
