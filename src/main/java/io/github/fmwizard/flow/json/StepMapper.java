// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.json;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.Strength;
import io.github.fmwizard.card.Word;
import io.github.fmwizard.flow.model.AskKind;
import io.github.fmwizard.flow.model.Cite;
import io.github.fmwizard.flow.model.Condition;
import io.github.fmwizard.flow.model.Move;
import io.github.fmwizard.flow.model.Step;
import io.github.fmwizard.flow.model.Step.Act;
import io.github.fmwizard.flow.model.Step.Ask;
import io.github.fmwizard.flow.model.Step.Body;
import io.github.fmwizard.flow.model.Step.Check;
import io.github.fmwizard.flow.model.Step.Explain;
import io.github.fmwizard.flow.model.Step.ForEach;
import io.github.fmwizard.flow.model.Step.Gate;
import io.github.fmwizard.flow.model.Step.Verify;
import io.github.fmwizard.json.Node;
import io.github.fmwizard.json.Node.Member;
import io.github.fmwizard.json.ObjectFields;
import io.github.fmwizard.json.Quote;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads steps. */
final class StepMapper {

  static final int MOST_STEPS = 200;
  static final int MOST_COVERED = 8;
  static final int MOST_MOVES = 7;

  /** What a step may do, one of which it must. */
  static final List<String> BODIES =
      List.of("explain", "ask", "check", "gate", "act", "verify", "for-each");

  private final FlowValues values;
  private final Ids ids;
  private final CiteMapper cites;
  private final PredicateMapper predicates;
  private final AskMapper asks;

  StepMapper(FlowValues values, Ids ids, CiteMapper cites) {
    this.values = values;
    this.ids = ids;
    this.cites = cites;
    this.predicates = new PredicateMapper(values);
    this.asks = new AskMapper(values);
  }

  List<Step> steps(Node node, int least) {
    return values.list(node, least, MOST_STEPS, this::step);
  }

  private Step step(Node node) {
    ObjectFields fields = values.object(node, "The step");
    String id = ids.step(fields.required("id"), node.place());
    Body body = body(fields);
    List<String> text = fields.optional("text").map(values::paragraphs).orElse(List.of());
    List<String> cited = body instanceof Explain explain ? explain.paragraphs() : text;
    List<Cite> cite =
        fields.optional("cite").map(value -> cites.cites(value, cited.size())).orElse(List.of());
    Optional<Condition> onlyIf = fields.optional("only-if").map(predicates::condition);
    fields.end();
    return new Step(id, body, text, cite, onlyIf);
  }

  private Body body(ObjectFields fields) {
    List<Member> found = fields.present(BODIES);
    if (found.isEmpty()) {
      nothingToDo(fields);
      return new Explain(List.of());
    }
    for (Member more : found.subList(1, found.size())) {
      values
          .problems()
          .shape(
              more.place(),
              "The step has both %s and %s"
                  .formatted(Quote.of(found.get(0).key()), Quote.of(more.key())),
              "Make two steps of it");
    }
    boolean loop = found.stream().anyMatch(member -> member.key().equals("for-each"));
    if (!loop) {
      fields.refuse("steps", "Only a for-each has steps of its own");
    }
    List<Body> bodies = found.stream().map(member -> body(member, fields)).toList();
    return bodies.get(0);
  }

  private void nothingToDo(ObjectFields fields) {
    fields.optional("steps");
    if (fields.isThere()) {
      values
          .problems()
          .shape(
              fields.place(),
              "The step does nothing",
              "Give it one of: " + String.join(", ", BODIES));
    }
  }

  private Body body(Member member, ObjectFields step) {
    Node value = member.value();
    return switch (member.key()) {
      case "explain" -> new Explain(values.paragraphs(value));
      case "ask" -> asks.ask(value);
      case "check" -> new Check(predicates.expectations(value, 1));
      case "gate" -> gate(value);
      case "act" -> act(value);
      case "verify" -> verify(value);
      case "for-each" -> forEach(value, step.required("steps"));
      default -> throw new IllegalStateException("no body: " + member.key());
    };
  }

  private Gate gate(Node node) {
    ObjectFields fields = values.object(node, "The gate");
    Strength strength =
        values.constant(fields.required("strength"), Strength.class, "a strength of gates");
    List<String> covers = values.distinct(fields.required("covers"), 1, MOST_COVERED, values::id);
    fields.end();
    return new Gate(strength, covers);
  }

  private Act act(Node node) {
    ObjectFields fields = values.object(node, "The act");
    Optional<ActionKind> action =
        values
            .word(fields.required("do"), Word.words(ActionKind.class), "one of the six actions")
            .flatMap(word -> Word.find(ActionKind.class, word));
    Act act =
        new Act(
            action.orElse(ActionKind.RESTART_CARD),
            object(fields, "fm", action, ActionKind.DELETE_FM),
            object(fields, "image", action, ActionKind.LOAD_FM));
    fields.end();
    return act;
  }

  /** Reads what an action acts on, which one action needs and the others refuse. */
  private Optional<String> object(
      ObjectFields fields, String key, Optional<ActionKind> action, ActionKind needing) {
    if (action.isEmpty()) {
      return fields.optional(key).map(values::id);
    }
    if (action.get() == needing) {
      return Optional.of(values.id(fields.required(key)));
    }
    fields.refuse(key, "Only %s takes it".formatted(needing.word()));
    return Optional.empty();
  }

  private Verify verify(Node node) {
    ObjectFields fields = values.object(node, "The verify");
    Verify verify =
        new Verify(
            predicates.expectations(fields.required("recovered-if"), 0),
            values.distinct(
                fields.required("moves"),
                0,
                MOST_MOVES,
                move -> values.constant(move, Move.class, "a move")));
    fields.end();
    return verify;
  }

  private ForEach forEach(Node node, Node steps) {
    ObjectFields fields = values.object(node, "The loop");
    String in = values.id(fields.required("in"));
    String as = values.id(fields.required("as"));
    fields.end();
    return new ForEach(in, as, steps(steps, 1));
  }

  /** Reads questions. */
  static final class AskMapper {

    /** The kinds that need to know of what, with what there is. */
    static final Map<String, List<String>> FROM =
        Map.of(
            "choice", List.of("symptoms", "loaded-fms"),
            "table", List.of("fm-files", "smfs-inventory"));

    /** All kinds as a flow writes them. */
    static final List<String> KINDS =
        List.of("choice", "text", "file", "yes-no", "table", "fm-image", "application-test");

    private final FlowValues values;

    AskMapper(FlowValues values) {
      this.values = values;
    }

    Ask ask(Node node) {
      ObjectFields fields = values.object(node, "The question");
      AskKind kind = kind(fields).orElse(AskKind.TEXT);
      String answer = values.id(fields.required("answer"));
      boolean optional = fields.optional("optional").map(values::flag).orElse(false);
      fields.end();
      return new Ask(kind, answer, optional);
    }

    private Optional<AskKind> kind(ObjectFields fields) {
      Optional<String> kind = values.word(fields.required("kind"), KINDS, "a kind of question");
      if (kind.isEmpty()) {
        fields.optional("from");
        return Optional.empty();
      }
      List<String> choices = FROM.getOrDefault(kind.get(), List.of());
      if (choices.isEmpty()) {
        fields.refuse("from", "Only a choice or a table is from something");
        return Word.find(AskKind.class, kind.get());
      }
      return values
          .word(
              fields.required("from"), choices, "something to ask a %s from".formatted(kind.get()))
          .flatMap(from -> Word.find(AskKind.class, kind.get() + "-" + from));
    }
  }
}
