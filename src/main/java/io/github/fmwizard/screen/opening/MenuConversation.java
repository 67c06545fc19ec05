// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.opening;

import io.github.fmwizard.screen.Answer;
import io.github.fmwizard.screen.Block;
import io.github.fmwizard.screen.Conversation;
import io.github.fmwizard.screen.Header;
import io.github.fmwizard.screen.KeyHint;
import io.github.fmwizard.screen.Overlay;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.Screen;
import io.github.fmwizard.screen.ScreenIds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** One choice among several, before a run: a scenario, or what to do. */
public final class MenuConversation implements Conversation {

  private static final List<Block> HELP =
      List.of(
          new Block.Text(
              Block.Style.NORMAL,
              "Move with the arrow keys, or type the number of a line; then take it with"
                  + " Enter. The easiest come first. What happened, the asset sheet and the"
                  + " training password are told next. Esc leaves; nothing is started."));

  private final Menu menu;
  private final Optional<Supplier<List<Block>>> ladder;
  private List<Block> shownLadder = List.of();
  private Optional<String> chosen = Optional.empty();
  private boolean left;
  private Instant now;

  /**
   * What is offered.
   *
   * @param id the screen's id
   * @param training whether it leads to training
   * @param place row 2
   * @param body what stands above the choices
   * @param question the question
   * @param options the choices
   */
  public record Menu(
      String id,
      boolean training,
      String place,
      List<Block> body,
      String question,
      List<Prompt.Option> options) {
    /** Copies the lists. */
    public Menu {
      body = List.copyOf(body);
      options = List.copyOf(options);
    }
  }

  /**
   * Begins.
   *
   * @param menu what is offered
   * @param now the time
   */
  public MenuConversation(Menu menu, Instant now) {
    this(menu, Optional.empty(), now);
  }

  /**
   * Begins where it is known which ladder is going to be climbed.
   *
   * @param menu what is offered
   * @param ladder makes what the ladder's screen shows; asked when somebody opens it
   * @param now the time
   */
  public MenuConversation(Menu menu, Supplier<List<Block>> ladder, Instant now) {
    this(menu, Optional.of(ladder), now);
  }

  private MenuConversation(Menu menu, Optional<Supplier<List<Block>>> ladder, Instant now) {
    this.menu = menu;
    this.ladder = ladder;
    this.now = now;
  }

  /**
   * Returns what was chosen.
   *
   * @return the option's word, or empty if somebody left
   */
  public Optional<String> chosen() {
    return chosen;
  }

  @Override
  public Screen screen() {
    List<KeyHint> keys = new ArrayList<>();
    keys.add(new KeyHint("?", "F1", "help"));
    if (ladder.isPresent()) {
      keys.add(new KeyHint("L", "F2", "ladder"));
    }
    keys.add(new KeyHint("Esc", "", "leave"));
    return screen(
            menu.id(),
            Screen.Kind.CHOOSER,
            menu.body(),
            menu.question(),
            new Prompt.Choose(menu.options(), -1),
            keys)
        .shown(1, overlays(), Optional.empty());
  }

  private Set<Overlay> overlays() {
    return ladder.isPresent() ? Set.of(Overlay.HELP, Overlay.LADDER) : Set.of(Overlay.HELP);
  }

  @Override
  public Optional<Screen> overlay(Overlay overlay) {
    if (overlay == Overlay.HELP) {
      return Optional.of(view(Screen.Kind.HELP, HELP));
    }
    return overlay == Overlay.LADDER
        ? ladder.map(made -> view(Screen.Kind.LADDER, ladderOf(made)))
        : Optional.empty();
  }

  /** It costs much and never changes. */
  private List<Block> ladderOf(Supplier<List<Block>> made) {
    if (shownLadder.isEmpty()) {
      shownLadder = made.get();
    }
    return shownLadder;
  }

  private Screen view(Screen.Kind kind, List<Block> body) {
    String id = kind == Screen.Kind.HELP ? "help" : ScreenIds.LADDER;
    return screen(id, kind, body, Screen.NOTHING_TO_DECIDE, new Prompt.None(), List.of());
  }

  private Screen screen(
      String id,
      Screen.Kind kind,
      List<Block> body,
      String question,
      Prompt prompt,
      List<KeyHint> keys) {
    return new Screen(
        id,
        kind,
        new Header(menu.training(), "no card chosen", "", Optional.empty(), now),
        menu.place(),
        body,
        "Nothing is started yet.",
        question,
        prompt,
        keys);
  }

  @Override
  public void answer(long serial, Answer answer, Instant at) {
    now = at;
    if (answer instanceof Answer.Left) {
      left = true;
    } else if (answer instanceof Answer.Chosen word
        && menu.options().stream()
            .anyMatch(o -> o.word().equals(word.word()) && o.disabled().isEmpty())) {
      chosen = Optional.of(word.word());
    }
  }

  @Override
  public void tick(Instant at) {
    now = at;
  }

  @Override
  public boolean over() {
    return left || chosen.isPresent();
  }
}
