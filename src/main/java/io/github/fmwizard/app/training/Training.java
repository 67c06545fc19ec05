// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.training;

import io.github.fmwizard.app.running.Openings;
import io.github.fmwizard.app.running.Renderers;
import io.github.fmwizard.app.running.RunEnd;
import io.github.fmwizard.app.running.RunNames;
import io.github.fmwizard.app.running.RunRefusedException;
import io.github.fmwizard.app.running.SteadyClock;
import io.github.fmwizard.file.InputFile;
import io.github.fmwizard.flow.model.Setting;
import io.github.fmwizard.journal.Mode;
import io.github.fmwizard.journal.file.JournalFile;
import io.github.fmwizard.journal.file.RunFolder;
import io.github.fmwizard.screen.Renderer;
import io.github.fmwizard.screen.opening.OpeningConversation;
import io.github.fmwizard.training.Brief;
import io.github.fmwizard.training.PreparedScenario;
import io.github.fmwizard.training.Scenario;
import io.github.fmwizard.wizard.Wizard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** Begins training runs. */
public final class Training {

  private static final Duration DEMO_PAUSE = Duration.ofMillis(1500);

  private final TrainingRunSettings place;
  private final Renderers renderers;

  /**
   * Prepares training.
   *
   * @param place where runs live, and the flow they use
   * @param renderers opens the renderer
   */
  public Training(TrainingRunSettings place, Renderers renderers) {
    this.place = place;
    this.renderers = renderers;
  }

  /**
   * How a scenario is played.
   *
   * @param demo whether its model run plays by itself
   * @param showIds whether each page shows its id
   * @param recordModel the file that takes what was answered, as a model run
   */
  public record Way(boolean demo, boolean showIds, Optional<Path> recordModel) {

    /** By a trainee. */
    public static final Way USUAL = new Way(false, false, Optional.empty());

    /** By itself. */
    public static final Way DEMO = new Way(true, false, Optional.empty());

    private boolean isAuthors() {
      return showIds || recordModel.isPresent();
    }
  }

  /**
   * Runs a scenario to its end. At a console the brief is shown first, and all else is prepared
   * while it is read; what is refused then ends the brief. Where nothing is waited for, all is
   * prepared before anything is shown.
   *
   * @param scenario the scenario
   * @param seed decides what the scenario leaves to chance
   * @param flow where the flow comes from
   * @param way how it is played
   * @return how it left
   * @throws RunRefusedException if it can't begin
   */
  public RunEnd start(Scenario scenario, long seed, TrainingFlow.Source flow, Way way) {
    boolean demo = way.demo();
    boolean virtual = demo || renderers.pipe();
    TrainingTime time = new TrainingTime(SteadyClock.ofProcess(), virtual);
    String id = RunNames.next(time.now(), scenario.name());
    Path card = place.card(id);
    try (Preparation preparation =
        new Preparation(new Preparation.Order(scenario, seed, flow, card, time))) {
      if (virtual) {
        preparation.now();
      }
      try (Renderer console = renderers.open(time, virtual);
          AuthorRenderer noted =
              new AuthorRenderer(console, TrainingRunSettings.files(card), way.showIds());
          Renderer renderer =
              demo
                  ? demo(console, preparation.now().lesson(), time)
                  : way.isAuthors() ? noted : console) {
        RunEnd end =
            proved(
                renderer, run(new Begun(scenario, seed, preparation, time, renderer, virtual, id)));
        if (way.recordModel().isPresent()) {
          RecordedModel.write(way.recordModel().get(), noted, end);
        }
        return end;
      }
    } catch (IOException e) {
      throw new RunRefusedException(false, "Training can't begin: " + InputFile.told(e) + ".");
    } finally {
      if (Files.notExists(place.runs().resolve(id)) && Files.exists(card)) {
        discard(card);
      }
    }
  }

  /** Nothing stays of a training that was left, or refused, before its run was opened. */
  static void discard(Path card) {
    try (Stream<Path> all = Files.walk(card)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      LoggerFactory.getLogger(Training.class)
          .warn("An unused card stays in {}: {}", card, e.toString());
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
      Scenario scenario,
      long seed,
      Preparation preparation,
      TrainingTime time,
      Renderer renderer,
      boolean virtual,
      String id) {}

  private RunEnd run(Begun begun) throws IOException {
    Scenario scenario = begun.scenario();
    OpeningConversation opening =
        OpeningConversation.ahead(
            scenario.briefing().operator(),
            Brief.text(scenario, TrainingRunSettings.files(place.card(begun.id()))),
            begun.time().now());
    Preparation preparation = begun.preparation();
    if (preparation.ready().isPresent()) {
      settle(preparation, opening);
    } else {
      // Posted, so that it begins when the first frame is there.
      begun
          .renderer()
          .post(
              () ->
                  preparation.begin(
                      () -> begun.renderer().post(() -> settle(preparation, opening))));
    }
    begun.renderer().run(opening);
    if (opening.abandoned()) {
      preparation.now();
    }
    return opening.result().isEmpty()
        ? RunEnd.nothingStarted()
        : run(
            begun,
            preparation.now(),
            Openings.setting(true, opening.result().get())
                .with(preparation.now().lesson().builds()));
  }

  private static void settle(Preparation preparation, OpeningConversation opening) {
    preparation
        .ready()
        .ifPresentOrElse(
            ready -> {
              opening.climbs(ready.flow().document().flow());
              opening.found(ready.host());
            },
            opening::abandon);
  }

  private RunEnd run(Begun begun, Preparation.Ready ready, Setting setting) throws IOException {
    RunFolder folder = RunFolder.create(place.runs(), begun.id());
    try (JournalFile journal = JournalFile.create(folder, Mode.TRAINING)) {
      TrainingRun run =
          new TrainingRun(
              new TrainingRun.Parts(
                  ready.lesson(),
                  begun.seed(),
                  place,
                  ready.flow(),
                  folder,
                  journal,
                  ready.hsm(),
                  begun.time(),
                  begun.renderer(),
                  begun.virtual(),
                  begun.time().now()));
      return run.begin(setting);
    }
  }

  /** A scenario's model run does not lead to its end: the scenario file is at fault. */
  public static final class ModelRunException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ModelRunException(String sentence) {
      super(sentence);
    }
  }
}
