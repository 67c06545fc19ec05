// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.json;

import io.github.fmwizard.card.Word;
import io.github.fmwizard.flow.json.FlowValues.Prose;
import io.github.fmwizard.flow.model.Condition;
import io.github.fmwizard.flow.model.Expectation;
import io.github.fmwizard.flow.model.Predicate;
import io.github.fmwizard.flow.model.Predicate.Argument;
import io.github.fmwizard.flow.model.PredicateUse;
import io.github.fmwizard.json.Node;
import io.github.fmwizard.json.Node.Member;
import io.github.fmwizard.json.ObjectFields;
import io.github.fmwizard.json.Quote;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads predicates with their arguments, expectations and conditions. */
final class PredicateMapper {

  /** More logins than are ever left before the HSM zeroizes itself need not be asked for. */
  static final int MOST_LOGINS = 3;

  static final int MOST_EXPECTATIONS = 20;

  /** Two lines. */
  static final int LONGEST_HELP = 2 * Prose.COLUMNS;

  static final String WITH_REASON = "with-reason";
  static final String VERSION_PATTERN = "[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}";

  private static final Pattern VERSION = Pattern.compile(VERSION_PATTERN);

  /** The predicates that a flow may use. */
  static final List<String> WRITABLE =
      Arrays.stream(Predicate.values()).filter(Predicate::writable).map(Predicate::word).toList();

  private final FlowValues values;

  PredicateMapper(FlowValues values) {
    this.values = values;
  }

  List<Expectation> expectations(Node node, int least) {
    return values.list(node, least, MOST_EXPECTATIONS, this::expectation);
  }

  private Expectation expectation(Node node) {
    ObjectFields fields = values.object(node, "The expectation");
    PredicateUse use = use(fields, "expect");
    Optional<String> override =
        fields
            .optional("override")
            .flatMap(value -> values.word(value, Set.of(WITH_REASON), "a way to override"));
    Optional<String> help = fields.optional("help").map(value -> values.prose(value, LONGEST_HELP));
    fields.end();
    return new Expectation(use, override.isPresent(), help);
  }

  Condition condition(Node node) {
    ObjectFields fields = values.object(node, "The condition");
    List<Member> kinds = fields.present(Set.of("holds", "given"));
    Condition condition =
        kinds.stream().anyMatch(kind -> kind.key().equals("given"))
            ? new Condition.Given(values.id(fields.required("given")))
            : new Condition.Holds(use(fields, "holds"));
    if (kinds.size() > 1) {
      values
          .problems()
          .shape(
              kinds.get(1).place(),
              "The condition has both \"holds\" and \"given\"",
              "Keep one of the two");
    }
    fields.end();
    return condition;
  }

  private PredicateUse use(ObjectFields fields, String key) {
    Node name = fields.required(key);
    Optional<Predicate> predicate = predicate(name);
    if (predicate.isEmpty()) {
      fields.present(Arrays.stream(Argument.values()).map(Argument::word).toList());
      return PredicateUse.of(Predicate.CARD_ANSWERS);
    }
    return new PredicateUse(
        predicate.get(),
        argument(fields, predicate.get(), Argument.FM).map(values::id),
        argument(fields, predicate.get(), Argument.OF).map(values::id),
        argument(fields, predicate.get(), Argument.COUNT)
            .map(value -> OptionalInt.of(values.number(value, 1, MOST_LOGINS)))
            .orElseGet(OptionalInt::empty),
        argument(fields, predicate.get(), Argument.VERSION).map(this::version));
  }

  private Optional<Predicate> predicate(Node name) {
    Optional<Predicate> builtIn =
        Arrays.stream(Predicate.values())
            .filter(each -> !each.writable())
            .filter(each -> name instanceof Node.TextNode text && text.value().equals(each.word()))
            .findFirst();
    if (builtIn.isPresent()) {
      values
          .problems()
          .shape(
              name.place(),
              "%s is judged by the engine itself".formatted(Quote.of(builtIn.get().word())),
              "Leave it out");
      return Optional.empty();
    }
    return values.word(name, WRITABLE, "a predicate").flatMap(w -> Word.find(Predicate.class, w));
  }

  private static Optional<Node> argument(
      ObjectFields fields, Predicate predicate, Argument argument) {
    if (predicate.arguments().contains(argument)) {
      return Optional.of(fields.required(argument.word()));
    }
    fields.refuse(argument.word(), Quote.of(predicate.word()) + " is asked without it");
    return Optional.empty();
  }

  private String version(Node node) {
    return values.matching(node, VERSION, "is not a version", "Write it like 7.4.0");
  }
}
