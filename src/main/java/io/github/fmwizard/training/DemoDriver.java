// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training;

import io.github.fmwizard.screen.Answer;
import io.github.fmwizard.screen.Conversation;
import io.github.fmwizard.screen.Overlay;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.Screen;
import io.github.fmwizard.screen.ScreenIds;
import io.github.fmwizard.wizard.RunView;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Plays a model run by itself, visibly: a conversation around another one, whose questions it
 * answers. It is strict: a question without a line of the script is a mistake of the scenario, and
 * ends the demonstration. All calls come from the renderer's thread.
 *
 * <p>People who watch may stop it by Ctrl-C; whatever else they type is thrown away.
 */
public final class DemoDriver implements Conversation {

  private final Conversation inner;
  private final DemoScript script;
  private final DemoPace pace;
  private final DemoWords words;
  private Optional<RunView> view = Optional.empty();
  private String due;
  private long answered = -1;

  /**
   * Begins; the first answer is given when the renderer runs.
   *
   * @param inner the conversation that is answered
   * @param script the model run; one script serves all conversations of a training
   * @param files where the scenario's files are
   * @param pace how it moves on
   */
  public DemoDriver(Conversation inner, DemoScript script, Path files, DemoPace pace) {
    this.inner = inner;
    this.script = script;
    this.pace = pace;
    this.words = new DemoWords(files, () -> view);
    this.due = inner.screen().id();
    pace.later(this::step);
  }

  /**
   * Hears that the inner conversation was given a new picture.
   *
   * @param next the picture
   */
  public void seen(RunView next) {
    view = Optional.of(next);
    plan();
  }

  @Override
  public Optional<Screen> overlay(Overlay overlay) {
    return inner.overlay(overlay);
  }

  /** Shows what is going to be answered. */
  @Override
  public Screen screen() {
    Screen screen = inner.screen();
    Optional<ModelLine> line = waits(screen) ? Optional.empty() : script.at(screen.id());
    return line.map(one -> screen.asking(screen.question() + " Demo: " + shown(one)))
        .orElse(screen);
  }

  private String shown(ModelLine line) {
    return line.answer().isEmpty() ? "Enter" : words.shown(line.answer());
  }

  /** Tells whether there is nothing to answer, or nothing any more. */
  private boolean waits(Screen screen) {
    return screen.serial() == answered || !screen.prompt().isAsking();
  }

  /** Plans an answer, once for each screen. */
  private void plan() {
    Screen screen = inner.screen();
    if (!waits(screen) && due.isEmpty() && !inner.over()) {
      due = screen.id();
      pace.later(this::step);
    }
  }

  private void step() {
    Screen screen = inner.screen();
    boolean changed = !due.equals(screen.id());
    due = "";
    if (inner.over() || waits(screen) || isPersons(screen)) {
      return;
    }
    if (!changed) {
      answer(screen);
    }
    plan();
  }

  /** Only a person can have asked to stop, unless the script says so. */
  private boolean isPersons(Screen screen) {
    boolean stops =
        screen.id().equals(ScreenIds.STOP) || screen.id().equals(ScreenIds.STOP_FOR_GOOD);
    return stops && script.at(screen.id()).isEmpty();
  }

  private void answer(Screen screen) {
    if (script.failed()) {
      give(screen, leaving(screen));
      return;
    }
    Optional<ModelLine> line = script.at(screen.id());
    if (line.isEmpty() && screen.prompt() instanceof Prompt.Go) {
      give(screen, new Answer.GoOn());
      return;
    }
    DemoAnswers.Found found =
        line.map(scripted -> find(screen, scripted))
            .orElseGet(
                () ->
                    DemoAnswers.Found.none(
                        "No line answers " + screen.id() + ". " + DemoAnswers.asks(screen)));
    found
        .answer()
        .ifPresentOrElse(answer -> take(screen, answer), () -> fail(screen, found.problem()));
  }

  private DemoAnswers.Found find(Screen screen, ModelLine line) {
    return words
        .typed(line.answer())
        .map(typed -> DemoAnswers.find(screen, line, typed))
        .orElseGet(
            () -> DemoAnswers.Found.none(line.answer() + " means nothing at " + screen.id() + "."));
  }

  private void take(Screen screen, Answer answer) {
    script.take(screen.id());
    give(screen, answer);
  }

  private void fail(Screen screen, String problem) {
    script.fail(problem);
    give(screen, leaving(screen));
  }

  private static Answer leaving(Screen screen) {
    return screen.prompt() instanceof Prompt.Go
        ? new Answer.GoOn()
        : new Answer.Left(Answer.Cause.END_OF_INPUT);
  }

  private void give(Screen screen, Answer answer) {
    answered = screen.serial();
    inner.answer(screen.serial(), answer, pace.time().instant());
  }

  @Override
  public void answer(long serial, Answer answer, Instant now) {
    boolean mayStop =
        answer instanceof Answer.Left left
            && List.of(Answer.Cause.INTERRUPT, Answer.Cause.HANG_UP).contains(left.cause());
    if (mayStop || isPersons(inner.screen())) {
      inner.answer(serial, answer, now);
      plan();
    }
  }

  @Override
  public void tick(Instant now) {
    inner.tick(now);
    plan();
  }

  @Override
  public boolean over() {
    return inner.over();
  }
}
