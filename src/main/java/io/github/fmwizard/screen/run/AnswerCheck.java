// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.run;

import io.github.fmwizard.screen.Answer;
import io.github.fmwizard.screen.Prompt;
import java.util.Optional;

/** Whether an answer fits a prompt at all. */
final class AnswerCheck {

  private static final Optional<String> FITS = Optional.empty();
  private static final Optional<String> OTHER =
      Optional.of("That does not answer this question; nothing was taken.");

  private AnswerCheck() {}

  /** Says why an answer doesn't fit; leaving always does. */
  static Optional<String> objection(Prompt prompt, Answer answer) {
    if (answer instanceof Answer.Left) {
      return FITS;
    }
    return switch (prompt) {
      case Prompt.Choose choose when answer instanceof Answer.Chosen chosen ->
          option(choose, chosen.word());
      case Prompt.Line line when answer instanceof Answer.Typed typed ->
          text(typed.text(), line.maxLength(), line.optional());
      case Prompt.FilePath path when answer instanceof Answer.Typed typed ->
          text(typed.text(), Integer.MAX_VALUE, path.optional());
      case Prompt.Challenge challenge when answer instanceof Answer.Typed typed ->
          text(typed.text(), challenge.maxLength(), false);
      case Prompt.Go ignored when answer instanceof Answer.GoOn -> FITS;
      case Prompt.Confirm ignored when answer instanceof Answer.Yes -> FITS;
      case Prompt.Choose ignored -> OTHER;
      case Prompt.Line ignored -> OTHER;
      case Prompt.FilePath ignored -> OTHER;
      case Prompt.Challenge ignored -> OTHER;
      case Prompt.Go ignored -> OTHER;
      case Prompt.Confirm ignored -> OTHER;
      case Prompt.Hold ignored -> OTHER;
      case Prompt.None ignored -> OTHER;
    };
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
