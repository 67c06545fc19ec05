// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow;

import io.github.fmwizard.card.Account;
import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.Blame;
import io.github.fmwizard.card.FactName;
import io.github.fmwizard.card.Facts;
import io.github.fmwizard.card.FmId;
import io.github.fmwizard.card.LoginUse;
import io.github.fmwizard.card.Outcome;
import io.github.fmwizard.card.OutcomeKind;
import io.github.fmwizard.card.SmfsState;
import io.github.fmwizard.card.Truth;
import io.github.fmwizard.flow.engine.Plans;
import io.github.fmwizard.flow.engine.Waiting;
import io.github.fmwizard.flow.judge.CardJudge;
import io.github.fmwizard.flow.judge.Culprit;
import io.github.fmwizard.flow.model.ActRecord;
import io.github.fmwizard.flow.model.Attestation;
import io.github.fmwizard.flow.model.Event;
import io.github.fmwizard.flow.model.Expectation;
import io.github.fmwizard.flow.model.Flow;
import io.github.fmwizard.flow.model.ImageRef;
import io.github.fmwizard.flow.model.NamedAttestation;
import io.github.fmwizard.flow.model.Policy;
import io.github.fmwizard.flow.model.Position;
import io.github.fmwizard.flow.model.PredicateUse;
import io.github.fmwizard.flow.model.Setting;
import io.github.fmwizard.flow.model.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** A run of the shipped flow against a picture of a card, led by a test: the engine alone. */
class Story {

  static final Flow FLOW = ShippedFlow.read();

  final CardPicture card = new CardPicture();
  RunState state;
  private Facts before = Facts.NONE;

  Story() {
    this(Policy.none());
  }

  Story(Policy policy) {
    state = RunState.start(FLOW, policy);
  }

  /** Opens the run and takes the first look. */
  static Story opened() {
    Story story = new Story();
    story.open();
    story.look();
    return story;
  }

  void open() {
    happen(
        new Event.Opened(new Setting(true, "ana", CardPicture.SERIAL, "lab", "/dev/k7pf0", false)));
  }

  void happen(Event event) {
    state = state.after(event);
  }

  /** Lets the process die and another one take the run up; a gate that was open is closed as no. */
  void crash() {
    if (waiting() instanceof Waiting.AtGate) {
      happen(
          new Event.GateAnswered(
              state.path(), false, "closed by the interruption", Optional.empty(), ""));
    }
    happen(new Event.Resumed("ana", false, CardPicture.NOW));
  }

  /** Performs a verb that only the real wizard knows. */
  void special(String verb, List<String> words) {
    throw new IllegalArgumentException("No verb " + verb);
  }

  /** Returns what was journaled and asked of the card meanwhile; the engine alone knows nothing. */
  List<String> traced(boolean far) {
    return List.of();
  }

  Waiting waiting() {
    return state.engine().waiting();
  }

  void look() {
    happen(new Event.Looked(card.look(), CardPicture.NOW));
  }

  void go() {
    happen(new Event.WentOn(state.path()));
  }

  void answer(Attestation said) {
    Step.Ask ask = (Step.Ask) state.step().orElseThrow().body();
    happen(new Event.Answered(state.path(), ask.answer(), new NamedAttestation(said, "ana")));
  }

  void gate(boolean passed) {
    happen(
        new Event.GateAnswered(
            state.path(), passed, passed ? "y" : "said no", Optional.empty(), "5c"));
  }

  void compare(List<String> moved) {
    before = card.look();
    happen(new Event.ScopeCompared(state.path(), moved, before, CardPicture.NOW));
  }

  void override(List<PredicateUse> uses) {
    happen(new Event.Overridden(state.path(), Set.copyOf(uses), "it must", "ana"));
  }

  void attest(List<PredicateUse> uses) {
    happen(new Event.Attested(state.path(), Set.copyOf(uses), "ana"));
  }

