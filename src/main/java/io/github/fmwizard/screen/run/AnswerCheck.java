// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.run;

import io.github.fmwizard.screen.Answer;
import io.github.fmwizard.screen.Prompt;
import java.util.Optional;

/** Whether an answer fits a prompt at all. */
final class AnswerCheck {

  private static final Optional<String> FITS = Optional.empty();

  private AnswerCheck() {}

  /** Says why an answer doesn't fit; leaving always does. */
  static Optional<String> objection(Prompt prompt, Answer answer) {
    if (answer instanceof Answer.Left) {
      return FITS;
    }
    if (prompt instanceof Prompt.Choose choose && answer instanceof Answer.Chosen chosen) {
      return option(choose, chosen.word());
    }
    if (prompt instanceof Prompt.Line line && answer instanceof Answer.Typed typed) {
      return text(typed.text(), line.maxLength(), line.optional());
    }
    if (prompt instanceof Prompt.FilePath path && answer instanceof Answer.Typed typed) {
      return text(typed.text(), Integer.MAX_VALUE, path.optional());
    }
    if (prompt instanceof Prompt.Challenge challenge && answer instanceof Answer.Typed typed) {
      return text(typed.text(), challenge.maxLength(), false);
    }
    boolean fits =
        (prompt instanceof Prompt.Go && answer instanceof Answer.GoOn)
            || (prompt instanceof Prompt.Confirm && answer instanceof Answer.Yes);
    return fits ? FITS : Optional.of("That does not answer this question; nothing was taken.");
  }

  private static Optional<String> option(Prompt.Choose choose, String word) {
    for (Prompt.Option option : choose.options()) {
      if (option.word().equals(word)) {
        return option.disabled().map(why -> "Not possible now: " + why);
      }
    }
    return Optional.of("Not one of the choices; nothing was taken.");
  }

  private static Optional<String> text(String text, int most, boolean optional) {
    if (text.isBlank() && !optional) {
      return Optional.of("Something must be typed here.");
    }
    boolean fits = text.codePointCount(0, text.length()) <= most;
    return fits ? FITS : Optional.of("At most " + most + " characters; nothing was taken.");
  }
}
