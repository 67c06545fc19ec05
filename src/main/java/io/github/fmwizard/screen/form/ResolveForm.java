// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.form;

import io.github.fmwizard.flow.model.Event;
import io.github.fmwizard.screen.Block;
import io.github.fmwizard.screen.Mark;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.Screen;
import io.github.fmwizard.screen.ScreenIds;
import io.github.fmwizard.screen.dialog.Body;
import io.github.fmwizard.screen.dialog.Reply;
import io.github.fmwizard.screen.dialog.ScreenContext;
import io.github.fmwizard.screen.words.ActDescription;
import io.github.fmwizard.screen.words.PersonNames;
import io.github.fmwizard.screen.words.Sentence;
import java.util.List;
import java.util.Optional;

/**
 * Asks who says what an unknown outcome was, and what makes them sure. Nobody takes it back, so it
 * is typed in full at the end: keys that nobody meant say nothing.
 */
public record ResolveForm() implements FormDialog.Script {

  private static final String RESULT = "result";
  private static final String MEANING = "meaning";
  private static final String NAME = "name";
  private static final String WORD = "word";

  @Override
  public Optional<Field> next(FormAnswers given, ScreenContext context) {
    if (!given.has(RESULT)) {
      return Optional.of(result(context));
    }
    List<Block> body =
        new Body()
            .addAll(body(context))
            .item(Mark.SAID, "It was", given.of(RESULT).replace('-', ' '))
            .blocks();
    if (!given.has(MEANING)) {
      return Optional.of(
          Field.words(
              ScreenIds.of("resolve", MEANING),
              Screen.Kind.FAILURE,
              body,
              "What makes you sure?",
              "Because"));
    }
    if (!given.has(NAME)) {
      return Optional.of(
          Field.name(
              ScreenIds.of("resolve", NAME), Screen.Kind.FAILURE, body, "Who says so?", context));
    }
    return given.has(WORD) ? Optional.empty() : Optional.of(word(given.of(RESULT), body));
  }

  private static Field word(String result, List<Block> body) {
    return new Field(
        WORD,
        Screen.of(
            ScreenIds.of("resolve", WORD),
            Screen.Kind.FAILURE,
            body,
            "Type " + result + " to record it.",
            new Prompt.Challenge("Once more: " + result, result.length(), -1)),
        text ->
            text.strip().equalsIgnoreCase(result)
                ? Optional.empty()
                : Optional.of("That is not the word " + result + ". Nothing is recorded."));
  }

  private static Field result(ScreenContext context) {
    ActDescription described = described(context);
    List<Prompt.Option> options =
        List.of(
            Prompt.Option.of("done", Sentence.of(described.done())),
            Prompt.Option.of("not-done", Sentence.of(described.notDone())));
    return new Field(
        RESULT,
        Screen.of(
            ScreenIds.of("resolve", RESULT),
            Screen.Kind.FAILURE,
            body(context),
            "What was it?",
            new Prompt.Choose(options, -1)));
  }

  private static ActDescription described(ScreenContext context) {
    return ActDescription.of(context.known().lastAct().orElseThrow(), context.state());
  }

  private static List<Block> body(ScreenContext context) {
    Body body = new Body();
    body.strong(Sentence.of(described(context).unknown()));
    body.text("Say it only after a check by hand, or by the known meaning of what was printed.");
    body.text("It is recorded as said, and never shown as seen.");
    return body.text(PersonNames.NAMED_ONLY).blocks();
  }

  @Override
  public Reply finish(FormAnswers given, ScreenContext context) {
    return new Reply.Decide(
        new Event.Resolved(
            context.state().path(), given.is(RESULT, "done"), given.of(MEANING), given.of(NAME)));
  }
}
