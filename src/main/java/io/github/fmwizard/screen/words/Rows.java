// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.words;

import io.github.fmwizard.flow.model.Attestation;
import io.github.fmwizard.flow.model.Position;
import io.github.fmwizard.screen.dialog.ScreenContext;
import java.util.Optional;

/** The row of the table of files that a turn of a loop is about. */
public final class Rows {

  private Rows() {}

  public static Optional<Attestation.FmFile> at(ScreenContext context) {
    Position here = context.state().engine().position();
    int turn = here.turn();
    return context
        .known()
        .answerOf(Attestation.FmFiles.class)
        .filter(files -> turn >= 1 && turn <= files.rows().size())
        .map(files -> files.rows().get(turn - 1));
  }
}
