// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.training;

import io.github.fmwizard.app.running.Openings;
import io.github.fmwizard.app.running.Renderers;
import io.github.fmwizard.app.running.RunEnd;
import io.github.fmwizard.app.running.RunNames;
import io.github.fmwizard.app.running.RunRefusedException;
import io.github.fmwizard.flow.json.FlowDocument;
import io.github.fmwizard.hsm.simulated.SimulatedHsm;
import io.github.fmwizard.journal.Mode;
import io.github.fmwizard.journal.file.JournalFile;
import io.github.fmwizard.journal.file.RunFolder;
import io.github.fmwizard.screen.OpeningConversation;
import io.github.fmwizard.screen.OpeningHost;
import io.github.fmwizard.screen.Renderer;
import io.github.fmwizard.training.Brief;
import io.github.fmwizard.training.PreparedScenario;
import io.github.fmwizard.training.Scenario;
import io.github.fmwizard.training.ScenarioFiles;
import io.github.fmwizard.wizard.Wizard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Begins training runs. */
public final class Training {

  private static final Duration DEMO_PAUSE = Duration.ofMillis(1500);

  private static final Logger LOG = LoggerFactory.getLogger(Training.class);

  private final RunPlace place;
  private final Renderers renderers;

  /**
   * Prepares training.
   *
   * @param place where runs live, and the flow they use
   * @param renderers opens the renderer
   */
  public Training(RunPlace place, Renderers renderers) {
    this.place = place;
    this.renderers = renderers;
  }

  /**
   * Runs a scenario to its end.
   *
   * @param scenario the scenario
   * @param seed decides what the scenario leaves to chance
   * @param flow the flow
   * @param demo whether the scenario's model run plays by itself
   * @return how it left
   * @throws RunRefusedException if it can't begin
   */
  public RunEnd start(Scenario scenario, long seed, FlowDocument flow, boolean demo) {
    boolean virtual = demo || renderers.pipe();
    TrainingTime time = new TrainingTime(InstantSource.system(), virtual);
    String id = RunNames.next(time.now(), scenario.name());
    Path card = place.card(id);
    Path files = RunPlace.files(card);
    try {
      folder(card);
      folder(files);
      PreparedScenario lesson = ScenarioFiles.prepare(scenario, files);
      try (SimulatedHsm hsm = SimulatedHsm.create(RunPlace.state(card), lesson.start(seed), time);
          Renderer console = renderers.open(time, virtual);
          Renderer renderer = demo ? demo(console, lesson, time) : console) {
        return proved(
            renderer, run(new Begun(lesson, seed, flow, hsm, time, renderer, virtual, id)));
      }
    } catch (IOException e) {
      throw new RunRefusedException(false, "Training can't begin: " + e + ".");
    } finally {
      if (Files.notExists(place.runs().resolve(id))) {
        discard(card);
      }
    }
  }

  /** Nothing stays of a training that was left, or refused, before its run was opened. */
  private static void discard(Path card) {
    try (Stream<Path> all = Files.walk(card)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      LOG.warn("An unused card stays in {}: {}", card, e.toString());
    }
  }

  private DemoRenderer demo(Renderer console, PreparedScenario lesson, TrainingTime time) {
    return new DemoRenderer(console, lesson, time, renderers.pipe() ? Duration.ZERO : DEMO_PAUSE);
  }

  /** A model run that does not fit its scenario is a fault of the scenario file. */
  private static RunEnd proved(Renderer renderer, RunEnd end) {
    if (end.exit() == Wizard.Exit.ENDED
        && renderer instanceof DemoRenderer demo
        && demo.problem().isPresent()) {
      throw new ModelRunException(demo.problem().get());
    }
    return end;
  }

  private record Begun(
      PreparedScenario lesson,
      long seed,
      FlowDocument flow,
      SimulatedHsm hsm,
      TrainingTime time,
      Renderer renderer,
      boolean virtual,
      String id) {}

  private RunEnd run(Begun begun) throws IOException {
    OpeningConversation opening =
        new OpeningConversation(
            Openings.host(
                begun.hsm().host(),
                Optional.of(begun.lesson().scenario().briefing().operator()),
                OpeningHost.Wanted.NOTHING,
                List.of()),
            true,
            Optional.of(Brief.text(begun.lesson().scenario(), begun.lesson().folder())),
            begun.time().now());
    begun.renderer().run(opening);
    if (opening.result().isEmpty()) {
      return RunEnd.nothingStarted();
    }
    RunFolder folder = RunFolder.create(place.runs(), begun.id());
    try (JournalFile journal = JournalFile.create(folder, Mode.TRAINING)) {
      TrainingRun run =
          new TrainingRun(
              new TrainingRun.Parts(
                  begun.lesson(),
                  begun.seed(),
                  place,
                  begun.flow(),
                  folder,
                  journal,
                  begun.hsm(),
                  begun.time(),
                  begun.renderer(),
                  begun.virtual(),
                  begun.time().now()));
      return run.begin(Openings.setting(true, opening.result().get()));
    }
  }

  private static void folder(Path folder) throws IOException {
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
  }
}
