// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.CardCondition;
import io.github.fmwizard.card.CardSerial;
import io.github.fmwizard.card.FmId;
import io.github.fmwizard.hsm.simulated.card.ApplicationSessions;
import io.github.fmwizard.hsm.simulated.card.CardLife;
import io.github.fmwizard.hsm.simulated.card.CardTruth;
import io.github.fmwizard.hsm.simulated.card.Fault;
import io.github.fmwizard.hsm.simulated.card.FaultScript;
import io.github.fmwizard.hsm.simulated.card.KeySet;
import io.github.fmwizard.hsm.simulated.card.SimulatedCard;
import io.github.fmwizard.hsm.simulated.card.TrainingState;
import io.github.fmwizard.hsm.simulated.file.StateFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a person does at the host by hand, outside the wizard and its six actions: the trainee says
 * so, or a scenario makes it happen.
 */
public final class SimulatedHost {

  private final StateFile store;
  private final SimulatedTime time;

  SimulatedHost(StateFile store, SimulatedTime time) {
    this.store = store;
    this.time = time;
  }

  /** Takes the power from the host and gives it back. All its cards restart. */
  public void powerCycle() {
    TrainingState state = present();
    store.save(
        state.each(card -> CardLife.powerCycle(card, time.now())).ledger(state.ledger().started()));
  }

  /**
   * Sets the client's switch {@code LoginAllowedOnFMEnabledHSMs}.
   *
   * @param allowed whether logins are allowed
   */
  public void allowLogin(boolean allowed) {
    TrainingState state = present();
    store.save(state.host(state.host().loginAllowed(allowed)));
  }

  /** Stops the applications on all cards; they do not come back. */
  public void stopApplications() {
    store.save(present().each(card -> card.sessions(ApplicationSessions.NONE)));
  }

  /**
   * Lets the owners bring keys into SMFS that were there at first and are gone: from an export
   * where there is one, else new ones. Without an active SMFS nothing can be kept.
   *
   * @param serial the card
   */
  public void makeKeys(CardSerial serial) {
    TrainingState state = present();
    List<KeySet> first = state.keySets().getOrDefault(serial, List.of());
    state
        .card(serial)
        .filter(card -> card.smfs().active())
        .ifPresent(card -> store.save(state.with(card.smfs(card.smfs().refilled(first)))));
  }

  /**
   * Calls an FM once, as an application would. One that halts when it is called halts its card.
   *
   * @param serial the card
   * @param fm the FM
   * @return whether the application got a right answer
   * @throws IllegalArgumentException if there is no such card
   */
  public boolean callApplication(CardSerial serial, FmId fm) {
    TrainingState state = present();
    SimulatedCard card =
        state
            .card(serial)
            .orElseThrow(() -> new IllegalArgumentException("There is no card " + serial + "."));
    boolean works =
        CardTruth.of(card, state.keySets().getOrDefault(serial, List.of())).fms().stream()
            .anyMatch(truth -> truth.listed().id().equals(fm) && truth.applicationWorks());
    SimulatedCard called = CardLife.called(card, fm, time.now());
    if (!called.equals(card)) {
      store.save(state.with(called));
    }
    return works;
  }

  /** Has the next restart of a card leave it unreachable. */
  public void loseNextRestart() {
    TrainingState state = store.state();
    int next = state.ledger().count(ActionKind.RESTART_CARD) + 1;
    List<FaultScript.Entry> entries = new ArrayList<>();
    entries.add(
        new FaultScript.Entry(
            new FaultScript.AtAct(ActionKind.RESTART_CARD, next),
            new Fault.DoesNotComeBack(CardCondition.UNREACHABLE)));
    entries.addAll(state.faults().entries());
    store.save(state.faults(new FaultScript(entries)));
  }

  /**
   * Somebody else logs in with a wrong password, unless that would zeroize the HSM or the card does
   * not answer.
   *
   * @param serial the card
   * @return whether a login was spent
   */
  public boolean failLogin(CardSerial serial) {
    TrainingState state = present();
    Optional<SimulatedCard> found =
        state.card(serial).filter(card -> card.answers() && card.so().attemptsLeft() > 1);
    found.ifPresent(
        card -> store.save(state.with(card.so(card.so().failures(card.so().failures() + 1)))));
    return found.isPresent();
  }

  private TrainingState present() {
    return store.state().at(time.now());
  }
}
