// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.supervision;

import io.github.fmwizard.hsm.tools.supervision.HostProcesses.Fate;
import io.github.fmwizard.hsm.tools.supervision.Supervised.End;
import java.util.Optional;

/**
 * What a folder and the host's processes show of a supervised program: the decision table.
 *
 * @param result the supervisor's last word; empty if it has not spoken
 * @param status the wrapper's last word; empty while the program runs, or if the wrapper is lost
 * @param beginning whether the program began
 * @param guardian what became of the guardian
 * @param supervisor what became of the supervisor that wrote its mark last
 */
record SupervisedState(
    Optional<End> result,
    Optional<End> status,
    Beginning beginning,
    Fate guardian,
    Fate supervisor) {

  /** What the file {@code began} says, and what became of the wrapper that wrote it. */
  enum Beginning {
    ABSENT,
    /** The file is there, but what should stand in it is not. */
    UNCLEAR,
    WRAPPER_ALIVE,
    WRAPPER_GONE,
    OTHER_BOOT
  }

  /** What can be done. */
  enum Standing {
    /** Nothing: it is over, and {@link #end} says how. */
    OVER,
    /** Make sure that it can't begin. */
    UNBEGUN,
    /** Attach: somebody holds its terminal, or will again at once. */
    ATTENDED,
    /** Wait for its status: nobody holds its terminal. */
    UNATTENDED
  }

  /** Tells whether it is known that the program began, or that it never will. */
  boolean decided() {
    return result.isPresent()
        || status.isPresent()
        || (beginning != Beginning.ABSENT && beginning != Beginning.UNCLEAR);
  }

  Standing standing() {
    if (result.isPresent()) {
      return Standing.OVER;
    }
    if (guardian == Fate.ALIVE || supervisor == Fate.ALIVE) {
      return Standing.ATTENDED;
    }
    if (status.isPresent()) {
      return Standing.OVER;
    }
    return switch (beginning) {
      case ABSENT -> Standing.UNBEGUN;
      case WRAPPER_ALIVE -> Standing.UNATTENDED;
      case UNCLEAR, WRAPPER_GONE, OTHER_BOOT -> Standing.OVER;
    };
  }

  /** Returns how it ended, if it is {@link Standing#OVER}. */
  End end() {
    return result
        .or(() -> status)
        .orElseGet(
            () ->
                switch (beginning) {
                  case ABSENT ->
                      new End.NeverBegan("The supervisor was lost before the program began.");
                  case UNCLEAR ->
                      new End.Unknown("the file that says that the program began is damaged");
                  case OTHER_BOOT -> new End.Unknown("the host was started again in the middle");
                  case WRAPPER_ALIVE, WRAPPER_GONE ->
                      new End.Unknown("the process that waited for the program was killed");
                });
  }
}
