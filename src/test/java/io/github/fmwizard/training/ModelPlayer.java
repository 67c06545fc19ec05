// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training;

import io.github.fmwizard.app.training.DebriefPapers;
import io.github.fmwizard.card.CardSerial;
import io.github.fmwizard.card.HostReport;
import io.github.fmwizard.flow.RunState;
import io.github.fmwizard.flow.engine.Waiting;
import io.github.fmwizard.flow.json.FlowDocument;
import io.github.fmwizard.flow.json.FlowReader;
import io.github.fmwizard.flow.model.Decision;
import io.github.fmwizard.flow.model.Flow;
import io.github.fmwizard.flow.model.KnownBuild;
import io.github.fmwizard.flow.model.Setting;
import io.github.fmwizard.hsm.simulated.SimulatedHsm;
import io.github.fmwizard.hsm.simulated.TrainingStart;
import io.github.fmwizard.hsm.simulated.card.CardTruth;
import io.github.fmwizard.hsm.simulated.card.SimulatedCard;
import io.github.fmwizard.journal.Fields;
import io.github.fmwizard.journal.Mode;
import io.github.fmwizard.journal.file.JournalFile;
import io.github.fmwizard.journal.file.RunFolder;
import io.github.fmwizard.journal.file.SourceFile;
import io.github.fmwizard.json.JsonReading;
import io.github.fmwizard.screen.Screen;
import io.github.fmwizard.screen.dialog.RunOptions;
import io.github.fmwizard.screen.opening.OpeningConversation;
import io.github.fmwizard.screen.opening.OpeningHost;
import io.github.fmwizard.screen.run.RunConversation;
import io.github.fmwizard.training.debrief.Debrief;
import io.github.fmwizard.wizard.Activity;
import io.github.fmwizard.wizard.RunInfo;
import io.github.fmwizard.wizard.RunView;
import io.github.fmwizard.wizard.Wizard;
import io.github.fmwizard.wizard.WizardLimits;
import io.github.fmwizard.wizard.WizardPorts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/** Plays a scenario's model run without a terminal: wizard, screens, journal and card are real. */
final class ModelPlayer {

  private static final String FLOW_SHA = "f".repeat(64);

  private final Scenario scenario;
  private final Path folder;
  private final PlayTime time = new PlayTime();
  private final PlayRenderer renderer = new PlayRenderer(time);
  private final DemoScript script;
  private final DemoPace pace = new DemoPace(renderer::post, time, Duration.ZERO);
  private final BlockingQueue<Decision> decisions = new LinkedBlockingQueue<>();
  private final Map<CardSerial, String> others = new TreeMap<>();

  private List<KnownBuild> builds = List.of();
  private Optional<DebriefPapers> papers = Optional.empty();

  private ModelPlayer(Scenario scenario, Path folder) {
    this.scenario = scenario;
    this.folder = folder;
    this.script = new DemoScript(scenario.model());
  }

  /**
   * What came of it.
   *
   * @param end how the run ended, if it did
   * @param problem what is wrong with the model run, if anything
   * @param debrief the debrief, if the run ended
   * @param screens the screens that were shown
   * @param words all words that were shown
   * @param run the run folder
   * @param card the card's state file
   * @param othersTouched serials of other cards whose FMs, keys or logins are not as they were
   */
  record Played(
      Optional<Waiting.End> end,
      Optional<String> problem,
      Optional<Debrief> debrief,
      List<Screen> screens,
      String words,
      Path run,
      Path card,
      List<String> othersTouched) {}

  static Played play(Scenario scenario, Path folder) throws Exception {
    return new ModelPlayer(scenario, folder).play();
  }

  private Played play() throws Exception {
    PreparedScenario prepared = ScenarioFiles.prepare(scenario, folder.resolve("files"));
    Path card = folder.resolve("card.json");
    builds = prepared.builds();
    TrainingStart start = prepared.start(1);
    try (SimulatedHsm hsm = SimulatedHsm.create(card, start, time)) {
      others(hsm);
      OpeningConversation.Opening opening = open(hsm);
      RunFolder run = RunFolder.create(folder, "run");
      try (JournalFile journal = JournalFile.create(run, Mode.TRAINING)) {
        return run(hsm, opening, run, journal, card);
      }
    }
  }

  private OpeningConversation.Opening open(SimulatedHsm hsm) {
    HostReport host = hsm.host();
    OpeningHost seen =
        new OpeningHost(
            host.adminSlots().seen().orElseThrow().stream()
                .map(slot -> new OpeningHost.Card(slot.serial().value(), slot.label()))
                .toList(),
            host.nodes().seen().orElseThrow().stream().map(node -> node.path()).toList(),
            Optional.of(scenario.briefing().operator()));
    OpeningConversation opening =
        new OpeningConversation(
            seen, true, Optional.of(Brief.text(scenario, files())), time.instant());
    renderer.run(new DemoDriver(opening, script, files(), pace));
    return opening.result().orElseThrow(() -> new AssertionError(script.problem()));
  }

