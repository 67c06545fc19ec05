// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training.instructor;

import io.github.fmwizard.screen.Answer;
import io.github.fmwizard.screen.Block;
import io.github.fmwizard.screen.Conversation;
import io.github.fmwizard.screen.KeyHint;
import io.github.fmwizard.screen.Overlay;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.Screen;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A training's conversation into which an instructor can put a page. The page waits for Enter, and
 * answers nothing of the run: what was asked before is asked again after it, from its beginning.
 */
public final class InjectedConversation implements Conversation {

  /** Far from the serials that a run comes to. */
  private static final long FIRST_SERIAL = 1L << 40;

  private final Conversation inner;
  private final Supplier<Optional<Injection>> source;
  private Optional<Injection> shown = Optional.empty();
  private long serial = FIRST_SERIAL;

  /**
   * Begins.
   *
   * @param inner the conversation of the run
   * @param source takes an injection that waits; asked at each tick, and after each answer
   */
  public InjectedConversation(Conversation inner, Supplier<Optional<Injection>> source) {
    this.inner = inner;
    this.source = source;
  }

  @Override
  public Screen screen() {
    Screen screen = inner.screen();
    return shown.map(injection -> page(injection, screen)).orElse(screen);
  }

  private Screen page(Injection injection, Screen run) {
    return new Screen(
            "injected/" + injection.kind().word(),
            Screen.Kind.EXPLAIN,
            run.header(),
            run.place(),
            List.of(
                new Block.Text(Block.Style.STRONG, "Something happens in the room."),
                new Block.Gap(),
                new Block.Text(Block.Style.FLOW, injection.words())),
            run.status(),
            "Your instructor lets this happen. Enter goes back to your page.",
            new Prompt.Go("back to the page"),
            List.of(new KeyHint("Enter", "", "back")))
        .shown(serial, Set.of(), Optional.empty());
  }

  @Override
  public Optional<Screen> overlay(Overlay overlay) {
    return shown.isPresent() ? Optional.empty() : inner.overlay(overlay);
  }

  @Override
  public void answer(long answered, Answer answer, Instant now) {
    if (shown.isEmpty()) {
      inner.answer(answered, answer, now);
      arrive();
    } else if (answered == serial) {
      shown = Optional.empty();
      serial++;
      if (answer instanceof Answer.Left) {
        inner.answer(inner.screen().serial(), answer, now);
      }
    }
  }

  @Override
  public void tick(Instant now) {
    inner.tick(now);
    arrive();
  }

  private void arrive() {
    if (shown.isEmpty() && !inner.over()) {
      shown = source.get().filter(injection -> !injection.words().isEmpty());
    }
  }

  @Override
  public void deserted(Instant now) {
    inner.deserted(now);
  }

  @Override
  public boolean over() {
    return inner.over();
  }
}
