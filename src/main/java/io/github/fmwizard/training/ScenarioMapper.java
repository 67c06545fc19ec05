// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training;

import io.github.fmwizard.card.Word;
import io.github.fmwizard.flow.engine.Waiting;
import io.github.fmwizard.json.Node;
import io.github.fmwizard.json.Node.TextNode;
import io.github.fmwizard.json.ObjectFields;
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
  private static final int LONGEST_NAME = 40;
  private static final int SHORTEST_PASSWORD = 8;
  private static final String ENDING = ".json";

  private final Path file;
  private final boolean copy;
  private final ScenarioValues values;

  ScenarioMapper(Path file, boolean copy, ScenarioValues values) {
    this.file = file;
    this.copy = copy;
    this.values = values;
  }

  Scenario scenario(Node root) {
    ObjectFields fields = values.object(root, "The scenario");
    values.number(fields.required("format"), FORMAT, FORMAT);
    Scenario scenario =
        new Scenario(
            file,
            fields.get("order", order -> values.number(order, 0, MOST_ORDER), 0),
            name(fields.required("name")),
            values.text(fields.required("title")),
            values.text(fields.required("aim")),
            briefing(fields),
            new SetupMapper(values).setup(fields),
            expected(fields),
            fields.get("model", list -> values.all(list, this::modelLine), List.of()),
            new CriteriaReader(values).teaching(fields));
    fields.end();
    return scenario;
  }

  private String name(Node node) {
    return values.parsed(
        node,
        text -> isFileName(text) ? Optional.of(text) : Optional.empty(),
        "the name of its file in lower case with hyphens",
        "");
  }

  private boolean isFileName(String text) {
    return isName(text) && (copy || (text + ENDING).equals(String.valueOf(file.getFileName())));
  }

  /** Tells whether a text is a small letter and small letters, digits and hyphens after it. */
  static boolean isName(String text) {
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      boolean letter = sign >= 'a' && sign <= 'z';
      boolean inner = sign == '-' || (sign >= '0' && sign <= '9');
      if (!letter && (i == 0 || !inner)) {
        return false;
      }
    }
    return !text.isEmpty() && text.length() <= LONGEST_NAME;
  }

  private Scenario.Briefing briefing(ObjectFields fields) {
    return new Scenario.Briefing(
        fields.get("story", values::texts, List.of()),
        values.text(fields.required("operator")),
        fields.get("people", list -> values.all(list, this::person), List.of()),
        fields.optional("password").map(this::password),
        fields.get("applications", list -> values.all(list, this::application), List.of()),
        fields.get("asset-sheet", values::texts, List.of()),
        fields.optional("envelope").map(values::text));
  }

  private String password(Node node) {
    String password = values.text(node);
    if (node instanceof TextNode && password.length() < SHORTEST_PASSWORD) {
      values
          .problems()
          .shape(
              node.place(),
              "The password has fewer than %d characters".formatted(SHORTEST_PASSWORD),
              "Choose a longer one");
    }
    return password;
  }

  private Scenario.Person person(Node node) {
    ObjectFields fields = values.object(node, "The person");
    Scenario.Person person =
        new Scenario.Person(
            values.text(fields.required("name")), values.text(fields.required("role")));
    fields.end();
    return person;
  }

  private Scenario.Application application(Node node) {
    ObjectFields fields = values.object(node, "The application");
    Scenario.Application application =
        new Scenario.Application(
            values.text(fields.required("test")), values.text(fields.required("fm")));
    fields.end();
    return application;
  }

  private Scenario.Expected expected(ObjectFields scenario) {
    Optional<Integer> least = scenario.optional("least-rung").map(this::rung);
    ObjectFields fields = values.object(scenario.required("expect"), "The expected end");
    Scenario.Expected expected =
        new Scenario.Expected(
            end(fields.required("end")),
            fields.get("exit", code -> values.number(code, 0, MOST_EXIT), 0),
            fields.get("rung", this::rung, 0),
            least.isPresent() ? OptionalInt.of(least.get()) : OptionalInt.empty(),
            fields.get("keys-lost", values::texts, List.of()),
            fields.get("left-out", values::texts, List.of()));
    fields.end();
    return expected;
  }

  private int rung(Node node) {
    return values.number(node, 0, MOST_RUNG);
  }

  private Waiting.End end(Node node) {
    return values
        .word(node, Word.words(Waiting.End.class), "an end of a run")
        .flatMap(word -> Word.find(Waiting.End.class, word))
        .orElse(Waiting.End.STOPPED);
  }

  private ModelLine modelLine(Node node) {
    ObjectFields fields = values.object(node, "The line of the model run");
    ModelLine line =
        new ModelLine(
            values.text(fields.required("at")),
            values.text(fields.required("answer")),
            fields.get("locked", values::texts, List.of()));
    fields.end();
    return line;
  }
}
