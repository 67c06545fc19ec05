// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import io.github.fmwizard.app.running.Renderers;
import io.github.fmwizard.hsm.ConsoleLease;
import io.github.fmwizard.hsm.HandOver;
import io.github.fmwizard.screen.Conversation;
import io.github.fmwizard.screen.MenuConversation;
import io.github.fmwizard.screen.Renderer;
import io.github.fmwizard.terminal.FirstLook;
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
import java.util.Map;
import java.util.OptionalLong;

/**
 * Goes through the program up to its first frames when it is packaged, so that the classes that
 * they need are recorded for a fast start. It stops there on purpose: each further class makes the
 * archive larger, and that costs the start more than it saves later. It needs no terminal; its
 * standard input must be at its end.
 *
 * <p>Arguments: {@code frames}, or {@code all} for what is prepared behind the brief, too; and a
 * folder for its state. {@code fmwizard.home} names the distribution.
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
   * @param args how far, and the folder for its state
   * @throws Exception if the distribution is not whole
   */
  public static void main(String[] args) throws Exception {
    // As the Java launcher looks at it.
    System.out.println(Main.class.getMethods().length + " methods");
    // Without a terminal these are refused, as late as can be.
    Main.run();
    Main.run("train");
    Folders folders =
        new Folders(
            Path.of(args[1]).toAbsolutePath(),
            Main.home().toAbsolutePath().resolve("wizard-flows"));
    folders.make();
    Recording recording = new Recording(folders);
    recording.ask();
    recording.menu(USUAL);
    recording.menu(OLD);
    recording.brief(Reach.FRAMES);
    if (args[0].equals("all")) {
      recording.brief(Reach.ALL);
    }
  }

  /** How far it goes. */
  private enum Reach {
    FRAMES,
    ALL
  }

  /** Asks for a terminal that is not there. */
  private void ask() {
    try {
      Tty.open(FirstLook.begin(), folders.terminal("none")).close();
    } catch (TerminalException e) {
      System.out.println(e.getMessage());
    }
  }

  private void menu(TerminalKind kind) throws ScenarioException, IOException {
    try (OneRenderer one = new OneRenderer(new OnNoTerminal(kind, Reach.FRAMES))) {
      one.begin(FirstLook.begin());
      one.open(clock, false)
          .run(new MenuConversation(TrainingDesk.menu(library.titles()), clock.instant()));
    }
  }

  private void brief(Reach reach) {
    CommonOptions options = new CommonOptions();
    Screens screens = new Screens(options, Map.of(), folders.terminal("none"));
    OneRenderer one = new OneRenderer(new OnNoTerminal(OLD, reach));
    new TrainingDesk(options, folders, screens, one).named(SCENARIO, OptionalLong.empty(), false);
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
    private final TerminalKind kind;
    private final Reach reach;

    private OnNoTerminal(TerminalKind kind, Reach reach) {
      this.kind = kind;
      this.reach = reach;
    }

    /** What is at a pipe is prepared in any case. */
    @Override
    public boolean pipe() {
      return reach == Reach.ALL;
    }

    @Override
    public Renderer open(InstantSource time, boolean virtual) {
      return new FirstFrame(screen(kind, time));
    }
  }

  /** Does nothing of what comes after the first frame. */
  private record FirstFrame(Renderer screen) implements Renderer {
    @Override
    public void run(Conversation conversation) {
      screen.run(conversation);
    }

    @Override
    public void post(Runnable task) {
      // It would run after the frame; the classes that post it are needed before.
      screen.post(() -> {});
    }

    @Override
    public ConsoleLease lend(HandOver handOver) {
      return screen.lend(handOver);
    }

    @Override
    public void close() {
      screen.close();
    }
  }
}
