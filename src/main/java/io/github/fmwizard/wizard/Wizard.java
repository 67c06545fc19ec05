// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.wizard;

import io.github.fmwizard.flow.RunState;
import io.github.fmwizard.flow.engine.Waiting;
import io.github.fmwizard.flow.model.Decision;
import io.github.fmwizard.flow.model.Event;
import io.github.fmwizard.flow.model.Setting;
import io.github.fmwizard.hsm.PastAct;
import io.github.fmwizard.journal.Fields;
import io.github.fmwizard.journal.JournalBrokenException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Drives a run: performs what the engine waits for, one thing at a time, on one thread. It makes
 * each intent durable before the device hears anything, performs an act once, and looks again
 * afterwards. It never retries.
 */
public final class Wizard {

  private static final Logger LOG = LoggerFactory.getLogger(Wizard.class);

  private final WizardPorts ports;
  private final RunBook book;
  private final CardInspector eyes;
  private final ActPlanner planner;
  private final ActRunner runner;
  private final GateKeeper gates;
  private final DecisionTaker taker;
  private boolean asked;
  private Optional<Decision.Suspend.Why> suspended = Optional.empty();

  /**
   * Makes a wizard.
   *
   * @param ports what it needs of the world
   * @param limits how long it waits
   * @param info what does not change during the run
   * @param state where the run stands
   */
  public Wizard(WizardPorts ports, WizardLimits limits, RunInfo info, RunState state) {
    this.ports = ports;
    this.book = new RunBook(ports, info, new Recorder(ports.journal(), ports.time()), state);
    this.eyes = new CardInspector(ports, book, limits);
    this.planner = new ActPlanner(ports.hsm(), info.folder());
    this.runner = new ActRunner(ports, book, planner, eyes);
    this.gates = new GateKeeper(ports, book, planner, limits);
    this.taker = new DecisionTaker(ports, book, gates);
  }

  /** How a run left the run thread. */
  public enum Exit {
    /** It ended, and its journal is closed. */
    ENDED,
    /** The line was lost: the run stands as it is and can be resumed. */
    HUNG_UP,
    /** A person stopped for now: the run stands as it is and can be resumed. */
    SUSPENDED,
    /** Somebody left while an act goes on without this program; the run can be resumed. */
    LEFT,
    /** The journal could not be written: nothing more may be done. */
    JOURNAL_BROKEN,
    /** A bug: the journal is intact and the run can be resumed. */
    INTERNAL_ERROR
  }

  /**
   * Opens the run and drives it to its end.
   *
   * @param setting what the run is for
   * @param opened what the first entry tells beside that
   * @return how it left
   * @throws InterruptedException if the thread is interrupted
   */
  public Exit begin(Setting setting, Fields opened) throws InterruptedException {
    return guarded(
        () -> {
          open(setting, opened);
          drive();
        });
  }

  /**
   * Goes on with a run after an interruption.
   *
   * @param intended the intent without outcome; empty if there is none
   * @param by who sits at the console from now on
   * @param rebooted whether this host started again meanwhile, or may have
   * @param resumed what the entry tells beside that
   * @return how it left
   * @throws InterruptedException if the thread is interrupted
   */
  public Exit resume(
      Optional<PastAct.Intended> intended, String by, boolean rebooted, Fields resumed)
      throws InterruptedException {
    return guarded(
        () -> {
          takeUp(by, rebooted, resumed);
          reconcile(intended);
          drive();
        });
  }

  /**
   * Returns the state of the run.
   *
   * @return the state
   */
  public RunState state() {
    return book.state();
  }

  /**
   * Leaves a run while an act goes on that needs this program no more: it writes nothing and begins
   * nothing from the return of this call on. May be called from any thread; the run thread is not
   * waited for.
   *
   * @param path the place that was left
   * @return false if the run has ended meanwhile, so that there is nothing to leave
   */
  public boolean leave(String path) {
    try {
      return book.recorder().leave(path);
    } catch (JournalBrokenException e) {
      LOG.error("Leaving could not be recorded", e);
      return true;
    }
  }

  /** What is done on the run thread. */
  interface Work {
    /**
     * Does it.
     *
     * @throws InterruptedException if the thread is interrupted
     */
    void run() throws InterruptedException;
  }