  void deviate() {
    happen(new Event.Deviated(state.path(), "something else", "it must", "ana", Optional.of("bo")));
  }

  ActionKind action() {
    return state.map().act(state.engine().position()).map(Step.Act::action).orElseThrow();
  }

  /** Ends the act at hand with what a program said, and looks. */
  void ended(OutcomeKind said, Blame blame, LoginUse login, OptionalInt left) {
    boolean failed = said == OutcomeKind.REFUSED || said == OutcomeKind.FAILED;
    Outcome.Failure failure =
        new Outcome.Failure(failed ? "ctfm" : "", failed ? "exit 1" : "", "", blame);
    Account account = new Account(Outcome.of(said, failure, left), login);
    happen(new Event.ActEnded(act(Optional.of(account)), card.look(), CardPicture.NOW));
  }

  void unresolved() {
    Account account = Account.unknown("this program was interrupted");
    happen(new Event.ActUnresolved(act(Optional.of(account))));
  }

  /** It is proved that the act at hand never began. */
  void neverBegan() {
    happen(
        new Event.NeverBegan(
            state.path(), "no act was written down", card.look(), CardPicture.NOW));
  }

  private ActRecord act(Optional<Account> account) {
    boolean answers = CardJudge.answers(card.look()) == Truth.YES;
    ActRecord act =
        new ActRecord(
            state.path(),
            action(),
            fmId(),
            before,
            account,
            Optional.empty(),
            action() == ActionKind.RESTART_CARD
                && answers
                && account.filter(a -> a.said() != OutcomeKind.REFUSED).isPresent());
    return action() == ActionKind.LOAD_FM ? act.loading(image()) : act;
  }

  private Optional<FmId> fmId() {
    return state
        .map()
        .act(state.engine().position())
        .flatMap(Step.Act::fm)
        .flatMap(name -> Culprit.said(state.known(), name))
        .map(Attestation.FmNamed::id);
  }

  Optional<ImageRef> image() {
    Position place = state.engine().position();
    Optional<String> name = state.map().act(place).flatMap(Step.Act::image);
    if (place.turn() > 0) {
      Step loop = state.map().steps(place).get(place.step());
      name = name.map(variable -> ((Step.ForEach) loop.body()).in());
    }
    return name.flatMap(answer -> state.known().image(answer, place.turn()));
  }

  /** Lets the act at hand do to the card what it should. */
  void work() {
    switch (action()) {
      case LOAD_FM -> {
        ImageRef image = image().orElseThrow();
        String build = image.file().original();
        String id = image.saidId().map(FmId::toString).orElse("0009");
        card.load(id, build.substring(0, build.indexOf('-')), build);
      }
      case DELETE_FM -> card.delete(fmId().orElseThrow().toString());
      case ERASE_ALL_FMS -> card.eraseFms();
      case ERASE_SMFS -> card.text(FactName.SMFS_STATE, SmfsState.INACTIVE.word());
      case RESTART_CARD -> card.restart();
      case ACTIVATE_SMFS -> card.text(FactName.SMFS_STATE, SmfsState.ACTIVE.word());
    }
    if (login() == LoginUse.SUCCEEDED) {
      card.count(FactName.SO_ATTEMPTS_LEFT, 3);
    }
  }

  /** What the act at hand spends if all goes well. */
  LoginUse login() {
    return switch (action().logins()) {
      case NONE -> LoginUse.NONE;
      case ONE -> LoginUse.SUCCEEDED;
      case NOT_KNOWN -> LoginUse.POSSIBLY;
    };
  }

  /** Returns the expectations at the place, with what the run judges of each. */
  List<Expectation> expectations() {
    List<Expectation> all = new ArrayList<>();
    if (waiting() instanceof Waiting.GuardShown guard) {
      all.addAll(Plans.guard(state.map(), state.engine().position(), guard.plan()));
    } else {
      all.addAll(state.map().expectations(state.engine().position()));
    }
    return List.copyOf(all);
  }
}
