// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.form;

import io.github.fmwizard.flow.model.Decision;
import io.github.fmwizard.flow.model.Decision.ManualKind;
import io.github.fmwizard.screen.Block;
import io.github.fmwizard.screen.Mark;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.Screen;
import io.github.fmwizard.screen.ScreenIds;
import io.github.fmwizard.screen.dialog.Body;
import io.github.fmwizard.screen.dialog.Reply;
import io.github.fmwizard.screen.dialog.ScreenContext;
import java.util.List;
import java.util.Optional;

/** Asks what was done by hand, and by whom. */
public record ManualActForm() implements FormDialog.Script {

  private static final String WHAT = "what";
  private static final String WORDS = "words";
  private static final String NAME = "name";
  private static final int LONGEST = 300;

  private static final List<Block> BODY =
      new Body()
          .strong("Something was done by hand, beside this program.")
          .text("It is recorded, every gate is void, and the card is looked at again.")
          .text("Do it first, then record it here.")
          .blocks();

  @Override
  public Optional<Field> next(FormAnswers given, ScreenContext context) {
    if (!given.has(WHAT)) {
      return Optional.of(what());
    }
    if (!given.has(WORDS)) {
      return Optional.of(words(given));
    }
    return given.has(NAME)
        ? Optional.empty()
        : Optional.of(
            Field.name(
                ScreenIds.of("manual-act", NAME),
                Screen.Kind.FAILURE,
                new Body().addAll(BODY).item(Mark.SAID, "Done", given.of(WORDS)).blocks(),
                "Who did it?",
                context));
  }

  private static Field what() {
    List<Prompt.Option> options =
        List.of(
            Prompt.Option.of("power-cycle", "The host was switched off and on"),
            Prompt.Option.of("other", "Something else"));
    return new Field(
        WHAT,
        Screen.of(
            ScreenIds.of("manual-act", WHAT),
            Screen.Kind.FAILURE,
            BODY,
            "What was done?",
            new Prompt.Choose(options, -1)));
  }

  private static Field words(FormAnswers given) {
    Optional<String> usual =
        given.is(WHAT, "power-cycle")
            ? Optional.of(ManualActs.words(ManualKind.POWER_CYCLE))
            : Optional.empty();
    return new Field(
        WORDS,
        Screen.of(
            ScreenIds.of("manual-act", WORDS),
            Screen.Kind.FAILURE,
            BODY,
            "What was done, in your words?",
            new Prompt.Line("Done", LONGEST, usual, false)));
  }

  @Override
  public Reply finish(FormAnswers given, ScreenContext context) {
    ManualKind kind = given.is(WHAT, "power-cycle") ? ManualKind.POWER_CYCLE : ManualKind.OTHER;
    return new Reply.Decide(new Decision.Manual(kind, what(kind, given.of(WORDS)), given.of(NAME)));
  }

  /** Own words never hide what was chosen. */
  private static String what(ManualKind kind, String words) {
    String usual = ManualActs.words(kind);
    return kind == ManualKind.OTHER || words.equals(usual) ? words : usual + ": " + words;
  }
}
