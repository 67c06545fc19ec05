// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import io.github.fmwizard.app.running.RunEnd;
import io.github.fmwizard.screen.Block;
import io.github.fmwizard.screen.MenuConversation;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.terminal.FirstLook;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What opens without a command: training, or, where a Luna client is found, the choice between it
 * and a real card. One renderer serves the choice and what follows.
 */
final class FrontDoor implements AutoCloseable {

  private static final String REAL = "real";
  private static final String TRAINING = "training";

  private final Folders folders;
  private final Screens screens;
  private final OneRenderer renderers;
  private final TrainingDesk training;
  private final LiveDesk live;

  FrontDoor(CommonOptions options, Map<String, String> environment, Path home) {
    folders = Folders.of(options, environment, home);
    screens = Screens.of(options, environment, home);
    renderers = OneRenderer.of(screens, true);
    training = new TrainingDesk(options, folders, screens, renderers);
    live = new LiveDesk(options, folders, screens, renderers);
  }

  /** Opens the screen, at which a look was begun already, while all else is read. */
  FrontDoor ahead(Optional<FirstLook> look) {
    renderers.ahead(screens, folders, look);
    return this;
  }

  /** Gives the terminal back, if it was taken for nothing. */
  @Override
  public void close() {
    renderers.close();
  }

  int open() {
    if (screens.pipe() || !live.clientIsHere()) {
      return training.chosen(false);
    }
    InstantSource clock = InstantSource.system();
    MenuConversation menu = new MenuConversation(menu(), clock.instant());
    try (OneRenderer one = renderers) {
      one.open(clock, false).run(menu);
      if (menu.chosen().isPresent()) {
        return menu.chosen().get().equals(REAL)
            ? live.recover(new CardOptions(), null)
            : training.chosen(false);
      }
    }
    return new Ending(screens).code(RunEnd.nothingStarted());
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
