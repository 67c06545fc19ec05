// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui;

import io.github.fmwizard.screen.Prompt;

/** Finds the editor for a prompt. */
final class Editors {

  private Editors() {}

  static Editor of(Prompt prompt, Errand errand) {
    if (prompt instanceof Prompt.Go go) {
      return new GoEditor(go);
    } else if (prompt instanceof Prompt.Choose choose) {
      return new ChooseEditor(choose);
    } else if (prompt instanceof Prompt.Confirm confirm) {
      return new ConfirmEditor(confirm);
    } else if (prompt instanceof Prompt.Line line) {
      return new LineEditor(line);
    } else if (prompt instanceof Prompt.Challenge challenge) {
      return new ChallengeEditor(challenge);
    } else if (prompt instanceof Prompt.FilePath path) {
      return new PathEditor(path, errand);
    } else if (prompt instanceof Prompt.Hold hold) {
      return new HoldEditor(hold);
    } else if (prompt instanceof Prompt.None) {
      return new NoEditor();
    }
    throw new IllegalStateException("No editor for " + prompt);
  }
}
