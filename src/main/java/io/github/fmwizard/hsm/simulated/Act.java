// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated;

import io.github.fmwizard.card.Action;
import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.AuthenticationKind;
import io.github.fmwizard.card.CardRef;
import io.github.fmwizard.card.CardSerial;
import io.github.fmwizard.card.LoginUse;
import io.github.fmwizard.card.Outcome;
import io.github.fmwizard.card.ReturnCode;
import io.github.fmwizard.hsm.ActResult;
import io.github.fmwizard.hsm.Console;
import io.github.fmwizard.hsm.Progress;
import io.github.fmwizard.hsm.simulated.card.ActStage;
import io.github.fmwizard.hsm.simulated.card.Fault;
import io.github.fmwizard.hsm.simulated.card.FaultScript;
import io.github.fmwizard.hsm.simulated.card.InventedSettings;
import io.github.fmwizard.hsm.simulated.card.LoadWork;
import io.github.fmwizard.hsm.simulated.card.PasswordVerifier;
import io.github.fmwizard.hsm.simulated.card.Refusals;
import io.github.fmwizard.hsm.simulated.card.SimulatedCard;
import io.github.fmwizard.hsm.simulated.card.SoLogin;
import io.github.fmwizard.hsm.simulated.card.TrainingState;
import io.github.fmwizard.hsm.simulated.card.Work;
import io.github.fmwizard.hsm.simulated.card.Works;
import io.github.fmwizard.hsm.simulated.file.AlteredFileException;
import io.github.fmwizard.hsm.simulated.file.LoadFiles;
import io.github.fmwizard.hsm.simulated.file.StateFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One act from its beginning to its result. What has happened is on disk before the next stage
 * begins, so that a kill in between leaves a state that tells the truth. Nothing is tried twice.
 */
final class Act {

  private final StateFile store;
  private final SimulatedTime time;
  private final CardRef ref;
  private final Action action;
  private final ActionKind kind;
  private final Console console;
  private final Progress progress;
  private final List<String> output = new ArrayList<>();
  private LoginUse login = LoginUse.NONE;

  Act(
      StateFile store,
      SimulatedTime time,
      CardRef ref,
      Action action,
      Console console,
      Progress progress) {
    this.store = store;
    this.time = time;
    this.ref = ref;
    this.action = action;
    this.kind = action.kind();
    this.console = console;
    this.progress = progress;
  }

  ActResult perform() {
    TrainingState before = store.state().at(time.now());
    store.save(before.ledger(before.ledger().begin(ref, action, time.now())));
    Optional<CardSerial> hit = target(before).map(card -> card.identity().serial());
    Outcome outcome = hit.map(this::on).orElseGet(() -> refused(ReturnCode.CKR_TOKEN_NOT_PRESENT));
    ActResult result = new ActResult(outcome, login, output);
    TrainingState after = store.state();
    store.save(after.ledger(after.ledger().finished(result)));
    return result;
  }

  /** Programs that take a node hit the card that is there, whatever serial was meant. */
  private Optional<SimulatedCard> target(TrainingState state) {
    return Refusals.throughSlot(kind) ? state.card(ref.serial()) : state.card(ref.node());
  }

  private Outcome on(CardSerial hit) {
    progress.step("The request is checked.");
    Work work;
    try {
      work = work(hit);
    } catch (AlteredFileException e) {
      return refused(Refusals.mendable(kind, String.valueOf(e.getMessage())));
    }
    return early(hit, work)
        .or(() -> asksLogin(hit) ? login(hit) : Optional.empty())
        .or(() -> work.refusal(card(hit), time.now()).map(Act::refused))
        .or(() -> work.hindrance(card(hit)))
        .orElseGet(() -> carriedOut(hit, work));
  }

  private Work work(CardSerial hit) throws AlteredFileException {
    return switch (action) {
      case Action.LoadFm load -> new LoadWork(LoadFiles.read(load));
      case Action.DeleteFm delete -> new Works.Delete(delete.id());
      case Action.EraseAllFms eraseFms -> new Works.EraseFms();
      case Action.EraseSmfs eraseSmfs -> new Works.EraseSmfs();
      case Action.RestartCard restart ->
          new Works.Restart(card(hit).settings().restart().duration());
      case Action.ActivateSmfs activate -> new Works.Activate();
    };
  }

