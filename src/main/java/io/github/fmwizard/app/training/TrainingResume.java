// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.training;

import io.github.fmwizard.app.running.Renderers;
import io.github.fmwizard.app.running.Resumption;
import io.github.fmwizard.app.running.RunEnd;
import io.github.fmwizard.app.running.RunRefusedException;
import io.github.fmwizard.app.running.SteadyClock;
import io.github.fmwizard.evidence.RunData;
import io.github.fmwizard.hsm.simulated.SimulatedHsm;
import io.github.fmwizard.journal.Mode;
import io.github.fmwizard.journal.file.JournalFile;
import io.github.fmwizard.journal.file.RunFolder;
import io.github.fmwizard.lock.LockHeldException;
import io.github.fmwizard.screen.Renderer;
import io.github.fmwizard.training.PreparedScenario;
import io.github.fmwizard.training.Scenario;
import io.github.fmwizard.training.ScenarioException;
import io.github.fmwizard.training.ScenarioReader;
import java.io.IOException;
import java.nio.file.Path;

/** Goes on with an interrupted training run. */
public final class TrainingResume {

  private final TrainingRunSettings place;
  private final Renderers renderers;

  /**
   * Prepares.
   *
   * @param place where runs live; each brings its own copy of its flow
   * @param renderers opens the renderer
   */
  public TrainingResume(TrainingRunSettings place, Renderers renderers) {
    this.place = place;
    this.renderers = renderers;
  }

  /**
   * Goes on.
   *
   * @param path the run folder
   * @return how it left
   * @throws RunRefusedException if it can't go on
   */
  public RunEnd resume(Path path) {
    try {
      RunFolder folder = RunFolder.open(path);
      try (JournalFile journal = JournalFile.resume(folder)) {
        return resume(folder, journal);
      }
    } catch (LockHeldException e) {
      throw new RunRefusedException(false, "The run is in use: " + e.getMessage());
    } catch (IOException e) {
      throw new RunRefusedException(true, "The run can't go on: " + e.getMessage());
    }
  }

  private RunEnd resume(RunFolder folder, JournalFile journal) throws IOException {
    Resumption read = Resumption.of(folder, journal, Mode.TRAINING);
    long seed = read.opened().number(RunData.SEED);
    Path card = place.card(String.valueOf(folder.path().getFileName()));
    PreparedScenario lesson = lesson(read, TrainingRunSettings.files(card));
    boolean virtual = renderers.pipe();
    TrainingTime time = new TrainingTime(SteadyClock.ofProcess(), virtual);
    try (SimulatedHsm hsm = SimulatedHsm.open(TrainingRunSettings.state(card), time);
        Renderer renderer = renderers.open(time, virtual)) {
      TrainingRun run =
          new TrainingRun(
              new TrainingRun.Parts(
                  lesson,
                  seed,
                  place,
                  new TrainingFlow(read.flow(), ""),
                  folder,
                  journal,
                  hsm,
                  time,
                  renderer,
                  virtual,
                  read.began()));
      return run.resume(read);
    }
  }

  private static PreparedScenario lesson(Resumption read, Path files) throws IOException {
    try {
      Scenario scenario = ScenarioReader.readCopy(read.file(RunData.SCENARIO_FILE));
      return new PreparedScenario(scenario, files, scenario.setup().host());
    } catch (ScenarioException e) {
      throw new RunRefusedException(true, String.valueOf(e.getMessage()));
    }
  }
}
