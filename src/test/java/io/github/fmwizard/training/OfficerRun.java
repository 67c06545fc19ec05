// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training;

import io.github.fmwizard.app.live.InspectedTraining;
import io.github.fmwizard.app.live.Inspection;
import io.github.fmwizard.app.running.Openings;
import io.github.fmwizard.app.training.DebriefPapers;
import io.github.fmwizard.card.CardSerial;
import io.github.fmwizard.flow.RunState;
import io.github.fmwizard.flow.json.FlowDocument;
import io.github.fmwizard.flow.json.FlowReader;
import io.github.fmwizard.flow.model.Decision;
import io.github.fmwizard.flow.model.Flow;
import io.github.fmwizard.flow.model.Setting;
import io.github.fmwizard.hsm.Console;
import io.github.fmwizard.hsm.ConsoleLease;
import io.github.fmwizard.hsm.HandOver;
import io.github.fmwizard.hsm.simulated.SimulatedHsm;
import io.github.fmwizard.hsm.simulated.TrainingStart;
import io.github.fmwizard.hsm.simulated.card.CardTruth;
import io.github.fmwizard.journal.Fields;
import io.github.fmwizard.journal.Mode;
import io.github.fmwizard.journal.file.JournalFile;
import io.github.fmwizard.journal.file.RunFolder;
import io.github.fmwizard.journal.file.SourceFile;
import io.github.fmwizard.json.JsonReading;
import io.github.fmwizard.screen.Answer;
import io.github.fmwizard.screen.Conversation;
import io.github.fmwizard.screen.Prompt;
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
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;

/**
 * A training on the real wizard, from the opening to the report, with an officer who answers. All
 * of it runs on one thread in virtual time, so one officer always comes to the same end.
 */
final class OfficerRun {

  private static final String FLOW_SHA = "f".repeat(64);
  private static final int PATIENCE = 3000;

  private final Scenario scenario;
  private final Path folder;
  private final Officer officer;
  private final PlayTime time = new PlayTime();
  private final List<Step> steps = new ArrayList<>();
  private Supplier<Map<CardSerial, CardTruth>> truth = Map::of;
  private Optional<RunView> last = Optional.empty();
  private Optional<RunConversation> talk = Optional.empty();
  private Optional<DebriefPapers> papers = Optional.empty();

  private OfficerRun(Scenario scenario, Path folder, Officer officer) {
    this.scenario = scenario;
    this.folder = folder;
    this.officer = officer;
  }

  /**
   * A screen with its answer.
   *
   * @param screen what was shown
   * @param answer what was answered
   * @param truth what was true of all cards then
   */
  record Step(Screen screen, Answer answer, Map<CardSerial, CardTruth> truth) {

    @Override
    public String toString() {
      return screen.id() + " = " + answer;
    }
  }

  /**
   * What came of it.
   *
   * @param scenario what it began with
   * @param exit how the run was left; empty if none was opened
   * @param view the last picture of the run
   * @param report the last screen
   * @param steps all screens with their answers
   * @param acts all acts with the truth around them
   * @param first what was true of all cards at first
   * @param seen what was true at the latest inspection
   * @param now what is true of them by now
   * @param inspected what {@code inspect} says of the host by now
   * @param run the run folder
   * @param debrief the debrief, if the run ended
   */
  record Played(
      Scenario scenario,
      Optional<Wizard.Exit> exit,
      Optional<RunView> view,
      Screen report,
      List<Step> steps,
      List<WitnessedHsm.Act> acts,
      Map<CardSerial, CardTruth> first,
      Map<CardSerial, CardTruth> seen,
      Map<CardSerial, CardTruth> now,
      Inspection inspected,
      Path run,
      Optional<Debrief> debrief) {

    CardSerial card() {
      return new CardSerial(
          view.orElseThrow().state().known().setting().orElseThrow().cardSerial());
    }
  }

  static Played play(Scenario scenario, Path folder, Officer officer, long seed) throws Exception {
    return new OfficerRun(scenario, folder, officer).play(seed);
  }

  private Played play(long seed) throws Exception {
    PreparedScenario prepared = ScenarioFiles.prepare(scenario, folder.resolve("files"));
    TrainingStart start = prepared.start(seed);
    try (SimulatedHsm hsm = SimulatedHsm.create(folder.resolve("card.json"), start, time)) {
      WitnessedHsm witnessed =
          new WitnessedHsm(
              hsm,
              scenario.setup().host().cards().stream()
                  .map(card -> card.identity().serial())
                  .toList());
      truth = witnessed::truth;
      Map<CardSerial, CardTruth> first = witnessed.truth();
      OpeningHost host =
          Openings.host(
              hsm.host(),
              Optional.of(scenario.briefing().operator()),
              OpeningHost.Wanted.NOTHING,
              List.of());
      Optional<Setting> setting = open(host);
      Optional<Wizard.Exit> exit = Optional.empty();
      if (setting.isPresent()) {
        exit = Optional.of(run(hsm, witnessed, setting.get().with(prepared.builds())));
      }
      return new Played(
          scenario,
          exit,
          last,
          steps.get(steps.size() - 1).screen(),
          List.copyOf(steps),
          witnessed.acts(),
          first,
          witnessed.atLastLook(),
          witnessed.truth(),
          InspectedTraining.look(hsm, time.now()),
          folder.resolve("run"),
          papers.flatMap(DebriefPapers::made));
    }
  }

