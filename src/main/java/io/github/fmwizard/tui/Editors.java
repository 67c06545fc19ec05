// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui;

import io.github.fmwizard.screen.Prompt;

/** Finds the editor for a prompt. */
final class Editors {

  private Editors() {}

  static Editor of(Prompt prompt, Errand errand) {
    return switch (prompt) {
      case Prompt.Go go -> new GoEditor(go);
      case Prompt.Choose choose -> new ChooseEditor(choose);
      case Prompt.Confirm confirm -> new ConfirmEditor(confirm);
      case Prompt.Line line -> new LineEditor(line);
      case Prompt.Challenge challenge -> new ChallengeEditor(challenge);
      case Prompt.FilePath path -> new PathEditor(path, errand);
      case Prompt.Hold hold -> new HoldEditor(hold);
      case Prompt.None ignored -> new NoEditor();
    };
  }
}
