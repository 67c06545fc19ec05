// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.github.fmwizard.app.live.Inspection;
import io.github.fmwizard.card.CardCondition;
import io.github.fmwizard.card.Fact;
import io.github.fmwizard.card.FactName;
import io.github.fmwizard.card.host.HsmKind;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes a look as JSON, in the shape of {@code schema/inspect.schema.json}, format 1. */
final class InspectJson {

  private static final int FORMAT = 1;

  private final JsonGenerator json;

  private InspectJson(JsonGenerator json) {
    this.json = json;
  }

  static String of(Inspection look) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = SafeJson.FACTORY.createGenerator(text)) {
      json.setPrettyPrinter(new DefaultPrettyPrinter());
      new InspectJson(json).look(look);
    } catch (IOException e) {
      throw new IllegalStateException("A string takes what is written", e);
    }
    return text.toString();
  }

  private void look(Inspection look) throws IOException {
    json.writeStartObject();
    json.writeNumberField("format", FORMAT);
    json.writeStringField("taken-at", look.at().toString());
    json.writeStringField("program", look.program());
    json.writeStringField("host-name", look.hostName());
    json.writeStringField("verdict", look.verdict().word());
    json.writeFieldName("client");
    value(look.client());
    json.writeFieldName("host");
    facts(FactName.json(look.host()));
    json.writeArrayFieldStart("cards");
    for (Inspection.CardLook card : look.cards()) {
      card(card);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("other-hsms");
    for (Inspection.OtherHsm other : look.others()) {
      other(other);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("remarks");
    for (Inspection.Remark remark : look.remarks()) {
      remark(remark);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void card(Inspection.CardLook card) throws IOException {
    json.writeStartObject();
    json.writeStringField("serial", card.serial().value());
    json.writeStringField("kind", HsmKind.K7_CARD.word());
    if (card.node().isPresent()) {
      json.writeStringField("node", card.node().get().path());
    }
    if (card.leftAlone().isPresent()) {
      json.writeStringField("left-alone", card.leftAlone().get());
    }
    if (card.report().isPresent()) {
      json.writeFieldName("facts");
      facts(FactName.json(card.report().get()));
    }
    json.writeEndObject();
  }

  private void other(Inspection.OtherHsm other) throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", other.kind().word());
    json.writeStringField("name", other.name());
    json.writeFieldName("condition");
    fact(other.condition().map(CardCondition::word));
    json.writeFieldName("halt-code");
    fact(other.haltCode().map(code -> String.format(Locale.ROOT, "0x%08x", code)));
    json.writeEndObject();
  }

  private void remark(Inspection.Remark remark) throws IOException {
    json.writeStartObject();
    json.writeStringField("item", remark.item());
    json.writeStringField("found", remark.found());
    json.writeStringField("needed", remark.needed());
    json.writeStringField("mend", remark.mend());
    json.writeStringField("weight", remark.weight());
    json.writeEndObject();
  }

  private void facts(Map<String, Fact<Object>> facts) throws IOException {
    json.writeStartObject();
    for (Map.Entry<String, Fact<Object>> fact : facts.entrySet()) {
      json.writeFieldName(fact.getKey());
      fact(fact.getValue());
    }
    json.writeEndObject();
  }

  private void fact(Fact<Object> fact) throws IOException {
    json.writeStartObject();
    switch (fact) {
      case Fact.Known<Object> known -> {
        json.writeFieldName("value");
        value(known.value());
      }
      case Fact.Contradicted<Object> contradicted -> {
        json.writeArrayFieldStart("contradicted");
        for (Fact.Reading<Object> reading : contradicted.readings()) {
          json.writeStartObject();
          json.writeFieldName("value");
          value(reading.value());
          json.writeStringField("how", reading.how());
          json.writeEndObject();
        }
        json.writeEndArray();
      }
      case Fact.Unknown<Object> unknown -> {
        json.writeStringField("unknown", unknown.why());
      }
    }
    json.writeStringField("how", fact.how());
    json.writeStringField("at", fact.at().toString());
    json.writeEndObject();
  }

  private void value(Object value) throws IOException {
    switch (value) {
      case List<?> list -> {
        json.writeStartArray();
        for (Object item : list) {
          value(item);
        }
        json.writeEndArray();
      }
      case Map<?, ?> map -> {
        json.writeStartObject();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          json.writeFieldName(String.valueOf(entry.getKey()));
          value(entry.getValue());
        }
        json.writeEndObject();
      }
      case Boolean truth -> json.writeBoolean(truth);
      case Number number -> json.writeNumber(number.longValue());
      default -> json.writeString(String.valueOf(value));
    }
  }
}
