// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import io.github.fmwizard.app.running.Renderers;
import io.github.fmwizard.app.training.RunPlace;
import io.github.fmwizard.app.training.Training;
import io.github.fmwizard.screen.MenuConversation;
import io.github.fmwizard.screen.Renderer;
import io.github.fmwizard.terminal.TerminalException;
import io.github.fmwizard.terminal.TerminalKind;
import io.github.fmwizard.terminal.Tty;
import io.github.fmwizard.training.ScenarioException;
import io.github.fmwizard.training.ScenarioLibrary;
import io.github.fmwizard.tui.FullScreen;
import io.github.fmwizard.tui.FullScreenOptions;
import io.github.fmwizard.tui.Rehearsal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Goes through the program when it is packaged, so that the classes that it needs are recorded for
 * a fast start: the plain mode, the first frame of the full screen as it is at a terminal, and all
 * frames up to the last rung. It needs no terminal; its standard input must be at its end.
 *
 * <p>Argument: a folder for its runs. {@code fmwizard.home} names the distribution.
 */
final class Recording {

  private final Folders folders;
  private final InstantSource clock = InstantSource.system();

  private Recording(Folders folders) {
    this.folders = folders;
  }

  /**
   * Goes through the program.
   *
   * @param args the folder for its runs
   * @throws Exception if the distribution is not whole
   */
  public static void main(String[] args) throws Exception {
    Path state = Path.of(args[0]).toAbsolutePath();
    Main.run("train", "cured-by-reload", "--plain", "--demo", "--state", state.toString());
    // Without a terminal these are refused, as late as can be.
    QuickStart.run("train");
    QuickStart.run("train", "cured-by-reload");
    Folders folders = new Folders(state, Main.home().toAbsolutePath().resolve("wizard-flows"));
    Recording recording = new Recording(folders);
    recording.firstFrame(new TerminalKind(false, false, false, false, true));
    recording.firstFrame(new TerminalKind(false, true, true, false, false));
    recording.allFrames();
  }

  private void firstFrame(TerminalKind kind)
      throws ScenarioException, IOException, TerminalException {
    ScenarioLibrary library = new ScenarioLibrary(folders.scenarios());
    MenuConversation menu =
        new MenuConversation(TrainingDesk.menu(library.titles()), clock.instant());
    FullScreenOptions options =
        new FullScreenOptions(false, false, false, false, folders.terminal("none"));
    Tty tty = Tty.ofNobody(folders.terminal("none"));
    try (FullScreen screen = new FullScreen(tty, kind, clock, options)) {
      screen.run(menu);
    }
  }

  private void allFrames() throws ScenarioException, IOException {
    FlowFile flow = FlowFile.read(folders.flow());
    RunPlace place =
        new RunPlace(
            folders.runs(),
            folders.training(),
            flow.text(),
            Optional.empty(),
            Version.number(),
            "none");
    ScenarioLibrary library = new ScenarioLibrary(folders.scenarios());
    new Training(place, rehearsals())
        .start(library.find("cured-by-erase-smfs").orElseThrow(), 1, flow.orStop(), true);
  }

  private static Renderers rehearsals() {
    return new Renderers() {
      @Override
      public boolean pipe() {
        return true;
      }

      @Override
      public Renderer open(InstantSource time, boolean virtual) {
        return new Rehearsal(time);
      }
    };
  }
}
