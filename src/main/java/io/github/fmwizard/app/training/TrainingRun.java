// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.training;

import io.github.fmwizard.evidence.CaseText;
import io.github.fmwizard.evidence.RunData;
import io.github.fmwizard.flow.RunState;
import io.github.fmwizard.flow.Setting;
import io.github.fmwizard.flow.Waiting;
import io.github.fmwizard.flow.json.FlowDocument;
import io.github.fmwizard.hsm.CardSerial;
import io.github.fmwizard.hsm.simulated.CardTruth;
import io.github.fmwizard.hsm.simulated.SimulatedHsm;
import io.github.fmwizard.journal.Fields;
import io.github.fmwizard.journal.Mode;
import io.github.fmwizard.journal.Part;
import io.github.fmwizard.journal.StoredFile;
import io.github.fmwizard.journal.file.JournalFile;
import io.github.fmwizard.journal.file.RunFolder;
import io.github.fmwizard.screen.Renderer;
import io.github.fmwizard.screen.RunConversation;
import io.github.fmwizard.screen.RunOptions;
import io.github.fmwizard.training.Brief;
import io.github.fmwizard.training.Debrief;
import io.github.fmwizard.training.PreparedScenario;
import io.github.fmwizard.training.TrainingWorld;
import io.github.fmwizard.wizard.Activity;
import io.github.fmwizard.wizard.Decision;
import io.github.fmwizard.wizard.RunInfo;
import io.github.fmwizard.wizard.RunView;
import io.github.fmwizard.wizard.Wizard;
import io.github.fmwizard.wizard.WizardLimits;
import io.github.fmwizard.wizard.WizardPorts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** One run on a simulated card, from its parts to its end. */
final class TrainingRun {

  private static final long LEAST_SPACE = 16L * 1024 * 1024;

  private final PreparedScenario lesson;
  private final long seed;
  private final RunPlace place;
  private final FlowDocument flow;
  private final RunFolder folder;
  private final JournalFile journal;
  private final SimulatedHsm hsm;
  private final TrainingTime time;
  private final Renderer renderer;
  private final boolean virtual;
  private final Instant began;
  private final SecureRandom random = new SecureRandom();
  private final BlockingQueue<Decision> decisions = new LinkedBlockingQueue<>();

  /** What a run is made of. */
  record Parts(
      PreparedScenario lesson,
      long seed,
      RunPlace place,
      FlowDocument flow,
      RunFolder folder,
      JournalFile journal,
      SimulatedHsm hsm,
      TrainingTime time,
      Renderer renderer,
      boolean virtual,
      Instant began) {}

  TrainingRun(Parts parts) {
    this.lesson = parts.lesson();
    this.seed = parts.seed();
    this.place = parts.place();
    this.flow = parts.flow();
    this.folder = parts.folder();
    this.journal = parts.journal();
    this.hsm = parts.hsm();
    this.time = parts.time();
    this.renderer = parts.renderer();
    this.virtual = parts.virtual();
    this.began = parts.began();
  }

  RunEnd begin(Setting setting) throws IOException {
    Fields opened = opened(setting);
    RunState state = RunState.start(flow.flow());
    return drive(state, setting.operator(), false, wizard -> wizard.begin(setting, opened));
  }

  RunEnd resume(RunState state, Optional<Instant> intended) {
    String operator = state.known().setting().map(Setting::operator).orElse("");
    Fields resumed =
        Fields.builder()
            .putAll(host())
            .putIfPresent("torn-tail", journal.torn().map(StoredFile::toFields))
            .build();
    return drive(state, operator, true, wizard -> wizard.resume(intended, operator, resumed));
  }

  private interface Start {
    Wizard.Exit with(Wizard wizard) throws InterruptedException;
  }

