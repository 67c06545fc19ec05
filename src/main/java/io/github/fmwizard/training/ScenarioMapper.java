// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training;

import io.github.fmwizard.card.Word;
import io.github.fmwizard.flow.Waiting;
import io.github.fmwizard.hsm.simulated.file.Fields;
import java.nio.file.Path;
import java.util.ArrayList;
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
    return new Scenario(
        file,
        fields.number("order", 0, MOST_ORDER),
        name(fields),
        fields.text("title"),
        fields.text("aim"),
        briefing(fields),
        new SetupMapper(problems).setup(fields),
        expected(fields),
        model(fields));
  }

  private String name(Fields fields) {
    return fields.parsed(
        "name", "", "the name of its file: lower case with hyphens", name(fields.raw("name")));
  }

  private Optional<String> name(String text) {
    return isName(text) && (copy || (text + ENDING).equals(String.valueOf(file.getFileName())))
        ? Optional.of(text)
        : Optional.empty();
  }

  /** Tells whether a text is a small letter and small letters, digits and hyphens after it. */
  private static boolean isName(String text) {
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

  private static Scenario.Briefing briefing(Fields fields) {
    String password = fields.raw("password");
    return new Scenario.Briefing(
        fields.texts("story"),
        fields.text("operator"),
        people(fields),
        fields.optional(
            "password",
            "at least 8 characters",
            password.length() < SHORTEST_PASSWORD ? Optional.empty() : Optional.of(password)),
        applications(fields));
  }

  private static List<Scenario.Person> people(Fields scenario) {
    List<Scenario.Person> people = new ArrayList<>();
    for (Fields fields : scenario.objects("people")) {
      people.add(new Scenario.Person(fields.text("name"), fields.text("role")));
    }
    return people;
  }

  private static List<Scenario.Application> applications(Fields scenario) {
    List<Scenario.Application> applications = new ArrayList<>();
    for (Fields fields : scenario.objects("applications")) {
      applications.add(new Scenario.Application(fields.text("test"), fields.text("fm")));
    }
    return applications;
  }

  private static Scenario.Expected expected(Fields fields) {
    OptionalInt least =
        fields.has("least-rung")
            ? OptionalInt.of(fields.number("least-rung", 0, MOST_RUNG))
            : OptionalInt.empty();
    return fields.needs("expect")
        ? expected(fields.object("expect").orElseThrow(), least)
        : new Scenario.Expected(Waiting.End.STOPPED, 0, 0, least, List.of(), List.of());
  }

  private static Scenario.Expected expected(Fields fields, OptionalInt least) {
    return new Scenario.Expected(
        fields.parsed(
            "end",
            Waiting.End.STOPPED,
            "how a run ends, for example recovered",
            Word.find(Waiting.End.class, fields.raw("end"))),
        fields.number("exit", 0, MOST_EXIT),
        fields.number("rung", 0, MOST_RUNG),
        least,
        fields.texts("keys-lost"),
        fields.texts("left-out"));
  }

  private static List<ModelLine> model(Fields scenario) {
    List<ModelLine> lines = new ArrayList<>();
    for (Fields fields : scenario.objects("model")) {
      lines.add(new ModelLine(fields.text("at"), fields.text("answer"), fields.texts("locked")));
    }
    return lines;
  }
}
