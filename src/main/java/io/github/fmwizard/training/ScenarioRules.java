// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training;

import io.github.fmwizard.flow.Waiting;
import io.github.fmwizard.hsm.AuthenticationKind;
import io.github.fmwizard.hsm.CardSerial;
import io.github.fmwizard.hsm.simulated.SimulatedCard;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What must fit together in a scenario. */
final class ScenarioRules {

  private final Scenario scenario;
  private final boolean copy;
  private final List<String> problems;

  private ScenarioRules(Scenario scenario, boolean copy, List<String> problems) {
    this.scenario = scenario;
    this.copy = copy;
    this.problems = problems;
  }

  /** Checks a scenario; the certificates of a copy are where it came from. */
  static void check(Scenario scenario, boolean copy, List<String> problems) {
    ScenarioRules rules = new ScenarioRules(scenario, copy, problems);
    rules.words();
    rules.people();
    rules.password();
    rules.cards();
    rules.files();
    rules.ends();
  }

  private void words() {
    require(!scenario.aim().contains("\n"), "aim", "one line is needed here.");
    require(!scenario.briefing().story().isEmpty(), "story", "a story is needed.");
    require(!scenario.model().isEmpty(), "model", "a model run is needed.");
  }

  private void people() {
    require(
        scenario.briefing().people().stream()
            .anyMatch(person -> person.name().equals(scenario.briefing().operator())),
        "operator",
        "the operator is not among the people.");
  }

  private void password() {
    boolean needed =
        cards().stream()
            .anyMatch(card -> card.so().authentication() == AuthenticationKind.PASSWORD);
    require(
        needed == scenario.briefing().password().isPresent(),
        "password",
        needed ? "a card without a PED needs a training password." : "no card takes a password.");
  }

  private List<SimulatedCard> cards() {
    for (Scenario.Application application : scenario.briefing().applications()) {
      require(
          known(application.fm()),
          "applications",
          "no FM or image is called " + application.fm() + ".");
    }
    require(
        card(scenario.setup().brokenCard()).isPresent(), "broken-card", "there is no such card.");
    return scenario.setup().host().cards();
  }

  private boolean known(String label) {
    boolean listed =
        scenario.setup().host().cards().stream()
            .flatMap(card -> card.fms().stream())
            .anyMatch(fm -> fm.build().label().equals(label));
    return listed
        || scenario.setup().files().stream()
            .anyMatch(
                file -> file.fold(image -> image.header().label().equals(label), other -> false));
  }

  private Optional<SimulatedCard> card(CardSerial serial) {
    return scenario.setup().host().cards().stream()
        .filter(card -> card.identity().serial().equals(serial))
        .findFirst();
  }

  private void files() {
    Set<String> names = new HashSet<>();
    int index = 0;
    for (TrainingFile file : scenario.setup().files()) {
      String where = "files[" + index++ + "]";
      require(names.add(file.name()), where, "there are two files with this name.");
      String certificate = file.fold(TrainingFile.Image::signer, TrainingFile.Certificate::from);
      Path path = ScenarioFiles.certificate(scenario, certificate);
      require(
          copy || Files.isRegularFile(path), where, "there is no certificate " + certificate + ".");
      file.fold(TrainingFile.Image::installed, other -> Optional.<TrainingFile.Installed>empty())
          .ifPresent(place -> require(isLoaded(place), where, "no such FM is on that card."));
    }
  }

  private boolean isLoaded(TrainingFile.Installed place) {
    return card(place.card())
        .filter(card -> card.fms().stream().anyMatch(fm -> fm.id().equals(place.fm())))
        .isPresent();
  }

  private void ends() {
    require(
        scenario.expected().exit() == exit(scenario.expected().end()),
        "expect",
        "this end has the exit code " + exit(scenario.expected().end()) + ".");
  }

  private static int exit(Waiting.End end) {
    return switch (end) {
      case RECOVERED, RECOVERED_WITH_WARNING -> 0;
      case STOPPED -> 3;
      case LADDER_ENDED -> 4;
      case UNKNOWN -> 5;
      case REFUSED -> 6;
    };
  }

  private void require(boolean holds, String place, String sentence) {
    if (!holds) {
      problems.add(place + ": " + sentence);
    }
  }
}
