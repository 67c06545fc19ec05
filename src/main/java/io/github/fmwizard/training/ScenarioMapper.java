// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training;

import io.github.fmwizard.flow.Waiting;
import io.github.fmwizard.flow.Word;
import io.github.fmwizard.hsm.CardSerial;
import io.github.fmwizard.hsm.simulated.Fields;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Makes a scenario of JSON. */
final class ScenarioMapper {

  private static final int FORMAT = 1;
  private static final int MOST_ORDER = 9999;
  private static final int MOST_EXIT = 7;
  private static final int MOST_RUNG = 4;
  private static final String NAME = "[a-z][a-z0-9-]{0,39}";

  private final Path file;
  private final boolean copy;
  private final List<String> problems;

  ScenarioMapper(Path file, boolean copy, List<String> problems) {
    this.file = file;
    this.copy = copy;
    this.problems = problems;
  }

  Scenario scenario(Fields fields) {
    if (fields.number("format", 0, MOST_ORDER) != FORMAT) {
      fields.problem("format", "this should be " + FORMAT + ".");
    }
    Scenario scenario =
        new Scenario(
            file,
            fields.number("order", 0, MOST_ORDER),
            name(fields),
            fields.text("title"),
            fields.text("aim"),
            briefing(fields),
            new SetupMapper(problems).setup(fields),
            expected(fields),
            fields.objects("model", ScenarioMapper::line));
    if (problems.isEmpty()) {
      ScenarioRules.check(scenario, copy, problems);
    }
    return scenario;
  }

  private String name(Fields fields) {
    String should = String.valueOf(file.getFileName()).replaceFirst("\\.json$", "");
    return fields.parsed(
        "name",
        "",
        "the name of its file: lower case with hyphens",
        text ->
            Optional.of(text).filter(name -> name.matches(NAME) && (copy || name.equals(should))));
  }

  private static Scenario.Briefing briefing(Fields fields) {
    return new Scenario.Briefing(
        fields.texts("story"),
        fields.text("operator"),
        fields.objects(
            "people", inner -> new Scenario.Person(inner.text("name"), inner.text("role"))),
        fields.optional("password", "at least 8 characters", ScenarioMapper::password),
        fields.objects(
            "applications",
            inner -> new Scenario.Application(inner.text("test"), inner.text("fm"))));
  }

  private static Optional<String> password(String text) {
    return Optional.of(text).filter(password -> password.length() >= 8);
  }

  private static Scenario.Expected expected(Fields fields) {
    OptionalInt least =
        fields.has("least-rung")
            ? OptionalInt.of(fields.number("least-rung", 0, MOST_RUNG))
            : OptionalInt.empty();
    return fields
        .object("expect", inner -> expected(inner, least))
        .orElseGet(
            () -> {
              fields.problem("expect", "this key is missing.");
              return new Scenario.Expected(Waiting.End.STOPPED, 0, 0, least, List.of(), List.of());
            });
  }

  private static Scenario.Expected expected(Fields fields, OptionalInt least) {
    return new Scenario.Expected(
        fields.parsed(
            "end",
            Waiting.End.STOPPED,
            "how a run ends, for example recovered",
            text -> Word.find(Waiting.End.class, text)),
        fields.number("exit", 0, MOST_EXIT),
        fields.number("rung", 0, MOST_RUNG),
        least,
        fields.texts("keys-lost"),
        fields.texts("left-out"));
  }

  private static ModelLine line(Fields fields) {
    return new ModelLine(fields.text("at"), fields.text("answer"), fields.texts("locked"));
  }

  static Optional<CardSerial> serial(String text) {
    return Optional.of(text).filter(CardSerial::isWellFormed).map(CardSerial::new);
  }
}
