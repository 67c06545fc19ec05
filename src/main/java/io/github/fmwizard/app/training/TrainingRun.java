// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.training;

import io.github.fmwizard.app.running.FileCheck;
import io.github.fmwizard.app.running.FileLook;
import io.github.fmwizard.app.running.HostNames;
import io.github.fmwizard.app.running.Resumption;
import io.github.fmwizard.app.running.RunEnd;
import io.github.fmwizard.app.running.RunSession;
import io.github.fmwizard.evidence.RunData;
import io.github.fmwizard.flow.RunState;
import io.github.fmwizard.flow.model.Setting;
import io.github.fmwizard.hsm.simulated.SimulatedHsm;
import io.github.fmwizard.journal.Fields;
import io.github.fmwizard.journal.RunFiles.Part;
import io.github.fmwizard.journal.StoredFile;
import io.github.fmwizard.journal.file.JournalFile;
import io.github.fmwizard.journal.file.RunFolder;
import io.github.fmwizard.screen.Renderer;
import io.github.fmwizard.screen.dialog.RunOptions;
import io.github.fmwizard.training.Brief;
import io.github.fmwizard.training.PreparedScenario;
import io.github.fmwizard.training.TrainingWorld;
import io.github.fmwizard.training.replay.Recording;
import io.github.fmwizard.wizard.OutsideWorld;
import io.github.fmwizard.wizard.PastActs;
import io.github.fmwizard.wizard.RunView;
import io.github.fmwizard.wizard.WizardLimits;
import io.github.fmwizard.wizard.WizardPorts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Optional;

/** One run on a simulated card, from its parts to its end. */
final class TrainingRun {

  private final Parts parts;
  private final RunSession stage;
  private final DebriefPapers debrief;

  /** What a run is made of. */
  record Parts(
      PreparedScenario lesson,
      long seed,
      TrainingRunSettings place,
      TrainingFlow flow,
      RunFolder folder,
      JournalFile journal,
      SimulatedHsm hsm,
      TrainingTime time,
      Renderer renderer,
      boolean virtual,
      Instant began) {}

  TrainingRun(Parts parts) {
    this.parts = parts;
    InstructedTraining instructed =
        new InstructedTraining(
            new Recording(parts.place().card(String.valueOf(parts.folder().path().getFileName()))),
            parts.lesson().scenario().setup().brokenCard(),
            parts.journal(),
            parts.hsm(),
            parts.time());
    this.debrief =
        new DebriefPapers(
            parts.lesson().scenario(), parts.flow().document().flow(), parts.folder(), parts.hsm());
    this.stage =
        new RunSession(
            new RunSession.Parts(
                parts.folder(),
                instructed.journal(),
                instructed.hsm(),
                instructed.at(parts.renderer()),
                parts.time(),
                WizardLimits.BUILT_IN,
                new WizardPorts.Digests(
                    parts.flow().document().sha256(), Optional.empty(), Optional.empty()),
                parts.place().siteFlow()),
            new TrainingSurroundings());
  }

  RunEnd begin(Setting setting) throws IOException {
    return stage.begin(RunState.start(parts.flow().document().flow()), setting, opened(setting));
  }

  RunEnd resume(Resumption run) {
    return stage.resume(
        run.state(), run.intended(), run.rebooted(), run.resumed(parts.place().tty()));
  }

  private Fields opened(Setting setting) throws IOException {
    RunFolder folder = parts.folder();
    PreparedScenario lesson = parts.lesson();
    StoredFile flowCopy =
        folder.store(parts.flow().text().getBytes(StandardCharsets.UTF_8), Part.INPUTS, "flow");
    byte[] scenarioBytes = Files.readAllBytes(lesson.scenario().file());
    StoredFile scenario = folder.store(scenarioBytes, Part.INPUTS, "scenario");
    String brief = Brief.text(lesson.scenario(), lesson.folder());
    StoredFile briefFile = folder.storeAs("brief.txt", brief.getBytes(StandardCharsets.UTF_8));
    boolean demo = parts.renderer() instanceof DemoRenderer;
    return Fields.builder()
        .putAll(HostNames.fields(parts.place().tty()))
        .putIfPresent(RunData.DEMO, demo ? Optional.of(true) : Optional.empty())
        .put(RunData.PROGRAM, parts.place().program())
        .put(RunData.SERIAL, setting.cardSerial())
        .put(RunData.SCENARIO, lesson.scenario().name())
        .put(RunData.SEED, parts.seed())
        .put(RunData.FLOW_FILE, flowCopy.toFields())
        .put(RunData.SCENARIO_FILE, scenario.toFields())
        .put(RunData.BRIEF, briefFile.toFields())
        .build();
  }

  /** A trainee has a brief and a debrief, a card whose truth is known, and a world that moves. */
  private final class TrainingSurroundings implements RunSession.Surroundings {

    @Override
    public boolean training() {
      return true;
    }

    @Override
    public RunOptions options(String operator) {
      PreparedScenario lesson = parts.lesson();
      RunOptions options =
          RunOptions.real(operator, lesson.folder().toString(), new FileCheck())
              .looking(new FileLook(parts.time()::now))
              .training(Brief.text(lesson.scenario(), lesson.folder()), view -> debrief.blocks());
      return parts.virtual() ? options.inVirtualTime() : options;
    }

    /** Called on the run thread, which alone works with the simulated card. */
    @Override
    public Fields closing(RunState state) {
      return debrief.closing();
    }

    @Override
    public OutsideWorld world() {
      return new TrainingWorld(parts.hsm(), parts.lesson().scenario());
    }

    @Override
    public PastActs past() {
      return (card, action, intended, console, progress) ->
          parts.hsm().past(card, action, intended);
    }

    @Override
    public void seen(RunView view) {
      if (parts.renderer() instanceof DemoRenderer demo) {
        demo.seen(view);
      }
    }
  }
}
