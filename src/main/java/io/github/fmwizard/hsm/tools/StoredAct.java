// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools;

import io.github.fmwizard.card.CardRef;
import io.github.fmwizard.card.Tool;
import io.github.fmwizard.hsm.tools.profile.ClientProfile;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;

/**
 * What is written down of an act before it begins, so that its result can be found and read later,
 * by whichever process.
 *
 * @param number its number in the folder of acts, from 1
 * @param card the card
 * @param action the whole action as text, which tells whether it is the one that is asked for
 * @param way how it is done
 * @param line the program or call with its arguments
 * @param programs the programs that it runs, as they were
 * @param attemptsBefore logins left before it, if the card told
 * @param begunAt when this was written, directly before it was started
 */
public record StoredAct(
    int number,
    CardRef card,
    String action,
    ClientProfile.Way way,
    List<String> line,
    List<Tool> programs,
    OptionalInt attemptsBefore,
    Instant begunAt) {

  /** Copies the lists. */
  public StoredAct {
    line = List.copyOf(line);
    programs = List.copyOf(programs);
  }
}
