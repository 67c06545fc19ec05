// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import io.github.fmwizard.app.training.Training;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The ladder on the simulated card. */
@Command(
    name = "train",
    description = "Climbs the ladder on the simulated card. Nothing here can reach a real card.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  fmwizard train                                choose a scenario",
      "  fmwizard train cured-by-reload --plain --demo watch its model run"
    })
final class TrainCommand implements Callable<Integer> {

  @Mixin private final CommonOptions options = new CommonOptions();

  @Parameters(
      arity = "0..1",
      paramLabel = "SCENARIO",
      description =
          "The scenario's name, or a file (a path with a slash or a dot); without it you choose"
              + " one.")
  private @Nullable String scenario;

  @Option(names = "--list", description = "Lists the scenarios: name, then aim.")
  private boolean list;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed for what a scenario leaves to chance.")
  private @Nullable Long seed;

  @Option(
      names = "--demo",
      description = "Plays the scenario's model run by itself, in virtual time.")
  private boolean demo;

  @Option(
      names = "--cast",
      paramLabel = "FILE",
      description = "Writes what the terminal shows to FILE, too, as asciicast v2.")
  private @Nullable Path cast;

  @Option(
      names = "--show-ids",
      description = "For authors: shows the id of each page, as a model run names it.")
  private boolean showIds;

  @Option(
      names = "--record-model",
      paramLabel = "FILE",
      description =
          "For authors: writes what you answer to a new file, as a model run. No password is in it.")
  private @Nullable Path recordModel;

  @Override
  public Integer call() {
    TrainingCommands start = new TrainingCommands(options, Map.copyOf(System.getenv()));
    if (cast != null) {
      start.castTo(cast);
    }
    if (list) {
      return start.list();
    }
    Training.Way way = new Training.Way(demo, showIds, Optional.ofNullable(recordModel));
    if (scenario == null) {
      return start.chosen(way);
    }
    return start.named(scenario, seed == null ? OptionalLong.empty() : OptionalLong.of(seed), way);
  }
}
