// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import io.github.fmwizard.app.live.Inspection;
import io.github.fmwizard.card.CardCondition;
import io.github.fmwizard.card.DeviceNode;
import io.github.fmwizard.card.Fact;
import io.github.fmwizard.card.FactName;
import io.github.fmwizard.card.host.HsmKind;
import io.github.fmwizard.screen.CellText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    line(verdict(look));
    look.remarks().stream().filter(remark -> !isFine(remark)).forEach(this::remark);
    line("");
    line("fmwizard " + look.program() + " on " + look.hostName() + ", " + look.at());
    look.client().forEach(this::line);
    line("");
    line("HSMs of this host");
    look.cards().forEach(this::card);
    look.others().forEach(this::other);
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
    line("What else a recovery needs on this host");
    look.remarks().stream().filter(InspectText::isFine).forEach(this::remark);
    line("");
    line("Nothing was changed, and nobody was logged in.");
  }

  private void card(Inspection.CardLook card) {
    String node = card.node().map(DeviceNode::path).orElse("node not known");
    String condition =
        card.report().map(report -> condition(report.state().condition())).orElse("not looked at");
    line("  " + HsmKind.K7_CARD.words() + " " + card.serial() + ", " + node + ": " + condition);
  }

  private void other(Inspection.OtherHsm other) {
    String code =
        other
            .haltCode()
            .seen()
            .map(number -> String.format(Locale.ROOT, ", code 0x%08x", number))
            .orElse("");
    line(
        "  "
            + other.kind().words()
            + " "
            + other.name()
            + (other.kind() == HsmKind.K7_CARD ? ", shows no slot: " : ": ")
            + condition(other.condition())
            + code);
  }

  private static String condition(Fact<CardCondition> condition) {
    return switch (condition) {
      case Fact.Known<CardCondition> known -> known.value().words();
      case Fact.Contradicted<CardCondition> contradicted -> "contradicted: " + contradicted.words();
      case Fact.Unknown<CardCondition> unknown -> "not known because " + unknown.why();
    };
  }

  private static boolean isFine(Inspection.Remark remark) {
    return remark.weight().equals("fine");
  }

  private void remark(Inspection.Remark remark) {
    if (isFine(remark)) {
      line("  [x] " + remark.item() + ": " + remark.found());
      return;
    }
    String mark = remark.weight().equals("unknown") ? "[?]" : "[!]";
    line("  " + mark + " " + remark.item() + ": " + remark.found());
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
      case CLEAR -> "No problem was found on the cards of this host.";
      case NOT_KNOWN -> "NOT KNOWN whether all is well:";
      case WRONG -> "WRONG:";
      case NO_CARD -> "No Luna PCIe card is in this host.";
    };
  }

  /** Text from cards and files is made visible, never interpreted. */
  private void line(String text) {
    lines.add(CellText.safe(text));
  }
}
