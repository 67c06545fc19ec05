// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training;

import io.github.fmwizard.screen.Answer;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.Screen;
import java.util.List;
import java.util.Optional;

/** Turns the words of a model run into answers, strictly. Pure. */
final class DemoAnswers {

  private static final Answer NO = new Answer.Left(Answer.Cause.NO);

  private DemoAnswers() {}

  /** An answer, or why there is none. */
  record Found(Optional<Answer> answer, String problem) {
    static Found of(Answer answer) {
      return new Found(Optional.of(answer), "");
    }

    static Found none(String problem) {
      return new Found(Optional.empty(), problem);
    }
  }

  static Found find(Screen screen, ModelLine line, String typed) {
    for (String word : line.locked()) {
      if (offers(screen.prompt(), word)) {
        return Found.none("\"" + word + "\" is offered at " + screen.id() + ", and must not be.");
      }
    }
    return find(screen, typed);
  }

  private static Found find(Screen screen, String typed) {
    return switch (screen.prompt()) {
      case Prompt.Go ignored ->
          typed.equals("go") ? Found.of(new Answer.GoOn()) : wrong(screen, typed);
      case Prompt.Choose choose ->
          offers(choose, typed) ? Found.of(new Answer.Chosen(typed)) : wrong(screen, typed);
      case Prompt.Confirm ignored -> confirm(screen, typed);
      case Prompt.Line field when typed.isEmpty() ->
          Found.of(new Answer.Typed(field.suggestion().orElse("")));
      case Prompt.Line ignored -> Found.of(new Answer.Typed(typed));
      case Prompt.FilePath ignored -> Found.of(new Answer.Typed(typed));
      case Prompt.Challenge ignored -> Found.of(new Answer.Typed(typed));
      case Prompt.Hold ignored -> Found.of(new Answer.Typed(typed));
      case Prompt.None ignored -> Found.of(new Answer.Typed(typed));
    };
  }

  private static Found confirm(Screen screen, String typed) {
    return switch (typed) {
      case "y" -> Found.of(new Answer.Yes());
      case "n" -> Found.of(NO);
      default -> wrong(screen, typed);
    };
  }

  private static Found wrong(Screen screen, String typed) {
    return Found.none("\"" + typed + "\" is no answer at " + screen.id() + ". " + asks(screen));
  }

  /** Says what a screen accepts. */
  static String asks(Screen screen) {
    if (screen.prompt() instanceof Prompt.Choose choose) {
      List<String> words = choose.options().stream().map(DemoAnswers::word).toList();
      return "It offers: " + String.join(", ", words) + ".";
    }
    return "It asks: " + screen.question();
  }

  private static String word(Prompt.Option option) {
    return option.word() + (option.disabled().isPresent() ? " (locked)" : "");
  }

  private static boolean offers(Prompt prompt, String word) {
    return prompt instanceof Prompt.Choose choose
        && choose.options().stream()
            .anyMatch(option -> option.word().equals(word) && option.disabled().isEmpty());
  }
}
