// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training;

import io.github.fmwizard.wizard.GateShown;
import io.github.fmwizard.wizard.RunView;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Finds what a token of a model run stands for.
 *
 * <p>{@code @file:NAME} is a file of the scenario, {@code @serial-tail} what a gate asks of the
 * card's serial, {@code @fact} the fact that an erasing gate asks for, {@code @word} its word.
 * {@code @password} and {@code @wrong-password} stand for themselves here: only a vendor program's
 * prompt may have them.
 *
 * @param folder where the files of the scenario are
 * @param view the latest picture of the run
 */
record DemoWords(Path folder, Supplier<Optional<RunView>> view) {

  static final String PASSWORD = "@password";
  static final String WRONG_PASSWORD = "@wrong-password";

  private static final String FILE = "@file:";

  /** Returns what is to be typed, or empty if the token means nothing here. */
  Optional<String> typed(String answer) {
    if (!answer.startsWith("@")) {
      return Optional.of(answer);
    }
    if (answer.startsWith(FILE)) {
      return Optional.of(folder.resolve(answer.substring(FILE.length())).toString());
    }
    return switch (answer) {
      case "@serial-tail" -> view.get().flatMap(RunView::gate).map(GateShown::digits);
      case "@fact" ->
          view.get()
              .flatMap(RunView::gate)
              .flatMap(GateShown::question)
              .map(GateShown.FactQuestion::expected);
      case "@word" -> view.get().flatMap(RunView::gate).map(GateShown::word);
      default -> Optional.empty();
    };
  }

  /** Returns what is shown of an answer: of a file its name. */
  String shown(String answer) {
    return answer.startsWith(FILE) ? answer.substring(FILE.length()) : typed(answer).orElse(answer);
  }
}
