// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import io.github.fmwizard.app.running.SteadyClock;
import io.github.fmwizard.flow.json.FlowDocument;
import io.github.fmwizard.screen.Conversation;
import io.github.fmwizard.screen.opening.MenuConversation;
import io.github.fmwizard.screen.opening.OpeningConversation;
import io.github.fmwizard.screen.opening.OpeningHost;
import io.github.fmwizard.terminal.TerminalException;
import io.github.fmwizard.terminal.TerminalKind;
import io.github.fmwizard.terminal.Tty;
import io.github.fmwizard.training.Brief;
import io.github.fmwizard.training.ScenarioLibrary;
import io.github.fmwizard.tui.FullScreen;
import io.github.fmwizard.tui.FullScreenOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

/**
 * Gives the first output of every command once, while the virtual machine lists the classes that it
 * loads. The archive that makes the start fast is made from that list. It needs no terminal and
 * looks at no card; its standard input must be at its end.
 *
 * <p>Argument: a folder for its state. {@code fmwizard.home} names the distribution.
 */
final class ClassListRun {

  private static final String SCENARIO = "cured-by-reload";
  private static final TerminalKind USUAL = new TerminalKind(false, false, false, false, true);
  private static final TerminalKind OLD = new TerminalKind(false, true, true, false, false);

  private static final Pattern OF_CHILDREN =
      Pattern.compile(
          "io/github/fmwizard/(card|binding|hsm/(agent|pkcs11|tools/supervis\\w+))/"
              + "(.*/)?(?!package-info)[^/]+[.]class");

  private final Path state;
  private final Folders folders;
  private final InstantSource clock = SteadyClock.ofProcess();

  private ClassListRun(Path state) {
    this.state = state;
    folders = new Folders(state, Folders.home().resolve("wizard-flows"), List.of());
  }

  /**
   * Goes through the commands.
   *
   * @param args the folder for its state
   * @throws Exception if the distribution is not whole
   */
  public static void main(String[] args) throws Exception {
    // The launcher of Java looks at the main class in this way.
    System.out.println(Main.class.getMethods().length + " methods");
    ClassListRun run = new ClassListRun(Path.of(args[0]).toAbsolutePath());
    ofChildren();
    run.lines();
    run.frames(USUAL);
    run.frames(OLD);
  }

  /** Loads the classes of the processes that look and act, which need a card to run. */
  private static void ofChildren() throws IOException, ClassNotFoundException {
    try (JarFile jar = new JarFile(Folders.home().resolve("lib/fmwizard.jar").toFile())) {
      List<String> names =
          jar.stream().map(JarEntry::getName).filter(OF_CHILDREN.asMatchPredicate()).toList();
      for (String name : names) {
        String type = name.substring(0, name.length() - ".class".length()).replace('/', '.');
        Class.forName(type, false, ClassListRun.class.getClassLoader());
      }
    }
  }

  /** Commands that need no terminal, and those that are refused without one. */
  private void lines() throws Exception {
    String client = withoutCard().toString();
    command("--help");
    command("train", "--list");
    command("train", SCENARIO, "--plain");
    command("train");
    command("runs");
    command("runs", "--json");
    command("resume");
    command("inspect", "--client", client);
    command("inspect", "--client", client, "--json");
    command("recover", "--client", client);
  }

  private void command(String... words) {
    String[] line = new String[words.length + 2];
    System.arraycopy(words, 0, line, 0, words.length);
    line[words.length] = "--state";
    line[words.length + 1] = state.toString();
    RootCommand.run(words[0].equals("--help") ? words : line);
  }

  /** Returns a client profile that reaches no card, whatever this host has. */
  private Path withoutCard() throws Exception {
    String shipped = Files.readString(folders.flows().resolve(CardCommands.PROFILE));
    folders.make();
    return Files.writeString(
        state.resolve("no-client.json"), shipped.replace("\"/usr/", "\"/nonexistent/"));
  }

  /** The first pages at a terminal. */
  private void frames(TerminalKind kind) throws Exception {
    ScenarioLibrary.Listing scenarios = new ScenarioLibrary(folders.scenarios()).listing();
    show(kind, StartMenu.conversation(clock.instant()));
    show(kind, new MenuConversation(TrainingCommands.menu(scenarios), clock.instant()));
    show(
        kind,
        OpeningConversation.ahead(
            "", Brief.text(scenarios.scenarios().get(0), folders.training()), clock.instant()));
    FlowDocument flow = FlowFile.read(folders.flow()).orStop();
    OpeningConversation opening =
        new OpeningConversation(
            new OpeningHost(List.of(), List.of(), Optional.empty()),
            false,
            Optional.empty(),
            clock.instant());
    opening.climbs(flow.flow());
    show(kind, opening);
  }

  /** Draws the first frame; the end of standard input then hangs up. */
  private void show(TerminalKind kind, Conversation conversation) throws TerminalException {
    Path saved = folders.terminal("none");
    FullScreenOptions options = new FullScreenOptions(false, false, false, false, saved);
    try (FullScreen screen = new FullScreen(Tty.ofNobody(saved), kind, clock, options)) {
      screen.run(conversation);
    }
  }
}