  private RunEnd drive(RunState state, String operator, boolean resumed, Start start) {
    RunInfo info = info(resumed);
    RunConversation conversation =
        new RunConversation(first(info, state), decisions::add, options(operator));
    Wizard wizard = new Wizard(ports(conversation), WizardLimits.BUILT_IN, info, state);
    Wizard.Exit exit = Driver.drive(renderer, conversation, () -> start.with(wizard));
    Optional<Waiting.End> end =
        wizard.state().engine().waiting() instanceof Waiting.Ended ended
            ? Optional.of(ended.end())
            : Optional.empty();
    return new RunEnd(exit, end, Optional.of(folder.path()));
  }

  private RunOptions options(String operator) {
    RunOptions options =
        RunOptions.real(operator, lesson.folder().toString())
            .training(
                Brief.text(lesson.scenario(), lesson.folder()),
                view -> Debrief.blocks(lesson.scenario(), view, truth(view), began));
    return virtual ? options.inVirtualTime() : options;
  }

  private Optional<CardTruth> truth(RunView view) {
    return view.state()
        .known()
        .setting()
        .flatMap(setting -> hsm.truth(new CardSerial(setting.cardSerial())));
  }

  private String id() {
    return String.valueOf(folder.path().getFileName());
  }

  private RunInfo info(boolean resumed) {
    return new RunInfo(
        id(),
        folder.path().toString(),
        true,
        place.siteFlow(),
        "fmwizard evidence verify " + id(),
        resumed,
        String.join("; ", hsm.describe()));
  }

  private RunView first(RunInfo info, RunState state) {
    return new RunView(
        info,
        state,
        new Activity.Looking(time.now()),
        Optional.empty(),
        Optional.empty(),
        new RunView.EvidenceState("none yet", "none yet", journal.entries(), true),
        List.of(),
        time.now());
  }

  private WizardPorts ports(RunConversation conversation) {
    return new WizardPorts(
        hsm,
        journal,
        folder,
        renderer,
        time,
        view -> renderer.post(() -> shown(conversation, view)),
        decisions,
        random::nextInt,
        new WizardPorts.Digests(flow.sha256(), Optional.empty(), Optional.empty()),
        () -> folder.path().toFile().getUsableSpace() > LEAST_SPACE,
        new TrainingWorld(hsm, lesson.scenario()),
        hsm::resultOf,
        CaseText::of);
  }

  private void shown(RunConversation conversation, RunView view) {
    conversation.view(view);
    if (renderer instanceof DemoRenderer demo) {
      demo.seen(view);
    }
  }

  private Fields opened(Setting setting) throws IOException {
    StoredFile flowCopy =
        folder.store(place.flowText().getBytes(StandardCharsets.UTF_8), Part.INPUTS, "flow");
    byte[] scenarioBytes = Files.readAllBytes(lesson.scenario().file());
    StoredFile scenario = folder.store(scenarioBytes, Part.INPUTS, "scenario");
    String brief = Brief.text(lesson.scenario(), lesson.folder());
    StoredFile briefFile = folder.storeAs("brief.txt", brief.getBytes(StandardCharsets.UTF_8));
    return Fields.builder()
        .putAll(host())
        .put(RunData.PROGRAM, place.program())
        .put(RunData.SERIAL, setting.cardSerial())
        .put(RunData.SCENARIO, lesson.scenario().name())
        .put(RunData.SEED, seed)
        .put(RunData.FLOW_FILE, flowCopy.toFields())
        .put(RunData.SCENARIO_FILE, scenario.toFields())
        .put(RunData.BRIEF, briefFile.toFields())
        .build();
  }

  private Fields host() {
    return Fields.builder()
        .put(RunData.USER, HostNames.user())
        .put(RunData.TTY, place.tty())
        .put(RunData.HOST, HostNames.host())
        .put(RunData.BOOT, HostNames.boot())
        .build();
  }

  static JournalFile createJournal(RunFolder folder) throws IOException {
    return JournalFile.create(folder, Mode.TRAINING);
  }
}
