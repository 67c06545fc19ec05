// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.wizard;

import io.github.fmwizard.card.FactName;
import io.github.fmwizard.card.Truth;
import io.github.fmwizard.flow.CardPicture;
import io.github.fmwizard.flow.RunState;
import io.github.fmwizard.flow.ShippedFlow;
import io.github.fmwizard.flow.engine.Waiting;
import io.github.fmwizard.flow.model.Decision;
import io.github.fmwizard.flow.model.Policy;
import io.github.fmwizard.flow.model.Setting;
import io.github.fmwizard.hsm.PastAct;
import io.github.fmwizard.journal.Entry;
import io.github.fmwizard.journal.Fields;
import io.github.fmwizard.journal.Mode;
import io.github.fmwizard.run.Intent;
import io.github.fmwizard.run.Replay;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/**
 * The real wizard on a pictured card: journal, files, time and chance are in memory, and everything
 * happens on the caller's thread, one step at a time.
 */
public final class ScriptedRun {

  /** When each run begins. */
  public static final Instant START = Instant.ofEpochSecond(CardPicture.NOW);

  /** The digest of the flow. */
  public static final String FLOW = "f".repeat(64);

  static final String PROFILE = "a".repeat(64);

  static final String FOLDER = "/state/r1";

  private final CardPicture card;
  private final Setting setting;
  private final Policy policy;
  private final Consumer<RunView> views;
  private final List<String> trace = new ArrayList<>();
  private final MemoryJournal journal;
  private final MemoryFiles files = new MemoryFiles();
  private final BlockingQueue<Decision> decisions = new Script();
  private final UsualWork usual;
  private final ScriptedHsm hsm;
  private WizardPorts.Digests digests =
      new WizardPorts.Digests(FLOW, Optional.empty(), Optional.empty());
  private Instant now = START;
  private PastAct past = new PastAct.CutOff("no result was found");
  private Wizard.Exit exit = Wizard.Exit.ENDED;
  private RunView view;
  private Wizard wizard;

  /**
   * Makes a run that is not opened yet.
   *
   * @param card the card
   * @param operator who drives
   * @param training whether it is training
   * @param policy what the site asks
   * @param views takes each picture of the run
   */
  public ScriptedRun(
      CardPicture card, String operator, boolean training, Policy policy, Consumer<RunView> views) {
    this.card = card;
    this.policy = policy;
    this.views = views;
    this.setting = new Setting(training, operator, CardPicture.SERIAL, "lab", "/dev/k7pf0", false);
    this.journal = new MemoryJournal(training ? Mode.TRAINING : Mode.REAL, trace::add);
    this.usual = new UsualWork(card, files);
    this.hsm = new ScriptedHsm(card, this::now, trace::add, usual);
    RunState start = RunState.start(ShippedFlow.read(), policy);
    this.view = first(info(false), start);
    this.wizard = wizard(start, false);
  }

  private RunInfo info(boolean resumed) {
    return new RunInfo(
        "r1",
        FOLDER,
        setting.training(),
        Optional.empty(),
        "fmwizard evidence verify r1",
        resumed,
        "a card of a test");
  }

  private RunView first(RunInfo info, RunState state) {
    return new RunView(
        info,
        state,
        new Activity.Looking(now),
        Optional.empty(),
        Optional.empty(),
        new RunView.EvidenceState("none yet", "none yet", journal.entries(), Optional.empty()),
        List.of(),
        now);
  }

  private Wizard wizard(RunState state, boolean resumed) {
    WizardPorts ports =
        new WizardPorts(
            hsm,
            journal,
            files,
            handOver -> {
              throw new IllegalStateException("Nothing here needs a console.");
            },
            time(),
            this::shown,
            decisions,
            bound -> 0,
            digests,
            () -> card.look().flag(FactName.EVIDENCE_WRITABLE) != Truth.NO,
            act ->
                act == Decision.ManualKind.CALL_APPLICATION
                    ? Optional.of("The application answers.")
                    : Optional.empty(),
            (ref, action, intended, console, progress) -> past,
            run -> "the case");
    return new Wizard(ports, WizardLimits.BUILT_IN, info(resumed), state);
  }

  private WizardTime time() {
    return new WizardTime() {
      @Override
      public Instant now() {
        return now;
      }

      @Override
      public void pause(Duration duration) {
        now = now.plus(duration);
      }
    };
  }

  private void shown(RunView next) {
    view = next;
    views.accept(next);
  }

  /**
   * Returns the time.
   *
   * @return now
   */
  public Instant now() {
    return now;
  }

  /**
   * Lets time pass.
   *
   * @param seconds how long
   */
  public void pass(long seconds) {
    now = now.plusSeconds(seconds);
  }

  /**
   * Returns the access layer.
   *
   * @return where acts are scripted
   */
  public ScriptedHsm hsm() {
    return hsm;
  }

  /**
   * Returns the journal.
   *
   * @return what was written
   */
  public MemoryJournal journal() {
    return journal;
  }

  /**
   * Returns the files of the run.
   *
   * @return what was stored
   */
  public MemoryFiles files() {
    return files;
  }

  /**
   * Returns the state of the run.
   *
   * @return the state
   */
  public RunState state() {
    return wizard.state();
  }

