// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import io.github.fmwizard.app.running.Renderers;
import io.github.fmwizard.app.training.RunPlace;
import io.github.fmwizard.app.training.Training;
import io.github.fmwizard.app.training.TrainingFlow;
import io.github.fmwizard.screen.MenuConversation;
import io.github.fmwizard.screen.Renderer;
import io.github.fmwizard.terminal.TerminalException;
import io.github.fmwizard.terminal.TerminalKind;
import io.github.fmwizard.terminal.Tty;
import io.github.fmwizard.training.ScenarioException;
import io.github.fmwizard.training.ScenarioLibrary;
import io.github.fmwizard.tui.FullScreen;
import io.github.fmwizard.tui.FullScreenOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Goes through the program up to its first frames when it is packaged, so that the classes that
 * they need are recorded for a fast start. It stops there on purpose: each further class makes the
 * archive larger, and that costs the start more than it saves later. It needs no terminal; its
 * standard input must be at its end.
 *
 * <p>Argument: a folder for its state. {@code fmwizard.home} names the distribution.
 */
final class Recording {

  private static final String SCENARIO = "cured-by-reload";
  private static final TerminalKind USUAL = new TerminalKind(false, false, false, false, true);
  private static final TerminalKind OLD = new TerminalKind(false, true, true, false, false);

  private final Folders folders;
  private final ScenarioLibrary library;
  private final InstantSource clock = InstantSource.system();

  private Recording(Folders folders) {
    this.folders = folders;
    library = new ScenarioLibrary(folders.scenarios());
  }

  /**
   * Goes through the program.
   *
   * @param args the folder for its state
   * @throws Exception if the distribution is not whole
   */
  public static void main(String[] args) throws Exception {
    // Without a terminal these are refused, as late as can be.
    QuickStart.run("train");
    QuickStart.run("train", SCENARIO);
    Folders folders =
        new Folders(
            Path.of(args[0]).toAbsolutePath(),
            Main.home().toAbsolutePath().resolve("wizard-flows"));
    folders.make();
    Recording recording = new Recording(folders);
    recording.ask();
    recording.menu(USUAL);
    recording.menu(OLD);
    recording.brief();
  }

  /** Asks for a terminal that is not there. */
  private void ask() {
    try {
      Tty.open(folders.terminal("none")).close();
    } catch (TerminalException e) {
      System.out.println(e.getMessage());
    }
  }

  private void menu(TerminalKind kind) throws ScenarioException, IOException {
    try (FullScreen screen = screen(kind, clock)) {
      screen.run(new MenuConversation(TrainingDesk.menu(library.titles()), clock.instant()));
    }
  }

  private void brief() throws ScenarioException, IOException {
    RunPlace place =
        new RunPlace(
            folders.runs(), folders.training(), Optional.empty(), Version.number(), "none");
    new Training(place, new OnNoTerminal())
        .start(library.find(SCENARIO).orElseThrow(), 1, this::flow, false);
  }

  private TrainingFlow flow() {
    FlowFile file = FlowFile.read(folders.flow());
    return new TrainingFlow(file.orStop(), file.text());
  }

  private FullScreen screen(TerminalKind kind, InstantSource time) {
    Path saved = folders.terminal("none");
    try {
      return new FullScreen(
          Tty.ofNobody(saved),
          kind,
          time,
          new FullScreenOptions(false, false, false, false, saved));
    } catch (TerminalException e) {
      throw new IllegalStateException("No terminal is needed.", e);
    }
  }

  /** Draws as at a terminal, and hangs up after the first frame. */
  private final class OnNoTerminal implements Renderers {
    @Override
    public boolean pipe() {
      return false;
    }

    @Override
    public Renderer open(InstantSource time, boolean virtual) {
      return screen(OLD, time);
    }
  }
}
