// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.words;

import io.github.fmwizard.card.CardCondition;
import io.github.fmwizard.card.Fact;
import io.github.fmwizard.card.FactName;
import io.github.fmwizard.card.FactValue;
import io.github.fmwizard.card.host.KernelLine;
import io.github.fmwizard.flow.model.Setting;
import io.github.fmwizard.screen.Mark;
import io.github.fmwizard.screen.dialog.Body;
import io.github.fmwizard.screen.dialog.ScreenContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Dangers that the latest inspection sensed, each with what it means: what the card is doing,
 * alarms of the kernel log, programs that have the node open, and logins that were used up. They
 * stand where a rung begins and at every gate.
 */
public final class Dangers {

  private static final int ALL_LOGINS = 3;
  private static final int MOST_LINES = 3;
  private static final String PED_CLIENT = "pedClient";

  private final ScreenContext context;
  private final Body lines = new Body();

  private Dangers(ScreenContext context) {
    this.context = context;
  }

  /** Adds the dangers under a heading; nothing where nothing speaks against the card. */
  public static void add(ScreenContext context, Body body) {
    if (context.known().facts().all().isEmpty()) {
      return;
    }
    Dangers dangers = new Dangers(context);
    dangers.condition();
    dangers.kernelLog();
    dangers.holders();
    dangers.logins();
    if (!dangers.lines.blocks().isEmpty()) {
      body.heading("SENSED, and against it");
      body.addAll(dangers.lines.blocks());
    }
  }

  private void condition() {
    Optional<CardCondition> seen = context.known().facts().condition();
    if (seen.filter(CardCondition.ANSWERING::equals).isPresent()) {
      return;
    }
    String code =
        context.known().facts().text(FactName.CARD_HALT_CODE).map(", code "::concat).orElse("");
    lines.item(
        seen.isPresent() ? Mark.FAILED : Mark.UNKNOWN,
        "The card",
        seen.map(condition -> condition.words() + code)
            .orElseGet(() -> context.known().facts().unknown(FactName.CARD_CONDITION)));
  }

  /** The latest line of each meaning. A log that can't be read is no log without alarms. */
  private void kernelLog() {
    if (context.known().facts().all().get(FactName.HOST_KERNEL_ALARMS)
        instanceof Fact.Unknown<FactValue> unread) {
      lines.item(
          Mark.UNKNOWN, "Kernel log", "not read, so alarms may stand there: " + unread.why());
    }
    Map<String, String> latest = new LinkedHashMap<>();
    for (String line : texts(FactName.HOST_KERNEL_ALARMS)) {
      KernelLine.against(line)
          .filter(meaning -> isOfThisCard(line))
          .ifPresent(
              meaning -> {
                latest.remove(meaning);
                latest.put(meaning, line);
              });
    }
    latest.entrySet().stream()
        .skip(Math.max(0, latest.size() - MOST_LINES))
        .forEach(
            entry ->
                lines.item(
                    Mark.FAILED, "Kernel log", entry.getValue() + ". It means: " + entry.getKey()));
  }

  private void holders() {
    for (String holder : texts(FactName.HOST_NODE_HOLDERS)) {
      if (isOfThisNode(holder)) {
        lines.item(
            Mark.FAILED,
            "In use",
            holder.contains(PED_CLIENT)
                ? holder + " waits for the PED, as it should"
                : holder + " has the node open; an act cuts it off");
      }
    }
  }

  private void logins() {
    OptionalInt left = context.known().logins().left();
    if (left.isPresent() && left.getAsInt() < ALL_LOGINS) {
      int failed = ALL_LOGINS - left.getAsInt();
      lines.item(
          Mark.FAILED,
          "HSM SO logins",
          Counted.of(failed, "login")
              + " failed, "
              + left.getAsInt()
              + " left. The third failure zeroizes the HSM: find out why before the next one");
    }
  }

  private List<String> texts(FactName name) {
    return switch (context.known().facts().get(name)) {
      case Fact.Known<FactValue>(FactValue.Texts texts, String how, var at) -> texts.values();
      case Fact.Known<FactValue> other -> List.of();
      case Fact.Contradicted<FactValue> contradicted -> List.of();
      case Fact.Unknown<FactValue> unknown -> List.of();
    };
  }

  private Optional<String> node() {
    return context.known().setting().map(Setting::node);
  }

  private boolean isOfThisNode(String holder) {
    return node().filter(node -> holder.startsWith(node + " ")).isPresent();
  }

  private boolean isOfThisCard(String line) {
    return node().filter(node -> KernelLine.isOf(node, line)).isPresent();
  }
}
