// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training;

import io.github.fmwizard.card.AuthenticationKind;
import io.github.fmwizard.card.CardSerial;
import io.github.fmwizard.flow.engine.Waiting;
import io.github.fmwizard.hsm.simulated.card.SimulatedCard;
import io.github.fmwizard.json.Node;
import io.github.fmwizard.json.Place;
import io.github.fmwizard.json.ProblemLog;
import io.github.fmwizard.json.Quote;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What must fit together in a scenario. */
final class ScenarioRules {

  private final Scenario scenario;
  private final boolean copy;
  private final Node root;
  private final ProblemLog problems;

  private ScenarioRules(Scenario scenario, boolean copy, Node root, ProblemLog problems) {
    this.scenario = scenario;
    this.copy = copy;
    this.root = root;
    this.problems = problems;
  }

  /** Checks a scenario; the certificates of a copy are where it came from. */
  static void check(Scenario scenario, boolean copy, Node root, ProblemLog problems) {
    ScenarioRules rules = new ScenarioRules(scenario, copy, root, problems);
    rules.words();
    rules.people();
    rules.password();
    rules.cards();
    rules.files();
    rules.ends();
  }

  private void words() {
    require(!scenario.aim().contains("\n"), "aim", "The aim has several lines", "Write one");
    require(
        !scenario.briefing().story().isEmpty(), "story", "There is no story", "Tell what happened");
    require(
        !scenario.model().isEmpty(), "model", "There is no model run", "Write its first answer");
  }

  private void people() {
    String operator = scenario.briefing().operator();
    require(
        scenario.briefing().people().stream().anyMatch(one -> one.name().equals(operator)),
        "operator",
        Quote.of(operator) + " is not among the people",
        "Name one of them");
  }

  private void password() {
    boolean needed =
        scenario.setup().host().cards().stream()
            .anyMatch(card -> card.so().authentication() == AuthenticationKind.PASSWORD);
    require(
        needed == scenario.briefing().password().isPresent(),
        "password",
        needed ? "A card without a PED needs a training password" : "No card takes a password",
        needed ? "Add the key \"password\"" : "Drop the key");
  }

  private void cards() {
    for (Scenario.Application application : scenario.briefing().applications()) {
      require(
          known(application.fm()),
          "applications",
          "No FM or image is called " + Quote.of(application.fm()),
          "Use the label of one");
    }
    require(
        card(scenario.setup().brokenCard()).isPresent(),
        "broken-card",
        "There is no such card",
        "Use the serial of one");
  }

  private boolean known(String label) {
    boolean installed =
        scenario.setup().host().cards().stream()
            .flatMap(card -> card.fms().stream())
            .anyMatch(fm -> fm.build().label().equals(label));
    return installed
        || scenario.setup().files().stream()
            .anyMatch(
                file ->
                    file instanceof TrainingFile.Image image
                        && image.header().label().equals(label));
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
      Place place = itemOf("files", index++);
      require(names.add(file.name()), place, "Two files have this name", "Rename one");
      for (String certificate : file.certificate().stream().toList()) {
        Path path = ScenarioFiles.certificate(scenario, certificate);
        require(
            copy || Files.isRegularFile(path),
            place,
            "There is no certificate " + Quote.of(certificate),
            "Put it into the folder \"certificates\" beside the scenario");
      }
      if (file instanceof TrainingFile.Image image && image.installed().isPresent()) {
        require(
            isLoaded(image.installed().get()),
            place,
            "No such FM is on that card",
            "Name an FM of the setup");
      }
    }
  }

  private boolean isLoaded(TrainingFile.Installed place) {
    return card(place.card()).stream()
        .flatMap(card -> card.fms().stream())
        .anyMatch(fm -> fm.id().equals(place.fm()));
  }

  private void ends() {
    int exit = exit(scenario.expected().end());
    require(
        scenario.expected().exit() == exit,
        "expect",
        "This end has another exit code",
        "Write " + exit);
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

  private void require(boolean holds, String key, String message, String mend) {
    require(holds, place(key), message, mend);
  }

  private void require(boolean holds, Place place, String message, String mend) {
    if (!holds) {
      problems.reference(place, message, mend);
    }
  }

  private Place place(String key) {
    return value(key).map(Node::place).orElse(root.place());
  }

  private Place itemOf(String key, int index) {
    return value(key)
        .filter(Node.ArrayNode.class::isInstance)
        .map(list -> ((Node.ArrayNode) list).items().get(index).place())
        .orElse(root.place());
  }

  private Optional<Node> value(String key) {
    return root instanceof Node.ObjectNode object
        ? object.members().stream()
            .filter(member -> member.key().equals(key))
            .map(Node.Member::value)
            .findFirst()
        : Optional.empty();
  }
}