  private Path files() {
    return folder.resolve("files");
  }

  private Played run(
      SimulatedHsm hsm,
      OpeningConversation.Opening opening,
      RunFolder folderOfRun,
      JournalFile journal,
      Path card)
      throws Exception {
    RunInfo info =
        new RunInfo("run", folderOfRun.path().toString(), true, Optional.empty(), "", false, "");
    RunState state = RunState.start(flow());
    papers = Optional.of(new DebriefPapers(scenario, flow(), folderOfRun, hsm));
    var last = new RunView[] {first(info, state)};
    RunConversation conversation = new RunConversation(last[0], decisions::add, options());
    DemoDriver demo = new DemoDriver(conversation, script, files(), pace);
    WizardPorts ports =
        ports(
            hsm,
            folderOfRun,
            journal,
            view -> {
              last[0] = view;
              conversation.view(view);
              demo.seen(view);
            });
    Wizard wizard = new Wizard(ports, WizardLimits.BUILT_IN, info, state);
    FutureTask<Wizard.Exit> work =
        new FutureTask<>(() -> wizard.begin(setting(opening).with(builds), opened()));
    Thread thread = new Thread(work, "run");
    thread.setDaemon(true);
    thread.start();
    renderer.run(demo);
    Wizard.Exit exit = work.get();
    return played(exit, last[0], hsm, folderOfRun, card);
  }

  private Played played(
      Wizard.Exit exit, RunView last, SimulatedHsm hsm, RunFolder folderOfRun, Path card) {
    boolean ended = exit == Wizard.Exit.ENDED;
    Optional<Waiting.End> end =
        ended && last.state().engine().waiting() instanceof Waiting.Ended waiting
            ? Optional.of(waiting.end())
            : Optional.empty();
    return new Played(
        end,
        script.problem(),
        papers.flatMap(DebriefPapers::made),
        renderer.shown(),
        renderer.words(),
        folderOfRun.path(),
        card,
        others.keySet().stream()
            .filter(serial -> !others.get(serial).equals(kept(hsm, serial)))
            .map(CardSerial::value)
            .toList());
  }

  /** What no run for another card may touch. */
  private static String kept(SimulatedHsm hsm, CardSerial serial) {
    CardTruth truth = hsm.truth(serial).orElseThrow();
    return truth.fms().stream().map(fm -> fm.listed().fingerprint()).toList()
        + " "
        + truth.smfs()
        + " "
        + truth.failures();
  }

  private void others(SimulatedHsm hsm) {
    for (SimulatedCard card : scenario.setup().host().cards()) {
      CardSerial serial = card.identity().serial();
      if (!serial.equals(scenario.setup().brokenCard())) {
        others.put(serial, kept(hsm, serial));
      }
    }
  }

  private RunOptions options() {
    return RunOptions.real(
            scenario.briefing().operator(), files().toString(), SourceFile::objection)
        .training(Brief.text(scenario, files()), view -> papers.orElseThrow().blocks())
        .inVirtualTime();
  }

  private WizardPorts ports(
      SimulatedHsm hsm, RunFolder folderOfRun, JournalFile journal, Consumer<RunView> views) {
    return new WizardPorts(
        hsm,
        journal,
        folderOfRun,
        new DemoConsole(renderer, script, scenario),
        time,
        view -> renderer.post(() -> views.accept(view)),
        decisions,
        bound -> 0,
        new WizardPorts.Digests(FLOW_SHA, Optional.empty(), Optional.empty()),
        () -> true,
        new TrainingWorld(hsm, scenario),
        (card, action, intended, console, progress) -> hsm.past(card, action, intended),
        new PlayPapers(scenario, papers.orElseThrow()));
  }

  private Fields opened() {
    return Fields.builder().put("scenario", scenario.name()).build();
  }

  private static Setting setting(OpeningConversation.Opening opening) {
    return new Setting(
        true,
        opening.operator(),
        opening.serial(),
        opening.label(),
        opening.node(),
        opening.nodeAttested());
  }

  private RunView first(RunInfo info, RunState state) {
    return new RunView(
        info,
        state,
        new Activity.Looking(time.now()),
        Optional.empty(),
        Optional.empty(),
        new RunView.EvidenceState("none yet", "none yet", 0, Optional.empty()),
        List.of(),
        time.now());
  }

  private static Flow flow() throws IOException {
    JsonReading<FlowDocument> reading =
        FlowReader.read(Path.of("wizard-flows/luna-pcie-fm-recovery.json"));
    return ((JsonReading.Read<FlowDocument>) reading).value().flow();
  }

  /** Reads everything below a folder as text. */
  static String all(Path root) throws IOException {
    StringBuilder all = new StringBuilder();
    try (var files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return all.toString();
  }
}
