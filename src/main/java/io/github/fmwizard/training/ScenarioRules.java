// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training;

import io.github.fmwizard.card.AuthenticationKind;
import io.github.fmwizard.card.CardSerial;
import io.github.fmwizard.flow.Waiting;
import io.github.fmwizard.hsm.simulated.card.InstalledFm;
import io.github.fmwizard.hsm.simulated.card.SimulatedCard;
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
    boolean found = false;
    for (Scenario.Person person : scenario.briefing().people()) {
      found |= person.name().equals(scenario.briefing().operator());
    }
    require(found, "operator", "the operator is not among the people.");
  }

  private void password() {
    boolean needed = false;
    for (SimulatedCard card : cards()) {
      needed |= card.so().authentication() == AuthenticationKind.PASSWORD;
    }
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
    for (SimulatedCard card : scenario.setup().host().cards()) {
      for (InstalledFm fm : card.fms()) {
        if (fm.build().label().equals(label)) {
          return true;
        }
      }
    }
    for (TrainingFile file : scenario.setup().files()) {
      if (file instanceof TrainingFile.Image image && image.header().label().equals(label)) {
        return true;
      }
    }
    return false;
  }

  private Optional<SimulatedCard> card(CardSerial serial) {
    for (SimulatedCard card : scenario.setup().host().cards()) {
      if (card.identity().serial().equals(serial)) {
        return Optional.of(card);
      }
    }
    return Optional.empty();
  }

  private void files() {
    Set<String> names = new HashSet<>();
    int index = 0;
    for (TrainingFile file : scenario.setup().files()) {
      String where = "files[" + index++ + "]";
      require(names.add(file.name()), where, "there are two files with this name.");
      Path path = ScenarioFiles.certificate(scenario, file.certificate());
      require(
          copy || Files.isRegularFile(path),
          where,
          "there is no certificate " + file.certificate() + ".");
      if (file instanceof TrainingFile.Image image && image.installed().isPresent()) {
        require(isLoaded(image.installed().get()), where, "no such FM is on that card.");
      }
    }
  }

  private boolean isLoaded(TrainingFile.Installed place) {
    Optional<SimulatedCard> card = card(place.card());
    if (card.isPresent()) {
      for (InstalledFm fm : card.get().fms()) {
        if (fm.id().equals(place.fm())) {
          return true;
        }
      }
    }
    return false;
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
