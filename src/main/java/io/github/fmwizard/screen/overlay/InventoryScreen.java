// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.overlay;

import io.github.fmwizard.card.Fact;
import io.github.fmwizard.card.FactName;
import io.github.fmwizard.card.FactValue;
import io.github.fmwizard.card.Fm;
import io.github.fmwizard.flow.model.AnswerName;
import io.github.fmwizard.flow.model.Attestation;
import io.github.fmwizard.flow.model.NamedAttestation;
import io.github.fmwizard.flow.model.Setting;
import io.github.fmwizard.screen.Block;
import io.github.fmwizard.screen.Mark;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.Screen;
import io.github.fmwizard.screen.ScreenIds;
import io.github.fmwizard.screen.dialog.Body;
import io.github.fmwizard.screen.dialog.ScreenContext;
import io.github.fmwizard.screen.words.AnswerWords;
import io.github.fmwizard.screen.words.KnownFms;
import io.github.fmwizard.screen.words.Serials;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is known of the card, its FMs and the files: sensed and said apart. */
final class InventoryScreen {

  private InventoryScreen() {}

  static Screen screen(ScreenContext context) {
    Body body = new Body();
    fms(context, body);
    body.heading("SAID (named, not authenticated)");
    Map<String, NamedAttestation> said = new TreeMap<>(context.known().said());
    said.forEach((name, attestation) -> body.item(Mark.SAID, name, words(name, attestation)));
    if (said.isEmpty()) {
      body.text("Nothing was said yet.");
    }
    smfs(context, body);
    body.heading("SENSED, at the latest look");
    for (FactName name : FactName.values()) {
      if (name.inFlows() && name != FactName.FMS_LIST) {
        fact(name, context, body);
      }
    }
    return Screen.of(
        ScreenIds.INVENTORY,
        Screen.Kind.INVENTORY,
        body.blocks(),
        Screen.NOTHING_TO_DECIDE,
        new Prompt.None());
  }

  private static void fms(ScreenContext context, Body body) {
    List<Fm> rows = KnownFms.listed(context.known());
    boolean now = context.known().facts().fms().isPresent();
    body.heading("FMs", now ? "as listed now" : "as last seen");
    if (rows.isEmpty()) {
      body.text(now ? "None is listed." : "The card has not listed its FMs in this run.");
      return;
    }
    body.add(
        new Block.Table(
            List.of("ID", "label", "version", "build", "status", "start-up"),
            rows.stream().map(InventoryScreen::row).toList()));
  }

  private static List<String> row(Fm row) {
    return List.of(
        row.id().toString(),
        row.label(),
        row.version(),
        row.fingerprint(),
        row.status(),
        row.startupStatus());
  }

  private static String words(String name, NamedAttestation attestation) {
    String words = AnswerWords.of(attestation.value());
    return (AnswerName.ASSET_SERIAL.names(name) ? Serials.masked(words) : words)
        + " ("
        + attestation.by()
        + ")";
  }

  private static void smfs(ScreenContext context, Body body) {
    body.heading("SMFS", "no inspection can see what it holds");
    List<Attestation.KeySet> sets =
        context
            .known()
            .answerOf(Attestation.SmfsInventory.class)
            .map(Attestation.SmfsInventory::rows)
            .orElse(List.of());
    if (sets.isEmpty()) {
      body.text("No key set was named.");
      return;
    }
    body.add(
        new Block.Table(
            List.of("key set", "owner", "backup"),
            sets.stream().map(set -> List.of(set.name(), set.owner(), set.backup())).toList()));
  }

  private static void fact(FactName name, ScreenContext context, Body body) {
    switch (context.known().facts().get(name)) {
      case Fact.Known<FactValue> known ->
          body.item(Mark.SENSED, name.word(), value(name, known.value(), context));
      case Fact.Contradicted<FactValue> contradicted ->
          body.item(
              Mark.FAILED,
              name.word(),
              "contradicted: " + contradicted.words(value -> value(name, value, context)));
      case Fact.Unknown<FactValue> unknown ->
          body.item(Mark.UNKNOWN, name.word(), "unknown because " + unknown.why());
    }
  }

  /** Erasing gates ask for the end of the serial, so no fact may show it whole. */
  private static String value(FactName name, FactValue known, ScreenContext context) {
    String value = known.canonical().replace('\u001f', ' ').replace('\u001e', ';');
    if (name == FactName.CARD_SERIAL) {
      return Serials.masked(value);
    }
    return context
        .known()
        .setting()
        .map(Setting::cardSerial)
        .map(serial -> value.replace(serial, Serials.masked(serial)))
        .orElse(value);
  }
}
