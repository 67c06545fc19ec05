// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training.debrief;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.CardSerial;
import io.github.fmwizard.card.FmId;
import io.github.fmwizard.card.LoginUse;
import io.github.fmwizard.flow.engine.RungState;
import io.github.fmwizard.flow.engine.Waiting;
import io.github.fmwizard.flow.model.ActRecord;
import io.github.fmwizard.flow.model.Event;
import io.github.fmwizard.flow.model.Flow;
import io.github.fmwizard.flow.model.Setting;
import io.github.fmwizard.hsm.simulated.card.Behaviour;
import io.github.fmwizard.hsm.simulated.card.CardTruth;
import io.github.fmwizard.hsm.simulated.card.InstalledFm;
import io.github.fmwizard.hsm.simulated.card.SimulatedCard;
import io.github.fmwizard.training.Scenario;
import io.github.fmwizard.training.TrainingFile;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A run with what is true about it.
 *
 * @param scenario what it began with
 * @param flow its flow
 * @param history what happened
 * @param truth what is true of all cards of the host by now
 * @param needs what the case needs
 */
record PlayedCase(
    Scenario scenario,
    Flow flow,
    RunHistory history,
    Map<CardSerial, CardTruth> truth,
    ModelNeeds needs) {

  private static final Set<Waiting.End> GOOD =
      EnumSet.of(Waiting.End.RECOVERED, Waiting.End.RECOVERED_WITH_WARNING);

  PlayedCase {
    truth = Map.copyOf(truth);
  }

  static PlayedCase of(
      Scenario scenario, Flow flow, RunHistory history, Map<CardSerial, CardTruth> truth) {
    return new PlayedCase(scenario, flow, history, truth, ModelNeeds.of(scenario, flow));
  }

  CardSerial brokenCard() {
    return scenario.setup().brokenCard();
  }

  Optional<CardTruth> broken() {
    return Optional.ofNullable(truth.get(brokenCard()));
  }

  /** Returns the card that the run was for. */
  Optional<CardSerial> chosen() {
    return history
        .state()
        .flatMap(state -> state.known().setting())
        .map(Setting::cardSerial)
        .flatMap(CardSerial::parse);
  }

  SimulatedCard first(CardSerial serial) {
    return scenario.setup().host().cards().stream()
        .filter(card -> card.identity().serial().equals(serial))
        .findFirst()
        .orElseThrow();
  }

  /** Returns the IDs of the FMs whose code is faulty at first. */
  Set<FmId> faulty() {
    return first(brokenCard()).fms().stream()
        .filter(fm -> fm.build().behaviour() != Behaviour.GOOD)
        .map(InstalledFm::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  List<RunHistory.PastEvent> acts() {
    return history.all(moment -> moment.event() instanceof Event.OfAct);
  }

  static ActRecord act(RunHistory.PastEvent moment) {
    return switch (moment.event()) {
      case Event.OfAct of -> of.act();
      default -> throw new IllegalArgumentException("No act ended at line " + moment.line());
    };
  }

  List<RunHistory.PastEvent> acts(ActionKind kind) {
    return acts().stream().filter(moment -> act(moment).action() == kind).toList();
  }

  /** Returns the acts after which the HSM SO has one login less, or may have. */
  List<RunHistory.PastEvent> logins(Set<LoginUse> uses) {
    return acts().stream()
        .filter(moment -> act(moment).account().filter(a -> uses.contains(a.login())).isPresent())
        .toList();
  }

  /** Returns what the file of a load really holds, if it is one of the scenario. */
  Optional<TrainingFile.Image> loaded(RunHistory.PastEvent moment) {
    Optional<String> name =
        act(moment).image().map(image -> image.file().original()).map(PlayedCase::last);
    return scenario.setup().files().stream()
        .flatMap(
            file -> file instanceof TrainingFile.Image image ? Stream.of(image) : Stream.empty())
        .filter(image -> name.equals(Optional.of(image.name())))
        .findFirst();
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  int rung() {
    List<RungState> rungs = history.state().map(state -> state.engine().rungs()).orElse(List.of());
    int highest = 0;
    for (int i = 0; i < rungs.size(); i++) {
      if (rungs.get(i) != RungState.LOCKED && rungs.get(i) != RungState.OPEN) {
        highest = i + 1;
      }
    }
    return highest;
  }

  /** Returns the highest rung that the case can need. */
  int enoughRung() {
    return Math.max(scenario.expected().leastRung().orElse(0), scenario.expected().rung());
  }

  /** Tells whether each application of the story gets right answers now. */
  boolean works() {
    return broken().stream()
        .allMatch(
            card ->
                scenario.briefing().applications().stream().allMatch(one -> works(card, one.fm())));
  }

  private static boolean works(CardTruth card, String label) {
    return card.fms().stream()
        .filter(fm -> fm.listed().label().equals(label))
        .anyMatch(CardTruth.FmTruth::applicationWorks);
  }

  boolean expectsRecovery() {
    return GOOD.contains(scenario.expected().end());
  }

  boolean saysRecovered() {
    return history.end().filter(GOOD::contains).isPresent();
  }

  /** Tells whether the run ended where the case had to end. */
  boolean endedRight() {
    if (expectsRecovery()) {
      return saysRecovered() && (works() || leavesOut());
    }
    boolean farEnough =
        rung() >= scenario.expected().rung() && passedGates() >= needs.gates() && !saysRecovered();
    return farEnough && history.end().equals(Optional.of(scenario.expected().end()));
  }

  /** An FM that is rightly not there any more has no test that could pass. */
  private boolean leavesOut() {
    return broken().stream()
        .allMatch(
            card ->
                scenario.briefing().applications().stream()
                    .filter(one -> !scenario.expected().leftOut().contains(one.fm()))
                    .allMatch(one -> works(card, one.fm())));
  }

  /** Says what is wrong with the end. */
  String endWords() {
    if (saysRecovered() && !works()) {
      return "the run ended as recovered, and a service of the story does not work";
    }
    if (saysRecovered()) {
      return "the run ended as recovered; this case has to end otherwise";
    }
    if (expectsRecovery() && works()) {
      return "the card works; you left before that was seen";
    }
    return expectsRecovery()
        ? "you left before the card was cured, and nothing seen by then spoke against going on"
        : "you left before what was seen told where this case ends";
  }

  int passedGates() {
    return history.all(m -> m.event() instanceof Event.GateAnswered gate && gate.passed()).size();
  }
}
