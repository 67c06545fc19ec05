// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.json;

import io.github.fmwizard.card.Word;
import io.github.fmwizard.flow.AskKind;
import io.github.fmwizard.flow.Step.Ask;
import io.github.fmwizard.json.Fields;
import io.github.fmwizard.json.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads questions. */
final class AskMapper {

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
    Fields fields = values.object(node, "The question");
    AskKind kind = kind(fields).orElse(AskKind.TEXT);
    String answer = values.id(fields.required("answer"));
    boolean optional = fields.optional("optional").map(values::flag).orElse(false);
    fields.end();
    return new Ask(kind, answer, optional);
  }

  private Optional<AskKind> kind(Fields fields) {
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
        .word(fields.required("from"), choices, "something to ask a %s from".formatted(kind.get()))
        .flatMap(from -> Word.find(AskKind.class, kind.get() + "-" + from));
  }
}
