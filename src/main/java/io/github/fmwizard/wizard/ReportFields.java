// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.wizard;

import io.github.fmwizard.card.CardReport;
import io.github.fmwizard.card.Fact;
import io.github.fmwizard.card.FactName;
import io.github.fmwizard.journal.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes a report for the journal: each fact with its value, with what sources say that contradict
 * each other, or why it is unknown; how it was asked, and when.
 */
final class ReportFields {

  private ReportFields() {}

  static Fields of(CardReport report) {
    return Fields.builder()
        .put("serial", report.card().serial().value())
        .put("node", report.card().node().path())
        .put("taken-at", report.takenAt().toString())
        .put("facts", facts(report))
        .build();
  }

  private static List<Fields> facts(CardReport report) {
    List<Fields> facts = new ArrayList<>();
    FactName.json(report.host()).forEach((name, fact) -> facts.add(fact(name, fact)));
    FactName.json(report).forEach((name, fact) -> facts.add(fact(name, fact)));
    return facts;
  }

  private static Fields fact(String name, Fact<Object> fact) {
    Fields.Builder fields = Fields.builder().put("fact", name);
    switch (fact) {
      case Fact.Known<Object> known -> put("value", known.value(), fields);
      case Fact.Contradicted<Object> contradicted ->
          fields.put(
              "contradicted", contradicted.readings().stream().map(ReportFields::reading).toList());
      case Fact.Unknown<Object> unknown -> fields.put("unknown", unknown.why());
    }
    return fields.put("how", fact.how()).put("at", fact.at().toString()).build();
  }

  private static Fields reading(Fact.Reading<Object> reading) {
    Fields.Builder fields = Fields.builder();
    put("value", reading.value(), fields);
    return fields.put("how", reading.how()).build();
  }

  private static void put(String name, Object value, Fields.Builder fields) {
    switch (value) {
      case String text -> fields.put(name, text);
      case Boolean truth -> fields.put(name, truth.booleanValue());
      case Number number -> fields.put(name, number.longValue());
      case List<?> list -> fields.put(name, list.stream().map(ReportFields::item).toList());
      case Map<?, ?> map -> fields.put(name, object(map));
      default -> throw new IllegalArgumentException("No value of JSON: " + value.getClass());
    }
  }

  private static Object item(Object value) {
    return value instanceof Map<?, ?> map ? object(map) : value;
  }

  private static Fields object(Map<?, ?> map) {
    Fields.Builder fields = Fields.builder();
    map.forEach((name, value) -> put((String) name, value, fields));
    return fields.build();
  }
}
