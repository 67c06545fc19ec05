// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.run;

import io.github.fmwizard.card.Fact;
import io.github.fmwizard.card.FactName;
import io.github.fmwizard.card.FactValue;
import io.github.fmwizard.card.Facts;
import io.github.fmwizard.card.Fm;
import io.github.fmwizard.journal.Fields;
import io.github.fmwizard.journal.MalformedEntryException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Writes and reads what an inspection brought: each fact with its value, or with what sources say
 * that contradict each other, or why it is unknown.
 */
final class FactFields {

  private static final String ID = "id";
  private static final String HOW = "how";
  private static final String UNKNOWN = "unknown";
  private static final String CONTRADICTED = "contradicted";
  private static final String TEXT = "text";
  private static final String FLAG = "flag";
  private static final String COUNT = "count";
  private static final String TEXTS = "texts";
  private static final String FMS = "fms";

  private FactFields() {}

  /** Writes facts in the order of their names, so that equal facts make equal lines. */
  static Fields write(Facts facts) {
    Fields.Builder out = Fields.builder();
    for (FactName name : FactName.values()) {
      if (facts.all().containsKey(name)) {
        out.put(name.word(), write(facts.get(name)));
      }
    }
    return out.build();
  }

  static Facts read(Fields in) {
    Map<FactName, Fact<FactValue>> facts = new EnumMap<>(FactName.class);
    for (String word : in.names()) {
      facts.put(Read.word(word, "facts", FactName.class), fact(in.fields(word)));
    }
    return new Facts(facts);
  }

  private static Fields write(Fact<FactValue> fact) {
    Fields.Builder out = Fields.builder();
    switch (fact) {
      case Fact.Unknown<FactValue> unknown -> {
        out.put(UNKNOWN, unknown.why());
      }
      case Fact.Contradicted<FactValue> contradicted -> {
        out.put(CONTRADICTED, contradicted.readings().stream().map(FactFields::write).toList());
      }
      case Fact.Known<FactValue> known -> put(known.value(), out);
    }
    return out.put(HOW, fact.how()).build();
  }

  private static Fields write(Fact.Reading<FactValue> reading) {
    Fields.Builder out = Fields.builder();
    put(reading.value(), out);
    return out.put(HOW, reading.how()).build();
  }

  private static void put(FactValue value, Fields.Builder out) {
    switch (value) {
      case FactValue.Text text -> {
        out.put(TEXT, text.value());
      }
      case FactValue.Flag flag -> {
        out.put(FLAG, flag.value());
      }
      case FactValue.Count count -> {
        out.put(COUNT, count.value());
      }
      case FactValue.Texts texts -> {
        out.put(TEXTS, texts.values());
      }
      case FactValue.Fms fms -> {
        out.put(FMS, fms.rows().stream().map(FactFields::write).toList());
      }
    }
  }

  private static Fact<FactValue> fact(Fields in) {
    String how = in.text(HOW);
    if (in.has(CONTRADICTED)) {
      return contradicted(in.fieldsList(CONTRADICTED));
    }
    return in.has(UNKNOWN)
        ? new Fact.Unknown<>(in.text(UNKNOWN), how, Fact.UNTIMED)
        : new Fact.Known<>(value(in), how, Fact.UNTIMED);
  }

  private static Fact<FactValue> contradicted(List<Fields> in) {
    List<Fact.Reading<FactValue>> readings = new ArrayList<>();
    in.forEach(reading -> readings.add(new Fact.Reading<>(value(reading), reading.text(HOW))));
    if (readings.stream().map(Fact.Reading::value).distinct().count() < 2) {
      throw new MalformedEntryException("A contradicted fact needs two different values");
    }
    return new Fact.Contradicted<>(readings, Fact.UNTIMED);
  }

  private static FactValue value(Fields in) {
    if (in.has(TEXT)) {
      return new FactValue.Text(in.text(TEXT));
    }
    if (in.has(FLAG)) {
      return new FactValue.Flag(in.flag(FLAG));
    }
    if (in.has(COUNT)) {
      return new FactValue.Count(in.number(COUNT));
    }
    if (in.has(TEXTS)) {
      return new FactValue.Texts(in.texts(TEXTS));
    }
    if (in.has(FMS)) {
      return new FactValue.Fms(in.fieldsList(FMS).stream().map(FactFields::row).toList());
    }
    throw new MalformedEntryException("A fact has no value and no reason: " + in.names());
  }

  private static Fields write(Fm row) {
    Fields.Builder out = Fields.builder().put(ID, row.id().toString());
    row.attributes().forEach((attribute, value) -> out.put(attribute.word(), value));
    return out.build();
  }

  private static Fm row(Fields in) {
    return Fm.of(Read.fmId(in, ID), attribute -> in.text(attribute.word()));
  }
}