  /** Does something, and turns what goes wrong into the way in which the run is left. */
  Exit guarded(Work work) throws InterruptedException {
    try {
      work.run();
      return suspended.map(Wizard::exit).orElse(Exit.ENDED);
    } catch (RunLeftException e) {
      return Exit.LEFT;
    } catch (JournalBrokenException e) {
      LOG.error("The journal is broken", e);
      book.publish();
      return Exit.JOURNAL_BROKEN;
    } catch (RuntimeException e) {
      LOG.error("A bug at {}", book.state().path(), e);
      return Exit.INTERNAL_ERROR;
    }
  }

  private static Exit exit(Decision.Suspend.Why why) {
    return switch (why) {
      case HANG_UP -> Exit.HUNG_UP;
      case CHOICE -> Exit.SUSPENDED;
    };
  }

  /** Opens the run. */
  void open(Setting setting, Fields opened) {
    book.happened(new Event.Opened(setting), opened);
  }

  /** Takes the run up where another process left it; a gate that was open is closed as no. */
  void takeUp(String by, boolean rebooted, Fields resumed) {
    if (book.state().engine().waiting() instanceof Waiting.AtGate) {
      book.happened(
          new Event.GateAnswered(
              book.state().path(), false, "closed by the interruption", Optional.empty(), ""));
    }
    book.happened(new Event.Resumed(by, rebooted, ports.time().now().getEpochSecond()), resumed);
  }

  /** Looks for the result of an act that was begun, or was about to, before anything else. */
  void reconcile(Optional<PastAct.Intended> intended) throws InterruptedException {
    if (!(book.state().engine().waiting() instanceof Waiting.Acting)) {
      return;
    }
    Optional<PastAct.NeverBegan> never =
        intended.isEmpty()
            ? Optional.of(new PastAct.NeverBegan("it was not even intended yet"))
            : runner.reconcile(intended.get());
    if (never.isPresent()) {
      gates.neverBegan(never.get(), eyes);
    }
  }

  private void drive() throws InterruptedException {
    while (step()) {
      // Each step journals what it did.
    }
  }

  /**
   * Does the one thing that the engine waits for. Where it waits for a person, that is to take one
   * decision.
   *
   * @return whether the run goes on
   */
  boolean step() throws InterruptedException {
    Waiting waiting = book.state().engine().waiting();
    switch (waiting) {
      case Waiting.Look ignored -> look();
      case Waiting.Comparing ignored -> gates.compare(eyes);
      case Waiting.Acting ignored -> runner.act(gates);
      case Waiting.Ended ended -> {
        book.recorder().closed(ended.end(), ports.papers().closing(book.state()));
        book.publish();
        return false;
      }
      case Waiting.AtGate gate -> ask(gate, () -> gates.show(gate));
      case Waiting.Verified verified ->
          ask(verified, () -> book.recorder().checkpoint(book.state().path(), "after a verify"));
      case Waiting.Reading reading -> ask(reading, () -> {});
      case Waiting.Question question -> ask(question, () -> {});
      case Waiting.Undecided undecided -> ask(undecided, () -> {});
      case Waiting.CheckShown check -> ask(check, () -> {});
      case Waiting.GuardShown guard -> ask(guard, () -> {});
      case Waiting.ActShown act -> ask(act, () -> {});
      case Waiting.Unresolved unresolved -> ask(unresolved, () -> {});
      case Waiting.Failure failure -> ask(failure, () -> {});
    }
    return suspended.isEmpty();
  }

  private void look() throws InterruptedException {
    CardWatcher.Look look = eyes.look();
    long at = ports.time().now().getEpochSecond();
    book.happened(new Event.Looked(eyes.facts(look.report()), at));
  }

  /** Asks a person: prepares and shows the question once, then takes one decision. */
  private void ask(Waiting waiting, Runnable preparation) throws InterruptedException {
    if (!asked) {
      preparation.run();
      book.publish();
      asked = true;
    }
    Decision decision = ports.decisions().take();
    if (decision instanceof Decision.Suspend suspend) {
      book.recorder().checkpoint(book.state().path(), suspend.why().entry());
      suspended = Optional.of(suspend.why());
      return;
    }
    Optional<Event> event = taker.event(waiting, decision);
    if (event.isPresent()) {
      book.happened(event.get(), taker.beside());
      asked = false;
    }
  }
}
