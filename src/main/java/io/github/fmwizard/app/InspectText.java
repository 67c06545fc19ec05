// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import io.github.fmwizard.app.live.Inspection;
import io.github.fmwizard.card.Fact;
import io.github.fmwizard.card.FactName;
import io.github.fmwizard.screen.CellText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a look for people: a line a fact, with how it was seen, or why it is not known. */
final class InspectText {

  private static final int NAME = 22;

  private final List<String> lines = new ArrayList<>();

  private InspectText() {}

  static List<String> of(Inspection look) {
    InspectText text = new InspectText();
    text.look(look);
    return text.lines;
  }

  private void look(Inspection look) {
    look.client().forEach(this::line);
    line("");
    line("Host");
    facts(FactName.json(look.host()));
    for (Inspection.CardLook card : look.cards()) {
      line("");
      line("Card " + card.serial());
      card.leftAlone().ifPresent(why -> line("  left alone: " + why));
      card.report().ifPresent(report -> facts(FactName.json(report)));
    }
    line("");
    line("What a recovery needs on this host");
    look.remarks().forEach(this::remark);
    line("");
    line(verdict(look));
  }

  private void remark(Inspection.Remark remark) {
    if (remark.weight().equals("fine")) {
      line("  [x] " + remark.item() + ": " + remark.found());
      return;
    }
    String mark = remark.weight().equals("blocking") ? "[!]" : "[?]";
    line("  " + mark + " " + remark.item() + ": found " + remark.found());
    line("      needed: " + remark.needed() + ". " + remark.mend());
  }

  private void facts(Map<String, Fact<Object>> facts) {
    facts.forEach(this::fact);
  }

  private void fact(String name, Fact<Object> fact) {
    String label = name + " ".repeat(Math.max(1, NAME - name.length()));
    switch (fact) {
      case Fact.Known<Object> known -> known(label, known.value(), fact.how());
      case Fact.Contradicted<Object> contradicted ->
          line("  [!] " + label + "contradicted: " + contradicted.words(InspectText::words));
      case Fact.Unknown<Object> unknown ->
          line("  [?] " + label + "unknown because " + unknown.why() + "  (" + fact.how() + ")");
    }
  }

  private void known(String label, Object plain, String how) {
    if (plain instanceof List<?> list && !list.isEmpty()) {
      line("  [x] " + label + "(" + how + ")");
      list.forEach(item -> line("        " + words(item)));
    } else {
      line("  [x] " + label + words(plain) + "  (" + how + ")");
    }
  }

  private static String words(Object plain) {
    if (plain instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> entry.getKey() + " " + words(entry.getValue()))
          .collect(Collectors.joining(", "));
    }
    if (plain instanceof List<?> list && list.isEmpty()) {
      return "none";
    }
    return String.valueOf(plain);
  }

  private static String verdict(Inspection look) {
    return switch (look.verdict()) {
      case SEEN -> "Nothing was changed, and nobody was logged in.";
      case DOUBTFUL ->
          "A card is there whose state is not known. Nothing was changed, and nobody was logged in.";
      case NO_CARD -> "No Luna PCIe card is to be seen here. Nothing was changed.";
    };
  }

  /** Text from cards and files is made visible, never interpreted. */
  private void line(String text) {
    lines.add(CellText.safe(text));
  }
}
