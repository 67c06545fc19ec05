// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.training;

import io.github.fmwizard.app.running.Renderers;
import io.github.fmwizard.flow.json.FlowDocument;
import io.github.fmwizard.flow.json.FlowReader;
import io.github.fmwizard.journal.file.RunFolder;
import io.github.fmwizard.json.JsonReading;
import io.github.fmwizard.plain.PlainOptions;
import io.github.fmwizard.plain.PlainRenderer;
import io.github.fmwizard.screen.Renderer;
import io.github.fmwizard.training.ScenarioLibrary;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/** A training whose model run was played by the program's own wiring, in virtual time. */
public final class PlayedTraining {

  private static final Path FLOWS = Path.of("wizard-flows");

  private PlayedTraining() {}

  /**
   * Plays it.
   *
   * @param scenario the scenario's name
   * @param state the state directory
   * @return the run's folder
   */
  public static RunFolder of(String scenario, Path state) throws Exception {
    var runs = Files.createDirectories(state.resolve("runs"));
    var cards = Files.createDirectories(state.resolve("training"));
    var settings = new TrainingRunSettings(runs, cards, Optional.empty(), "test", "none");
    var found = new ScenarioLibrary(FLOWS.resolve("training")).find(scenario).orElseThrow();
    var end =
        new Training(settings, new Pipe()).start(found, 1, PlayedTraining::flow, Training.Way.DEMO);
    return RunFolder.open(end.folder().orElseThrow());
  }

  private static TrainingFlow flow() {
    try {
      var file = FLOWS.resolve("luna-pcie-fm-recovery.json");
      return FlowReader.read(file) instanceof JsonReading.Read<FlowDocument> read
          ? new TrainingFlow(read.value(), Files.readString(file))
          : null;
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static final class Pipe implements Renderers {
    @Override
    public boolean pipe() {
      return true;
    }

    @Override
    public Renderer open(InstantSource time, boolean virtual) {
      return PlainRenderer.onPipe(
          InputStream.nullInputStream(),
          OutputStream.nullOutputStream(),
          time,
          PlainOptions.usual().inVirtualTime());
    }
  }
}