  private Optional<Setting> open(OpeningHost host) {
    OpeningConversation opening =
        new OpeningConversation(
            host, true, Optional.of(Brief.text(scenario, files())), time.instant());
    while (!opening.over()) {
      step(opening);
    }
    return opening.result().map(brought -> Openings.setting(true, brought));
  }

  private Path files() {
    return folder.resolve("files");
  }

  /** Lets the officer answer once, or time pass where nothing can be answered. */
  private void step(Conversation conversation) {
    Screen screen = conversation.screen();
    if (steps.size() > PATIENCE) {
      throw new AssertionError("No end in sight at " + screen);
    }
    time.pause(Duration.ofSeconds(1));
    if (screen.prompt() instanceof Prompt.Hold) {
      conversation.tick(time.instant());
      return;
    }
    Answer answer = officer.answer(screen, last);
    steps.add(new Step(screen, answer, truth.get()));
    conversation.answer(screen.serial(), answer, time.instant());
  }

  private Wizard.Exit run(SimulatedHsm hsm, WitnessedHsm witnessed, Setting setting)
      throws IOException, InterruptedException {
    RunFolder run = RunFolder.create(folder, "run");
    RunInfo info = new RunInfo("run", run.path().toString(), true, Optional.empty(), "", false, "");
    RunState state = RunState.start(flow());
    papers = Optional.of(new DebriefPapers(scenario, flow(), run, hsm));
    Desk desk = new Desk();
    last = Optional.of(first(info, state));
    RunConversation conversation = new RunConversation(last.get(), desk::add, options());
    talk = Optional.of(conversation);
    try (JournalFile journal = JournalFile.create(run, Mode.TRAINING)) {
      WizardPorts ports = ports(hsm, witnessed, run, journal, desk);
      Wizard wizard = new Wizard(ports, WizardLimits.BUILT_IN, info, state);
      Wizard.Exit exit =
          wizard.begin(setting, Fields.builder().put("scenario", scenario.name()).build());
      conversation.left(exit);
      while (!conversation.over()) {
        step(conversation);
      }
      return exit;
    }
  }

  /** The run thread's inbox: who waits at it lets the officer answer until something is decided. */
  private final class Desk extends LinkedBlockingQueue<Decision> {

    private static final long serialVersionUID = 1L;

    @Override
    public Decision take() throws InterruptedException {
      while (isEmpty()) {
        step(talk.orElseThrow());
      }
      return super.take();
    }
  }

  private WizardPorts ports(
      SimulatedHsm hsm, WitnessedHsm witnessed, RunFolder run, JournalFile journal, Desk desk) {
    return new WizardPorts(
        witnessed,
        journal,
        run,
        new Prompter(),
        time,
        this::seen,
        desk,
        bound -> 0,
        new WizardPorts.Digests(FLOW_SHA, Optional.empty(), Optional.empty()),
        () -> true,
        new TrainingWorld(hsm, scenario),
        (card, action, intended, console, progress) -> hsm.past(card, action, intended),
        new PlayPapers(scenario, papers.orElseThrow()));
  }

  private void seen(RunView view) {
    last = Optional.of(view);
    talk.orElseThrow().view(view);
  }

  private RunOptions options() {
    return RunOptions.real(
            scenario.briefing().operator(), files().toString(), SourceFile::objection)
        .training(Brief.text(scenario, files()), view -> papers.orElseThrow().blocks())
        .inVirtualTime();
  }

  private static RunView first(RunInfo info, RunState state) {
    return new RunView(
        info,
        state,
        new Activity.Looking(PlayTime.START),
        Optional.empty(),
        Optional.empty(),
        new RunView.EvidenceState("none yet", "none yet", 0, Optional.empty()),
        List.of(),
        PlayTime.START);
  }

  private static Flow flow() throws IOException {
    JsonReading<FlowDocument> reading =
        FlowReader.read(Path.of("wizard-flows/luna-pcie-fm-recovery.json"));
    return ((JsonReading.Read<FlowDocument>) reading).value().flow();
  }

  /** The console: the officer answers a program's prompt once. */
  private final class Prompter implements Console {

    @Override
    public ConsoleLease lend(HandOver handOver) {
      String typed = officer.credential(handOver);
      byte[] bytes =
          typed.isEmpty() ? new byte[0] : (typed + "\n").getBytes(StandardCharsets.UTF_8);
      return new ConsoleLease() {
        private int at;

        @Override
        public void write(byte[] shown) {}

        @Override
        public int read() {
          return at == bytes.length ? LEFT : bytes[at++] & 0xff;
        }

        @Override
        public void echo(boolean on) {}

        @Override
        public void close() {}
      };
    }
  }
}
