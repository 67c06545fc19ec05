// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.plain;

import io.github.fmwizard.screen.Answer;
import io.github.fmwizard.screen.Conversation;
import io.github.fmwizard.screen.Overlay;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.Screen;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A conversation that shows one screen after another, whatever is answered. */
final class Story implements Conversation {

  final List<Answer> answers = new ArrayList<>();
  final List<Instant> ticks = new ArrayList<>();
  private final List<Screen> screens;
  private final Map<Overlay, Screen> overlays = new EnumMap<>(Overlay.class);
  private Runnable afterFirst = () -> {};
  private Consumer<Runnable> later = Runnable::run;
  private int at;
  private long serial;

  Story(Screen... screens) {
    this.screens = new ArrayList<>(List.of(screens));
  }

  /** One screen for each prompt. */
  static Story of(Prompt... prompts) {
    var screens = new ArrayList<Screen>();
    for (Prompt prompt : prompts) {
      screens.add(Screens.asking("ask/" + screens.size(), prompt));
    }
    return new Story(screens.toArray(Screen[]::new));
  }

  Story with(Overlay overlay, Screen view) {
    overlays.put(overlay, view);
    return this;
  }

  /** Takes answers as a run does: what they bring comes later, by a task. */
  Story slowly(Consumer<Runnable> poster) {
    later = poster;
    return this;
  }

  /** Does something after the first answer. */
  Story afterFirst(Runnable task) {
    afterFirst = task;
    return this;
  }

  /** Goes on to the next screen without an answer. */
  void next() {
    at++;
    serial++;
  }

  /** Changes the current screen. */
  void change(Screen screen) {
    screens.set(at, screen);
    serial++;
  }

  Screen current() {
    return screens.get(at);
  }

  @Override
  public Screen screen() {
    var screen = screens.get(Math.min(at, screens.size() - 1));
    return screen.shown(serial, overlays.keySet(), Optional.empty());
  }

  @Override
  public Optional<Screen> overlay(Overlay overlay) {
    return Optional.ofNullable(overlays.get(overlay));
  }

  @Override
  public void answer(long answered, Answer answer, Instant now) {
    if (answered == serial && !over()) {
      answers.add(answer);
      later.accept(this::next);
      if (answers.size() == 1) {
        afterFirst.run();
      }
    }
  }

  @Override
  public void tick(Instant now) {
    ticks.add(now);
    if (current().prompt() instanceof Prompt.Hold hold
        && !now.isBefore(Screens.NOON.plusSeconds(hold.seconds()))) {
      next();
    }
  }

  @Override
  public boolean over() {
    return at >= screens.size();
  }
}
