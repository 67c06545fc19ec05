// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.json;

import io.github.fmwizard.card.Word;
import io.github.fmwizard.flow.json.FlowValues.Prose;
import io.github.fmwizard.flow.model.Cite;
import io.github.fmwizard.flow.model.Known;
import io.github.fmwizard.json.Node;
import io.github.fmwizard.json.ObjectFields;
import io.github.fmwizard.json.Quote;
import io.github.fmwizard.json.Spelling;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads where paragraphs come from. */
final class CiteMapper {

  private final FlowValues values;
  private final Map<String, String> sources;

  CiteMapper(FlowValues values, Map<String, String> sources) {
    this.values = values;
    this.sources = sources;
  }

  List<Cite> cites(Node node, int paragraphs) {
    List<Cite> cites = values.list(node, 1, Prose.LINES, this::cite);
    if (node instanceof Node.ArrayNode && cites.size() != paragraphs) {
      values
          .problems()
          .reference(
              node.place(),
              "%d paragraphs, but %d entries in \"cite\"".formatted(paragraphs, cites.size()),
              "Give one entry for each paragraph, in order");
    }
    return cites;
  }

  private Cite cite(Node node) {
    ObjectFields fields = values.object(node, "The citation");
    Optional<Node> source = fields.optional("source");
    Optional<Known> known =
        values
            .word(fields.required("known"), Word.words(Known.class), "a degree of knowledge")
            .flatMap(word -> Word.find(Known.class, word));
    Optional<String> name = source.map(this::source);
    if (known.equals(Optional.of(Known.DOCUMENTED))) {
      fields.required("source");
    }
    fields.end();
    return new Cite(name, known.orElse(Known.NOT_FOUND));
  }

  private String source(Node node) {
    String name = values.id(node);
    if (node instanceof Node.TextNode && !sources.containsKey(name)) {
      values
          .problems()
          .reference(
              node.place(),
              Quote.of(name) + " is not among the flow's sources",
              sources.isEmpty() ? "Add it to \"sources\"" : Spelling.mend(name, sources.keySet()));
    }
    return name;
  }
}
