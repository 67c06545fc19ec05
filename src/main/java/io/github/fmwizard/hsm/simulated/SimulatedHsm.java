// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated;

import io.github.fmwizard.card.Action;
import io.github.fmwizard.card.CardRef;
import io.github.fmwizard.card.CardReport;
import io.github.fmwizard.card.CardSerial;
import io.github.fmwizard.card.HostReport;
import io.github.fmwizard.hsm.ActResult;
import io.github.fmwizard.hsm.Console;
import io.github.fmwizard.hsm.Hsm;
import io.github.fmwizard.hsm.Invocation;
import io.github.fmwizard.hsm.PastAct;
import io.github.fmwizard.hsm.Progress;
import io.github.fmwizard.hsm.simulated.card.ActStage;
import io.github.fmwizard.hsm.simulated.card.CardTruth;
import io.github.fmwizard.hsm.simulated.card.Fault;
import io.github.fmwizard.hsm.simulated.card.FaultScript;
import io.github.fmwizard.hsm.simulated.card.LastAct;
import io.github.fmwizard.hsm.simulated.card.TrainingState;
import io.github.fmwizard.hsm.simulated.file.StateFile;
import io.github.fmwizard.hsm.simulated.inspection.CardInspection;
import io.github.fmwizard.hsm.simulated.inspection.CommandLines;
import io.github.fmwizard.hsm.simulated.inspection.FactMaker;
import io.github.fmwizard.hsm.simulated.inspection.FaultyInspection;
import io.github.fmwizard.hsm.simulated.inspection.HostInspection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The training card behind the port: a simulated host with one or two cards, whose state is in a
 * file. It reaches no device and runs no program. Used by one thread.
 *
 * <p>Only acts and {@linkplain #byHand() what a person does by hand} write the state file; an
 * inspection never does. Each stage of an act is durable before the next begins.
 */
public final class SimulatedHsm implements Hsm, AutoCloseable {

  private final StateFile store;
  private final SimulatedTime time;
  private int looks;

  private SimulatedHsm(StateFile store, SimulatedTime time) {
    this.store = store;
    this.time = time;
  }

  /**
   * Begins a training.
   *
   * @param stateFile where its state is kept; must not exist, its folder must
   * @param start what it begins with
   * @param time where time comes from
   * @return the training, which holds the lock of its state file until it is closed
   * @throws StateFile.LockedException if another training holds that lock
   * @throws IOException if the file exists or cannot be written
   */
  public static SimulatedHsm create(Path stateFile, TrainingStart start, SimulatedTime time)
      throws IOException {
    return new SimulatedHsm(StateFile.create(stateFile, start.begin(time.now())), time);
  }

  /**
   * Goes on with a training.
   *
   * @param stateFile where its state is kept
   * @param time where time comes from; not before the time at which the training was left
   * @return the training, which holds the lock of its state file until it is closed
   * @throws StateFile.LockedException if another training holds that lock
   * @throws IOException if the file cannot be read or is damaged
   */
  public static SimulatedHsm open(Path stateFile, SimulatedTime time) throws IOException {
    return new SimulatedHsm(StateFile.open(stateFile), time);
  }

  @Override
  public HostReport host() {
    return HostInspection.of(present(), new FactMaker(time.now()));
  }

  @Override
  public CardReport inspect(CardRef card) {
    looks++;
    return faultOfThisLook().map(fault -> seen(card, fault)).orElseGet(() -> seen(card));
  }

  private Optional<Fault> faultOfThisLook() {
    TrainingState state = store.state();
    Optional<FaultScript.AtAct> after =
        state
            .ledger()
            .last()
            .map(act -> new FaultScript.AtAct(act.kind(), state.ledger().count(act.kind())));
    return state.faults().at(new FaultScript.AtInspection(after, looks));
  }

  private CardReport seen(CardRef card, Fault fault) {
    return switch (fault) {
      case Fault.Hangs hangs -> {
        time.pause(hangs.after());
        yield blank(card, "the inspection did not end within " + hangs.after().toSeconds() + " s");
      }
      case Fault.Fails fails -> blank(card, "C_Initialize returned " + fails.code());
      case Fault.ContradictsItself contradicts ->
          FaultyInspection.contradicted(seen(card), contradicts.about(), new FactMaker(time.now()));
      case Fault.DoesNotComeBack ignored -> seen(card);
      case Fault.ComesBackLate ignored -> seen(card);
      case Fault.PowerLostHalfway ignored -> seen(card);
      case Fault.PrintsUnknownText ignored -> seen(card);
      case Fault.NodesSwap ignored -> seen(card);
    };
  }

  private CardReport seen(CardRef card) {
    return CardInspection.of(present(), card, new FactMaker(time.now()));
  }

  private CardReport blank(CardRef card, String why) {
    return FaultyInspection.blank(present(), card, new FactMaker(time.now()), why);
  }

  @Override
  public Invocation resolve(CardRef card, Action action) {
    return CommandLines.of(present(), card, action);
  }

  @Override
  public ActResult perform(CardRef card, Action action, Console console, Progress progress) {
    looks = 0;
    return new Act(store, time, card, action, console, progress).perform();
  }

  @Override
  public int begun() {
    return lastAct().map(LastAct::number).orElse(0);
  }

  @Override
  public List<String> describe() {
    return List.of(
        "Training: a simulated card; no device is reached and no program is run.",
        "Luna client " + store.state().host().clientVersion() + " (simulated)");
  }

  /**
   * Returns the act that was begun last, in whichever process, with its result if it came to one.
   *
   * @return the act, or empty if none was begun yet
   */
  public Optional<LastAct> lastAct() {
    return store.state().ledger().last();
  }

  /**
   * Tells what became of an act whose process was killed, for a resumed run. The last act is the
   * one that is asked for if it was begun after the intent, by its number.
   *
   * @param card the card
   * @param action the action
   * @param intended its intent
   * @return one of the three answers
   */
  public PastAct past(CardRef card, Action action, PastAct.Intended intended) {
    return lastAct()
        .filter(act -> act.number() > intended.begun())
        .map(
            act ->
                act.card().equals(card) && act.action().equals(action.toString())
                    ? past(act)
                    : new PastAct.CutOff("the card's state file has another act than this one"))
        .orElseGet(() -> new PastAct.NeverBegan("the card's state file has no such act"));
  }

  private static PastAct past(LastAct act) {
    if (act.result().isPresent()) {
      return new PastAct.Ended(act.result().get());
    }
    return act.stage() == ActStage.BEGUN
        ? new PastAct.NeverBegan(
            "by the card's state file no login was answered and nothing was changed")
        : new PastAct.CutOff("this program was interrupted while it ran, and it left no result");
  }

  /**
   * Returns what a person can do at the host by hand.
   *
   * @return the host
   */
  public SimulatedHost byHand() {
    return new SimulatedHost(store, time);
  }

  /**
   * Tells what is true of a card, for the debrief. Never shown to the wizard.
   *
   * @param serial the card
   * @return what is true, or empty if there is no such card
   */
  public Optional<CardTruth> truth(CardSerial serial) {
    TrainingState state = present();
    return state
        .card(serial)
        .map(card -> CardTruth.of(card, state.keySets().getOrDefault(serial, List.of())));
  }

  private TrainingState present() {
    return store.state().at(time.now());
  }

  @Override
  public void close() throws IOException {
    store.close();
  }
}
