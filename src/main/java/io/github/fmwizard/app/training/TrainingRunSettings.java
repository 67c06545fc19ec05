// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.training;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a training run lives, and what it was started with.
 *
 * @param runs the folder of run folders
 * @param cards the folder of simulated cards' state files
 * @param siteFlow the flow's title if it is not the built-in one
 * @param program the program's version, for the journal
 * @param tty the terminal's name, or {@code none}
 */
public record TrainingRunSettings(
    Path runs, Path cards, Optional<String> siteFlow, String program, String tty) {

  Path card(String run) {
    return cards.resolve(run);
  }

  static Path state(Path card) {
    return card.resolve("card.json");
  }

  static Path files(Path card) {
    return card.resolve("files");
  }
}
