// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.training;

import io.github.fmwizard.evidence.RunData;
import io.github.fmwizard.flow.json.FlowDocument;
import io.github.fmwizard.flow.json.FlowReader;
import io.github.fmwizard.flow.json.FlowReading;
import io.github.fmwizard.hsm.simulated.SimulatedHsm;
import io.github.fmwizard.journal.Entry;
import io.github.fmwizard.journal.EntryKind;
import io.github.fmwizard.journal.Fields;
import io.github.fmwizard.journal.Mode;
import io.github.fmwizard.journal.StoredFile;
import io.github.fmwizard.journal.file.JournalFile;
import io.github.fmwizard.journal.file.JournalReader;
import io.github.fmwizard.journal.file.LockHeldException;
import io.github.fmwizard.journal.file.RunFolder;
import io.github.fmwizard.run.Replay;
import io.github.fmwizard.screen.Renderer;
import io.github.fmwizard.training.PreparedScenario;
import io.github.fmwizard.training.Scenario;
import io.github.fmwizard.training.ScenarioException;
import io.github.fmwizard.training.ScenarioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Goes on with an interrupted training run. */
public final class Resuming {

  private final RunPlace place;
  private final Renderers renderers;

  /**
   * Prepares.
   *
   * @param place where runs live; its flow is not used, since the run brings its own copy
   * @param renderers opens the renderer
   */
  public Resuming(RunPlace place, Renderers renderers) {
    this.place = place;
    this.renderers = renderers;
  }

  /**
   * Goes on.
   *
   * @param path the run folder
   * @return how it left
   * @throws TrainingRefusedException if it can't go on
   */
  public RunEnd resume(Path path) {
    try {
      RunFolder folder = RunFolder.open(path);
      try (JournalFile journal = JournalFile.resume(folder)) {
        return resume(folder, journal);
      }
    } catch (LockHeldException e) {
      throw new TrainingRefusedException(false, "The run is in use: " + e.getMessage());
    } catch (IOException e) {
      throw new TrainingRefusedException(true, "The run can't go on: " + e.getMessage());
    }
  }

  private RunEnd resume(RunFolder folder, JournalFile journal) throws IOException {
    if (journal.mode() != Mode.TRAINING) {
      throw new TrainingRefusedException(true, "That run was not training.");
    }
    List<Entry> entries = JournalReader.read(folder);
    Fields opened = entries.get(0).data();
    FlowDocument flow = flow(folder, opened);
    Replay.Replayed replayed = replay(flow, entries);
    long seed = opened.number(RunData.SEED);
    Path card = place.card(String.valueOf(folder.path().getFileName()));
    PreparedScenario lesson = lesson(folder, opened, RunPlace.files(card));
    boolean virtual = renderers.pipe();
    TrainingTime time = new TrainingTime(InstantSource.system(), virtual);
    try (SimulatedHsm hsm = SimulatedHsm.open(RunPlace.state(card), time);
        Renderer renderer = renderers.open(time, virtual)) {
      TrainingRun run =
          new TrainingRun(
              new TrainingRun.Parts(
                  lesson,
                  seed,
                  place,
                  flow,
                  folder,
                  journal,
                  hsm,
                  time,
                  renderer,
                  virtual,
                  entries.get(0).at()));
      Optional<Instant> intended =
          replayed.openIntent().isPresent() ? lastIntent(entries) : Optional.empty();
      return run.resume(replayed.state(), intended);
    }
  }

  private static Optional<Instant> lastIntent(List<Entry> entries) {
    return entries.stream()
        .filter(entry -> entry.kind() == EntryKind.INTENT)
        .map(Entry::at)
        .reduce((first, second) -> second);
  }

  private static PreparedScenario lesson(RunFolder folder, Fields opened, Path files)
      throws IOException {
    bytes(folder, opened, RunData.SCENARIO_FILE);
    Path copy = folder.path(StoredFile.of(opened.fields(RunData.SCENARIO_FILE)));
    try {
      Scenario scenario = ScenarioReader.readCopy(copy);
      return new PreparedScenario(scenario, files, scenario.setup().host());
    } catch (ScenarioException e) {
      throw new TrainingRefusedException(true, String.valueOf(e.getMessage()));
    }
  }

  private static byte[] bytes(RunFolder folder, Fields opened, String name) throws IOException {
    StoredFile file = StoredFile.of(opened.fields(name));
    Optional<String> damage = folder.verify(file);
    if (damage.isPresent()) {
      throw new TrainingRefusedException(true, damage.get());
    }
    return Files.readAllBytes(folder.path(file));
  }

  private static FlowDocument flow(RunFolder folder, Fields opened) throws IOException {
    FlowReading reading =
        FlowReader.read("the run's flow", bytes(folder, opened, RunData.FLOW_FILE));
    if (reading instanceof FlowReading.Read read) {
      return read.document();
    }
    throw new TrainingRefusedException(true, "The run's copy of its flow can't be read.");
  }

  private static Replay.Replayed replay(FlowDocument flow, List<Entry> entries) {
    return Replay.of(flow.flow(), entries)
        .fold(
            replayed -> replayed,
            broken -> {
              throw new TrainingRefusedException(
                  true, "Line " + broken.line() + " of the journal: " + broken.what());
            },
            other -> {
              throw new TrainingRefusedException(true, other.sentence());
            });
  }
}