  /**
   * Returns the latest picture.
   *
   * @return the picture
   */
  public RunView view() {
    return view;
  }

  /**
   * Returns how the wizard left its latest piece of work.
   *
   * @return {@code ENDED} if nothing went wrong
   */
  public Wizard.Exit exit() {
    return exit;
  }

  /**
   * Returns what was journaled and asked of the card since the last call, in order; a star marks
   * entries that were safe before anything followed.
   *
   * @return words, in capitals what changes the card
   */
  public List<String> traced() {
    List<String> words = List.copyOf(trace);
    trace.clear();
    return words;
  }

  /** Opens the run and drives it as the run thread does, until the decisions are used up. */
  Wizard.Exit drive(Decision... given) throws InterruptedException {
    decisions.addAll(List.of(given));
    return wizard.begin(setting, Fields.of());
  }

  /** Takes one more decision as the run thread does. */
  Wizard.Exit driveOn(Decision given) {
    decide(given);
    return exit;
  }

  /** Leaves the run as it stands. */
  boolean leave() {
    return wizard.leave(state().path());
  }

  /** Opens the run. */
  public void open() {
    work(() -> wizard.open(setting, Fields.of()));
  }

  /**
   * Does the one thing that the engine waits for. Where that is a person's decision, the question
   * is shown and nothing is decided.
   */
  public void step() {
    work(
        () -> {
          if (wizard.step() && state().ended()) {
            wizard.step();
          }
        });
  }

  /**
   * Takes one decision where the run waits for a person.
   *
   * @param decision the decision
   */
  public void decide(Decision decision) {
    if (!waitsForPerson()) {
      throw new IllegalStateException("Nobody is asked at " + state().path());
    }
    usual.learn(decision);
    decisions.add(decision);
    step();
  }

  /** Works on until a person was asked or the run has ended. */
  public void settle() {
    while (exit == Wizard.Exit.ENDED && !state().ended() && !waitsForPerson()) {
      step();
    }
    settleQuestion();
  }

  /** Shows the question to a person, if there is one. */
  public void settleQuestion() {
    if (exit == Wizard.Exit.ENDED && waitsForPerson()) {
      step();
    }
  }

  /** Forgets how the latest piece of work was left: it changed nothing. */
  public void forgive() {
    exit = Wizard.Exit.ENDED;
  }

  /**
   * Tells whether the run waits for a person.
   *
   * @return false if it looks, compares or acts next, or has ended
   */
  public boolean waitsForPerson() {
    return switch (state().engine().waiting()) {
      case Waiting.Look ignored -> false;
      case Waiting.Comparing ignored -> false;
      case Waiting.Acting ignored -> false;
      case Waiting.Ended ignored -> false;
      case Waiting.Reading ignored -> true;
      case Waiting.Question ignored -> true;
      case Waiting.Undecided ignored -> true;
      case Waiting.CheckShown ignored -> true;
      case Waiting.GuardShown ignored -> true;
      case Waiting.AtGate ignored -> true;
      case Waiting.ActShown ignored -> true;
      case Waiting.Unresolved ignored -> true;
      case Waiting.Verified ignored -> true;
      case Waiting.Failure ignored -> true;
    };
  }

  /**
   * Lets the process die and another one take the run up from the journal. An act that had begun is
   * not asked about yet.
   */
  public void restart() {
    Replay.Replayed replayed = (Replay.Replayed) Replay.of(state().map().flow(), policy, entries());
    wizard = wizard(replayed.state(), true);
    work(() -> wizard.takeUp(setting.operator(), false, Fields.of()));
  }

  /** Lets another process take the run up and drive it, until somebody is asked or it has ended. */
  public void resume() {
    Replay.Replayed replayed = (Replay.Replayed) Replay.of(state().map().flow(), policy, entries());
    wizard = wizard(replayed.state(), true);
    Optional<PastAct.Intended> intended = replayed.openIntent().map(this::intended);
    try {
      exit = wizard.resume(intended, setting.operator(), false, Fields.of());
    } catch (InterruptedException e) {
      exit = Wizard.Exit.ENDED; // Nobody decides yet.
    }
  }

  private List<Entry> entries() {
    return journal.all();
  }

  /**
   * Lets the process that took the run up look for what became of the act that was begun.
   *
   * @param result what is found
   */
  public void reconcile(PastAct result) {
    Replay.Replayed replayed = (Replay.Replayed) Replay.of(state().map().flow(), policy, entries());
    past = result;
    work(() -> wizard.reconcile(replayed.openIntent().map(this::intended)));
  }

  private PastAct.Intended intended(Intent intent) {
    return new PastAct.Intended(now, intent.begun());
  }

  private void work(Wizard.Work work) {
    try {
      exit = wizard.guarded(work);
    } catch (InterruptedException e) {
      exit = Wizard.Exit.ENDED; // Nobody decides yet.
    }
  }

  /** Decisions of a script: where it is over, the wizard leaves the caller's thread. */
  private static final class Script extends LinkedBlockingQueue<Decision> {

    private static final long serialVersionUID = 1L;

    @Override
    public Decision take() throws InterruptedException {
      Decision next = poll();
      if (next == null) {
        throw new InterruptedException("The script is over.");
      }
      return next;
    }
  }
}
