// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.form;

import io.github.fmwizard.screen.Block;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.Screen;
import io.github.fmwizard.screen.dialog.ScreenContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One question of a form.
 *
 * @param name the name of its answer in the form
 * @param screen the screen that asks it
 * @param objection says what is wrong with an answer, or nothing
 */
public record Field(String name, Screen screen, Function<String, Optional<String>> objection) {

  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_REASON = 300;

  Field(String name, Screen screen) {
    this(name, screen, answer -> Optional.empty());
  }

  /** Asks who, with the operator's name at hand. */
  public static Field name(
      String id, Screen.Kind kind, List<Block> body, String question, ScreenContext context) {
    Optional<String> operator = Optional.of(context.operator()).filter(name -> !name.isBlank());
    String last = id.substring(id.indexOf('/') + 1);
    Prompt prompt = new Prompt.Line("Name", LONGEST_NAME, operator, false);
    return new Field(last, Screen.of(id, kind, body, question, prompt));
  }

  /** Asks for a reason, or other words of one's own. */
  public static Field words(
      String id, Screen.Kind kind, List<Block> body, String question, String label) {
    String last = id.substring(id.indexOf('/') + 1);
    Prompt prompt = new Prompt.Line(label, LONGEST_REASON, Optional.empty(), false);
    return new Field(last, Screen.of(id, kind, body, question, prompt));
  }
}
