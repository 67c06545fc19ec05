// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.Word;
import io.github.fmwizard.flow.engine.Waiting;
import io.github.fmwizard.flow.model.Move;
import io.github.fmwizard.flow.model.Note;
import io.github.fmwizard.json.Node;
import io.github.fmwizard.json.ObjectFields;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads by what a scenario judges its trainee.
 *
 * <p>{@code "criteria": [{"id": "named-pinguard", "text": "Name PinGuard.", "rung": 0, "harmful":
 * false, "next-time": "Read the start-up status.", "shown-by": ...}]}, where {@code shown-by} is
 * one of {@code {"answered": "culprit", "is": "a000"}}, {@code {"did": "erase-smfs"}}, {@code
 * {"gate": "reload-gate", "passed": true}}, {@code {"noted": "deviation"}}, {@code {"moved":
 * "look-again"}}, {@code {"resumed": true}}, {@code {"ended": ["recovered"]}}, {@code {"all":
 * [...]}}, {@code {"any": [...]}}, {@code {"never": ...}} and {@code {"first": ..., "then": ...}}.
 */
final class CriteriaReader {

  private static final int MOST_COURSE = 8;
  private static final int MOST_RUNG = 4;
  private static final List<String> KINDS =
      List.of(
          "answered",
          "did",
          "gate",
          "noted",
          "moved",
          "resumed",
          "ended",
          "all",
          "any",
          "never",
          "first");
  private static final Shown NOTHING = new Shown.Resumed();

  private final ScenarioValues values;

  CriteriaReader(ScenarioValues values) {
    this.values = values;
  }

  Teaching teaching(ObjectFields scenario) {
    return new Teaching(
        scenario.get("criteria", list -> values.all(list, this::criterion), List.of()),
        scenario.optional("question").map(values::text),
        scenario.optional("course").map(node -> values.number(node, 1, MOST_COURSE)),
        scenario.get("exam-pool", values::flag, false));
  }

  private Criterion criterion(Node node) {
    ObjectFields fields = values.object(node, "The criterion");
    Criterion criterion =
        new Criterion(
            values.parsed(
                fields.required("id"),
                text -> ScenarioMapper.isName(text) ? Optional.of(text) : Optional.empty(),
                "a name in lower case with hyphens",
                "unnamed"),
            values.text(fields.required("text")),
            fields.get("harmful", values::flag, false),
            fields.get("rung", rung -> values.number(rung, 0, MOST_RUNG), 0),
            shown(fields.required("shown-by")),
            fields.get("next-time", values::text, ""));
    fields.end();
    return criterion;
  }

  private Shown shown(Node node) {
    ObjectFields fields = values.object(node, "What shows the criterion");
    List<Node.Member> found = fields.present(KINDS);
    if (found.size() != 1) {
      if (fields.isThere()) {
        values
            .problems()
            .shape(
                node.place(),
                "It takes one of " + String.join(", ", KINDS),
                "Write one of them, such as {\"did\": \"load-fm\"}");
      }
      return NOTHING;
    }
    Shown shown = shown(fields, found.get(0));
    fields.end();
    return shown;
  }

  private Shown shown(ObjectFields fields, Node.Member kind) {
    Node value = kind.value();
    return switch (kind.key()) {
      case "answered" ->
          new Shown.Answered(values.text(value), fields.optional("is").map(values::text));
      case "did" -> new Shown.Did(values.constant(value, ActionKind.class));
      case "gate" -> new Shown.Gate(values.text(value), fields.get("passed", values::flag, true));
      case "noted" -> new Shown.Noted(word(value, Note.Kind.class, Note.Kind.DEVIATION));
      case "moved" -> new Shown.Moved(word(value, Move.class, Move.LOOK_AGAIN));
      case "ended" -> new Shown.Ended(ends(value));
      case "all" -> new Shown.All(values.all(value, this::shown));
      case "any" -> new Shown.Any(values.all(value, this::shown));
      case "never" -> new Shown.Never(shown(value));
      case "first" -> new Shown.Before(shown(value), shown(fields.required("then")));
      default -> NOTHING;
    };
  }

  private Set<Waiting.End> ends(Node list) {
    return new HashSet<>(
        values.all(list, item -> word(item, Waiting.End.class, Waiting.End.STOPPED)));
  }

  private <E extends Enum<E> & Word> E word(Node node, Class<E> type, E fallback) {
    return values
        .word(node, Word.words(type), "known here")
        .flatMap(word -> Word.find(type, word))
        .orElse(fallback);
  }
}
