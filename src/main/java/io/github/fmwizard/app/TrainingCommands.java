// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import io.github.fmwizard.app.running.RunEnd;
import io.github.fmwizard.app.running.RunNames;
import io.github.fmwizard.app.running.SteadyClock;
import io.github.fmwizard.app.training.Training;
import io.github.fmwizard.app.training.TrainingBranch;
import io.github.fmwizard.app.training.TrainingFlow;
import io.github.fmwizard.app.training.TrainingResume;
import io.github.fmwizard.app.training.TrainingRunSettings;
import io.github.fmwizard.evidence.RunSummary;
import io.github.fmwizard.file.InputFile;
import io.github.fmwizard.journal.file.RunFolder;
import io.github.fmwizard.screen.Block;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.opening.MenuConversation;
import io.github.fmwizard.screen.overlay.LadderAhead;
import io.github.fmwizard.training.Scenario;
import io.github.fmwizard.training.ScenarioException;
import io.github.fmwizard.training.ScenarioLibrary;
import io.github.fmwizard.training.ScenarioReader;
import io.github.fmwizard.training.Teaching;
import io.github.fmwizard.training.replay.Recording;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Starts training from the command line. */
final class TrainingCommands {

  private static final long DEFAULT_SEED = 1;

  private final CommonOptions options;
  private final Folders folders;
  private final RendererChoice screens;
  private final SharedRenderer renderers;

  TrainingCommands(CommonOptions options, Map<String, String> environment) {
    this(options, Folders.of(options, environment), RendererChoice.of(options, environment));
  }

  private TrainingCommands(CommonOptions options, Folders folders, RendererChoice screens) {
    this(options, folders, screens, SharedRenderer.of(screens, true));
  }

  TrainingCommands(
      CommonOptions options, Folders folders, RendererChoice screens, SharedRenderer renderers) {
    this.options = options;
    this.folders = folders;
    this.screens = screens;
    this.renderers = renderers;
  }

  /** Has what the terminal shows written to a file, too. */
  void castTo(Path file) {
    screens.castTo(file);
  }

  /** Prints the scenarios, a line each: name, then aim. What is wrong with others is told, too. */
  int list() {
    ScenarioLibrary.Listing found = scenarios();
    for (Scenario scenario : found.scenarios()) {
      System.out.println(scenario.name() + "  " + scenario.aim() + mark(scenario.teaching()));
    }
    found.problems().forEach(System.err::println);
    return found.problems().isEmpty() ? ExitCode.OK : ExitCode.USAGE;
  }

  private static String mark(Teaching teaching) {
    String pool = teaching.examPool() ? "  [exam pool]" : "";
    return teaching.course().map(place -> "  [course, " + place + " of 8]").orElse(pool);
  }

  private ScenarioLibrary library() {
    return new ScenarioLibrary(folders.scenarios());
  }

  private UsageException refusal(Exception why) {
    return new UsageException(
        ExitCode.USAGE,
        why instanceof ScenarioException wrong
            ? String.join("\n", wrong.problems())
            : "The scenarios in " + places() + " can't be read: " + why);
  }

  int named(String name, OptionalLong seed, Training.Way way) {
    Optional<Scenario> found = scenario(name);
    if (found.isEmpty()) {
      throw new UsageException(
          ExitCode.USAGE, "There is no scenario \"" + name + "\"." + near(name));
    }
    return run(found.get(), seed.orElse(DEFAULT_SEED), way);
  }

  private String places() {
    return folders.scenarios().stream().map(Path::toString).collect(Collectors.joining(", "));
  }

  /** Finds a scenario by its name, or reads the file that a path names. */
  private Optional<Scenario> scenario(String name) {
    try {
      return isPath(name) ? Optional.of(ScenarioReader.read(Path.of(name))) : library().find(name);
    } catch (ScenarioException e) {
      throw refusal(e);
    } catch (IOException e) {
      throw isPath(name)
          ? new UsageException(
              ExitCode.USAGE, name + ": The file can't be read: " + InputFile.why(e) + ".")
          : refusal(e);
    }
  }

