// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import io.github.fmwizard.app.running.RunEnd;
import io.github.fmwizard.app.training.Resuming;
import io.github.fmwizard.app.training.RunPlace;
import io.github.fmwizard.app.training.Training;
import io.github.fmwizard.app.training.TrainingFlow;
import io.github.fmwizard.evidence.RunSummary;
import io.github.fmwizard.screen.Block;
import io.github.fmwizard.screen.LadderAhead;
import io.github.fmwizard.screen.MenuConversation;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.terminal.FirstLook;
import io.github.fmwizard.training.Scenario;
import io.github.fmwizard.training.ScenarioException;
import io.github.fmwizard.training.ScenarioLibrary;
import io.github.fmwizard.training.ScenarioTitle;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Starts training from the command line. */
final class TrainingDesk implements AutoCloseable {

  private static final long DEFAULT_SEED = 1;

  private final CommonOptions options;
  private final Folders folders;
  private final Screens screens;
  private final OneRenderer renderers;

  TrainingDesk(CommonOptions options, Map<String, String> environment, Path home) {
    this(options, Folders.of(options, environment, home), Screens.of(options, environment, home));
  }

  private TrainingDesk(CommonOptions options, Folders folders, Screens screens) {
    this(options, folders, screens, OneRenderer.of(screens, true));
  }

  TrainingDesk(CommonOptions options, Folders folders, Screens screens, OneRenderer renderers) {
    this.options = options;
    this.folders = folders;
    this.screens = screens;
    this.renderers = renderers;
  }

  /** Opens the screen, at which a look was begun already, while all else is read. */
  TrainingDesk ahead(Optional<FirstLook> look) {
    renderers.ahead(screens, folders, look);
    return this;
  }

  /** Gives the terminal back, if it was taken for nothing. */
  @Override
  public void close() {
    renderers.close();
  }

  /** Prints the scenarios, a line each: name, then aim. */
  int list() {
    try {
      for (Scenario scenario : library().all()) {
        System.out.println(scenario.name() + "  " + scenario.aim());
      }
      return ExitCode.OK;
    } catch (ScenarioException | IOException e) {
      throw refusal(e);
    }
  }

  private ScenarioLibrary library() {
    return new ScenarioLibrary(folders.scenarios());
  }

  private UsageException refusal(Exception why) {
    return new UsageException(
        ExitCode.USAGE,
        why instanceof ScenarioException wrong
            ? String.join("\n", wrong.problems())
            : "The scenarios in " + folders.scenarios() + " can't be read: " + why);
  }

  int named(String name, OptionalLong seed, boolean demo) {
    Optional<Scenario> found = scenario(name);
    if (found.isEmpty()) {
      throw new UsageException(
          ExitCode.USAGE, "There is no scenario \"" + name + "\"." + near(name));
    }
    return run(found.get(), seed.orElse(DEFAULT_SEED), demo);
  }

  private Optional<Scenario> scenario(String name) {
    try {
      return library().find(name);
    } catch (ScenarioException | IOException e) {
      throw refusal(e);
    }
  }

  private List<ScenarioTitle> titles() {
    try {
      return library().titles();
    } catch (ScenarioException | IOException e) {
      throw refusal(e);
    }
  }

  private String near(String name) {
    try {
      List<String> near = library().near(name);
      return near.isEmpty()
          ? " fmwizard train --list names them all."
          : " Did you mean " + String.join(" or ", near) + "?";
    } catch (IOException e) {
      return "";
    }
  }

  /** Lets the trainee choose a scenario. */
  int chosen(boolean demo) {
    List<ScenarioTitle> all = titles();
    if (all.isEmpty()) {
      throw new UsageException(
          ExitCode.USAGE, "There is no scenario in " + folders.scenarios() + ".");
    }
    folders.make();
    InstantSource clock = InstantSource.system();
    MenuConversation menu = new MenuConversation(menu(all), this::ladder, clock.instant());
    try (OneRenderer one = renderers) {
      one.open(clock, demo || one.pipe()).run(menu);
      if (menu.chosen().isPresent()) {
        return named(menu.chosen().get(), OptionalLong.empty(), demo);
      }
    }
    return new Ending(screens).code(RunEnd.nothingStarted());
  }

  /** What keeps the flow from being climbed is told here, too, when it is to be. */
  private List<Block> ladder() {
    try {
      return LadderAhead.of(FlowFile.read(folders.flow()).orStop().flow());
    } catch (UsageException e) {
      return List.of(new Block.Text(Block.Style.WARNING, String.valueOf(e.getMessage())));
    }
  }

  static MenuConversation.Menu menu(List<ScenarioTitle> all) {
    List<Prompt.Option> options = new ArrayList<>();
    for (ScenarioTitle title : all) {
      options.add(Prompt.Option.of(title.name(), title.name() + ": " + title.aim()));
    }
    return new MenuConversation.Menu(
        "choose/scenario",
        true,
        "Training: choose a scenario",
        List.of(
            new Block.Text(
                Block.Style.NORMAL,
                "Each is a simulated card that an FM has broken. None can reach a real card.")),
        "Which scenario? Type its number or move to it, then Enter.",
        options);
  }

  private int run(Scenario scenario, long seed, boolean demo) {
    Log.check(options.logLevel);
    folders.make();
    RunEnd end = new Training(place(), renderers).start(scenario, seed, this::flow, demo);
    return new Ending(screens).code(end);
  }

  /** Reads the flow, and opens the log for all that comes after it. */
  private TrainingFlow flow() {
    Log.to(folders.log(), options.logLevel);
    FlowFile file = FlowFile.read(folders.flow());
    return new TrainingFlow(file.orStop(), file.text());
  }

  private RunPlace place() {
    return new RunPlace(
        folders.runs(), folders.training(), Optional.empty(), Version.number(), Screens.ttyName());
  }

  /** Goes on with a training run. */
  int resumed(RunSummary run) {
    folders.make();
    Log.to(folders.log(), options.logLevel);
    return new Ending(screens).code(new Resuming(place(), renderers).resume(run.folder()));
  }
}
