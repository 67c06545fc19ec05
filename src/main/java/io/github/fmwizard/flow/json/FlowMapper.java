// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.json;

import io.github.fmwizard.flow.json.FlowValues.Prose;
import io.github.fmwizard.flow.model.Flow;
import io.github.fmwizard.flow.model.Rung;
import io.github.fmwizard.flow.model.Step;
import io.github.fmwizard.json.Node;
import io.github.fmwizard.json.Node.Member;
import io.github.fmwizard.json.Node.ObjectNode;
import io.github.fmwizard.json.ObjectFields;
import io.github.fmwizard.json.Place;
import io.github.fmwizard.json.ProblemLog;
import io.github.fmwizard.json.Quote;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the outermost object. */
final class FlowMapper {

  static final int MOST_RUNGS = 12;
  static final int MOST_SOURCES = 60;
  static final String URL_PATTERN = "https://[!-~]{1,300}";

  private static final Pattern URL = Pattern.compile(URL_PATTERN);
  private static final Pattern NAME = Pattern.compile(FlowValues.ID_PATTERN);

  private final FlowValues values;
  private final Ids ids;

  FlowMapper(ProblemLog problems) {
    this.values = new FlowValues(problems);
    this.ids = new Ids(values);
  }

  Flow flow(Node root) {
    ObjectFields fields = values.object(root, "The flow");
    values.number(fields.required("format"), Flow.FORMAT, Flow.FORMAT);
    String id = values.id(fields.required("id"));
    String title = values.prose(fields.required("title"), Prose.COLUMNS);
    Map<String, String> sources = sources(fields.required("sources"));
    StepMapper mapper = new StepMapper(values, ids, new CiteMapper(values, sources));
    List<Step> before = mapper.steps(fields.required("before"), 0);
    List<Rung> rungs =
        values.list(fields.required("rungs"), 1, MOST_RUNGS, node -> rung(node, mapper));
    List<Step> after = mapper.steps(fields.required("after"), 0);
    fields.end();
    return new Flow(id, title, sources, before, rungs, after);
  }

  Map<String, Place> places() {
    return ids.places();
  }

  private Rung rung(Node node, StepMapper mapper) {
    ObjectFields fields = values.object(node, "The rung");
    String id = ids.rung(fields.required("id"), node.place());
    String title = values.prose(fields.required("title"), Prose.COLUMNS);
    List<Step> steps = mapper.steps(fields.required("steps"), 1);
    fields.end();
    return new Rung(id, title, steps);
  }

  private Map<String, String> sources(Node node) {
    Map<String, String> sources = new LinkedHashMap<>();
    values.object(node, "The list of sources");
    if (node instanceof ObjectNode object) {
      checkNumber(object);
      object.members().forEach(member -> sources.put(member.key(), source(member)));
    }
    return sources;
  }

  private void checkNumber(ObjectNode sources) {
    if (sources.members().size() > MOST_SOURCES) {
      values
          .problems()
          .shape(
              sources.members().get(MOST_SOURCES).place(),
              "The flow has %d sources, %d at most"
                  .formatted(sources.members().size(), MOST_SOURCES),
              "Drop those that nothing cites");
    }
  }

  private String source(Member member) {
    if (!NAME.matcher(member.key()).matches()) {
      values
          .problems()
          .shape(
              member.place(),
              Quote.of(member.key()) + " is not a name",
              "Use lower-case letters, digits and hyphens, a letter first, 31 at most");
    }
    return values.matching(
        member.value(), URL, "is not a page", "Write an address that begins with https://");
  }
}