  /** No scenario's name has a slash or a dot. */
  private static boolean isPath(String name) {
    return name.contains("/") || name.contains(".");
  }

  private ScenarioLibrary.Listing scenarios() {
    try {
      return library().listing();
    } catch (IOException e) {
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
  int chosen(Training.Way way) {
    ScenarioLibrary.Listing all = scenarios();
    if (all.scenarios().isEmpty()) {
      throw new UsageException(
          ExitCode.USAGE,
          String.join("\n", all.problems()) + "There is no scenario in " + places() + ".");
    }
    folders.make();
    InstantSource clock = SteadyClock.ofProcess();
    MenuConversation menu = new MenuConversation(menu(all), this::ladder, clock.instant());
    try (SharedRenderer one = renderers) {
      one.open(clock, way.demo() || one.pipe()).run(menu);
      if (menu.chosen().isPresent()) {
        return named(menu.chosen().get(), OptionalLong.empty(), way);
      }
    }
    return new ExitReport(screens).code(RunEnd.nothingStarted());
  }

  /** What keeps the flow from being climbed is told here, too, when it is to be. */
  private List<Block> ladder() {
    try {
      return LadderAhead.of(FlowFile.read(folders.trainingFlow()).orStop().flow());
    } catch (UsageException e) {
      return List.of(new Block.Text(Block.Style.WARNING, String.valueOf(e.getMessage())));
    }
  }

  static MenuConversation.Menu menu(ScenarioLibrary.Listing all) {
    List<Prompt.Option> options = new ArrayList<>();
    for (Scenario scenario : all.scenarios()) {
      options.add(Prompt.Option.of(scenario.name(), scenario.name() + ": " + scenario.aim()));
    }
    List<Block> said = new ArrayList<>();
    said.add(
        new Block.Text(
            Block.Style.NORMAL,
            "Each is a simulated card that an FM has broken. None can reach a real card."));
    all.problems().forEach(wrong -> said.add(new Block.Text(Block.Style.WARNING, wrong)));
    return new MenuConversation.Menu(
        "choose/scenario",
        true,
        "Training: choose a scenario",
        said,
        "Which scenario? Type its number or move to it, then Enter.",
        options);
  }

  private int run(Scenario scenario, long seed, Training.Way way) {
    Log.check(options.logLevel);
    folders.make();
    RunEnd end = new Training(place(), renderers).start(scenario, seed, this::flow, way);
    return new ExitReport(screens).code(end);
  }

  /** Reads the flow, and opens the log for all that comes after it. */
  private TrainingFlow flow() {
    Log.to(folders.log(), options.logLevel);
    FlowFile file = FlowFile.read(folders.trainingFlow());
    return new TrainingFlow(file.orStop(), file.text());
  }

  private TrainingRunSettings place() {
    return new TrainingRunSettings(
        folders.runs(),
        folders.training(),
        Optional.empty(),
        Version.number(),
        RendererChoice.ttyName());
  }

  /** Begins a training with the first lines of another one, and goes on with it. */
  int branched(RunSummary from, Recording recording, long lines) throws IOException {
    folders.make();
    InstantSource clock = SteadyClock.ofProcess();
    String name = RunNames.next(clock.instant(), from.scenario().orElse("branch"));
    try {
      TrainingBranch.of(RunFolder.open(from.folder()), recording, place(), name, lines);
    } catch (IOException e) {
      throw new UsageException(
          ExitCode.REFUSED,
          "No training can begin with line "
              + lines
              + " of run "
              + from.id()
              + ": "
              + e.getMessage());
    }
    System.err.println("This is training " + name + ", which begins as " + from.id() + ".");
    return resumed(RunSummary.of(folders.runs().resolve(name)));
  }

  /** Goes on with a training run. */
  int resumed(RunSummary run) {
    folders.make();
    Log.to(folders.log(), options.logLevel);
    return new ExitReport(screens)
        .code(new TrainingResume(place(), renderers).resume(run.folder()));
  }
}
