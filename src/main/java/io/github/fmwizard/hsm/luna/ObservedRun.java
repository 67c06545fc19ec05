// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.luna;

import io.github.fmwizard.hsm.tools.supervision.Supervised;
import java.util.List;

/**
 * How a program was attended from our first sight of it to its end.
 *
 * @param lines what it printed, escape sequences removed, long output cut in the middle; our own
 *     remarks in brackets
 * @param end how it ended
 * @param answered lines that the officer answered
 * @param typed whether any byte of the officer's went to it
 * @param inputEnded whether the end of input was typed for an officer who left
 * @param fromItsBeginning false if it ran before we attended it, so that more may have been
 *     answered
 */
record ObservedRun(
    List<String> lines,
    Supervised.End end,
    int answered,
    boolean typed,
    boolean inputEnded,
    boolean fromItsBeginning) {

  ObservedRun {
    lines = List.copyOf(lines);
  }

  /** Tells whether nobody can have answered anything. */
  boolean silent() {
    return !typed && !inputEnded && fromItsBeginning;
  }
}
