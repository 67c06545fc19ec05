// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import io.github.fmwizard.app.running.RunEnd;
import io.github.fmwizard.app.running.SteadyClock;
import io.github.fmwizard.app.training.Training;
import io.github.fmwizard.screen.Block;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.opening.MenuConversation;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/**
 * What opens without a command: training, or, where a Luna client is found, the choice between it
 * and a real card. One renderer serves the choice and what follows.
 */
final class StartMenu {

  private static final String REAL = "real";
  private static final String TRAINING = "training";

  private final Folders folders;
  private final RendererChoice screens;
  private final SharedRenderer renderers;
  private final TrainingCommands training;
  private final CardCommands live;

  StartMenu(CommonOptions options, Map<String, String> environment) {
    folders = Folders.of(options, environment);
    screens = RendererChoice.of(options, environment);
    renderers = SharedRenderer.of(screens, true);
    training = new TrainingCommands(options, folders, screens, renderers);
    live = new CardCommands(options, folders, screens, renderers);
  }

  int open() {
    if (screens.pipe() || !live.clientIsHere()) {
      return training.chosen(Training.Way.USUAL);
    }
    folders.make();
    InstantSource clock = SteadyClock.ofProcess();
    MenuConversation menu = conversation(clock.instant());
    try (SharedRenderer one = renderers) {
      one.open(clock, false).run(menu);
      if (menu.chosen().isPresent()) {
        return menu.chosen().get().equals(REAL)
            ? live.recover(new CardOptions(), null)
            : training.chosen(Training.Way.USUAL);
      }
    }
    return new ExitReport(screens).code(RunEnd.nothingStarted());
  }

  static MenuConversation conversation(Instant now) {
    return new MenuConversation(menu(), now);
  }

  private static MenuConversation.Menu menu() {
    return new MenuConversation.Menu(
        "choose/real-or-training",
        false,
        "Real card or training?",
        List.of(
            new Block.Text(
                Block.Style.NORMAL,
                "A Luna client was found on this host. Looking at a real card changes nothing; each"
                    + " act on it has a gate of its own."),
            new Block.Text(
                Block.Style.NORMAL, "Training runs on a simulated card and reaches no real one.")),
        "Which one? Type its number or move to it, then Enter.",
        List.of(
            Prompt.Option.of(TRAINING, "Training, on a simulated card"),
            Prompt.Option.of(REAL, "A real card of this host")));
  }
}
