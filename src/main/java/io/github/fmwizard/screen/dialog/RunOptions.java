// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.dialog;

import io.github.fmwizard.screen.Block;
import io.github.fmwizard.screen.FileNotes;
import io.github.fmwizard.wizard.RunView;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a conversation about a run is started with.
 *
 * @param operator the typed name of who drives; offered where a name is asked for, never as a
 *     witness
 * @param folder where browsers for files start
 * @param files says of a path as typed what keeps its file from being taken, or nothing; asked on
 *     the renderer's thread
 * @param look looks at files that are listed; asked beside the renderer's thread
 * @param brief in training what the trainee is told: lines of text, shown by a key everywhere but
 *     at an erasing gate
 * @param debrief in training what stands at the end of the report, made from the last picture
 * @param skipsWaits whether pauses pass at once, since time is virtual; they are shown all the same
 */
public record RunOptions(
    String operator,
    String folder,
    Function<String, Optional<String>> files,
    FileNotes.Look look,
    Optional<String> brief,
    Optional<Function<RunView, List<Block>>> debrief,
    boolean skipsWaits) {

  /**
   * Returns the options of a run on a real card: no brief, no debrief, real pauses.
   *
   * @param operator the typed name of who drives
   * @param folder where browsers for files start
   * @param files says of a path what keeps its file from being taken, or nothing
   * @return the options
   */
  public static RunOptions real(
      String operator, String folder, Function<String, Optional<String>> files) {
    return new RunOptions(
        operator, folder, files, FileNotes.NONE.look(), Optional.empty(), Optional.empty(), false);
  }

  /**
   * Lets lists say something of files.
   *
   * @param at looks at a file
   * @return the changed options
   */
  public RunOptions looking(FileNotes.Look at) {
    return new RunOptions(operator, folder, files, at, brief, debrief, skipsWaits);
  }

  /**
   * Adds what a trainee is told.
   *
   * @param first lines of text, shown by a key
   * @param last made from the last picture and shown at the end of the report
   * @return the options with both
   */
  public RunOptions training(String first, Function<RunView, List<Block>> last) {
    return new RunOptions(
        operator, folder, files, look, Optional.of(first), Optional.of(last), skipsWaits);
  }

  /**
   * Lets pauses pass at once.
   *
   * @return the changed options
   */
  public RunOptions inVirtualTime() {
    return new RunOptions(operator, folder, files, look, brief, debrief, true);
  }
}