  private Optional<Outcome> early(CardSerial hit, Work work) {
    SimulatedCard card = card(hit);
    boolean requestFirst =
        card.settings().loading().checks() == InventedSettings.Checks.BEFORE_LOGIN;
    return Refusals.of(kind, card, store.state().host())
        .map(this::refused)
        .or(
            () ->
                requestFirst ? work.refusal(card, time.now()).map(Act::refused) : Optional.empty());
  }

  private boolean asksLogin(CardSerial hit) {
    return Refusals.throughSlot(kind)
        || (Refusals.byFmrecover(kind) && card(hit).settings().recovery().asksLogin());
  }

  private Optional<Outcome> login(CardSerial hit) {
    progress.step("The program asks for the HSM SO credential.");
    SimulatedCard card = card(hit);
    if (card.settings().pedSilent() && card.so().authentication() == AuthenticationKind.PED) {
      return Optional.of(
          new Outcome.Failed(Outcome.Failure.of(Refusals.call(kind), ReturnCode.CKR_DEVICE_ERROR)));
    }
    Optional<PasswordVerifier> verifier = Optional.ofNullable(store.state().passwords().get(hit));
    SoLogin.Presented presented =
        CredentialPrompt.ask(
            console,
            Refusals.call(kind),
            card,
            password -> verifier.map(known -> known.accepts(password)).orElse(false));
    if (card.answers() && fellSilent(hit)) {
      login = LoginUse.POSSIBLY;
      return Optional.of(refused(ReturnCode.CKR_DEVICE_ERROR));
    }
    SoLogin.Step step = SoLogin.after(card(hit), kind, presented);
    login = step.use();
    save(step.card(), ActStage.LOGIN_ANSWERED);
    return step.end();
  }

  private Outcome carriedOut(CardSerial hit, Work work) {
    progress.step("The program works on the card.");
    Optional<Fault> fault =
        store.state().faults().at(new FaultScript.AtAct(kind, store.state().ledger().count(kind)));
    return fault
        .map(wrong -> new FaultyAct(this, hit, work).with(wrong))
        .orElseGet(() -> done(hit, work));
  }

  /** Carries the work out as it should be. */
  Outcome done(CardSerial hit, Work work) {
    pauseForWork(hit);
    if (Refusals.throughSlot(kind) && fellSilent(hit)) {
      return new Outcome.Failed(
          Outcome.Failure.of(Refusals.call(kind), ReturnCode.CKR_DEVICE_ERROR));
    }
    change(hit, work);
    work.lines(card(hit)).forEach(this::print);
    return new Outcome.Done();
  }

  /** Tells whether the card stopped answering meanwhile, since an application called an FM. */
  private boolean fellSilent(CardSerial hit) {
    return !card(hit).answers();
  }

  /** Lets the time go by that the work takes; a restart is begun at once. */
  void pauseForWork(CardSerial hit) {
    progress.pointOfNoReturn();
    if (kind != ActionKind.RESTART_CARD) {
      time.pause(card(hit).settings().loading().duration());
    }
  }

  void change(CardSerial hit, Work work) {
    save(work.done(card(hit), time.now()), ActStage.CHANGED);
    if (kind == ActionKind.RESTART_CARD) {
      store.save(store.state().ledger(store.state().ledger().started()));
    }
  }

  void save(SimulatedCard card, ActStage stage) {
    TrainingState state = store.state();
    store.save(state.with(card).ledger(state.ledger().at(stage)));
  }

  void print(String line) {
    output.add(line);
    progress.output(line);
  }

  void pause(Duration duration) {
    time.pause(duration);
  }

  StateFile store() {
    return store;
  }

  ActionKind kind() {
    return kind;
  }

  /** Returns the card as it is by now. */
  SimulatedCard card(CardSerial hit) {
    return store.state().at(time.now()).card(hit).orElseThrow();
  }

  private Outcome refused(ReturnCode code) {
    return refused(Outcome.Failure.of(Refusals.call(kind), code));
  }

  private static Outcome refused(Outcome.Failure failure) {
    return new Outcome.Refused(failure, OptionalInt.empty());
  }
}
