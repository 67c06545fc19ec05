// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.wizard;

import io.github.fmwizard.card.AdminSlot;
import io.github.fmwizard.card.AuthenticationKind;
import io.github.fmwizard.card.CardCondition;
import io.github.fmwizard.card.CardRef;
import io.github.fmwizard.card.CardReport;
import io.github.fmwizard.card.CardSerial;
import io.github.fmwizard.card.DeviceNode;
import io.github.fmwizard.card.Fact;
import io.github.fmwizard.card.FactName;
import io.github.fmwizard.card.FactValue;
import io.github.fmwizard.card.Facts;
import io.github.fmwizard.card.FirmwareVersion;
import io.github.fmwizard.card.HostReport;
import io.github.fmwizard.card.NodeHolder;
import io.github.fmwizard.card.Policies;
import io.github.fmwizard.card.SessionCount;
import io.github.fmwizard.card.SmfsState;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Makes the report that an inspection of a pictured card brings. */
final class ReportOf {

  private static final CardSerial ANOTHER = new CardSerial("999999");
  private static final long SLOT = 3;

  private final CardRef card;
  private final Facts facts;
  private final Instant at;

  private ReportOf(CardRef card, Facts facts, Instant at) {
    this.card = card;
    this.facts = facts;
    this.at = at;
  }

  static CardReport facts(CardRef card, Facts facts, Instant at) {
    return new ReportOf(card, facts, at).report();
  }

  private CardReport report() {
    return new CardReport(
        card,
        at,
        host(),
        new CardReport.Identity(
            fact(FactName.CARD_SERIAL, v -> new CardSerial(v.canonical())),
            fact(FactName.CARD_LABEL, FactValue::canonical),
            fact(FactName.CARD_MODEL, FactValue::canonical),
            fact(FactName.CARD_FIRMWARE, v -> FirmwareVersion.parse(v.canonical()).orElseThrow())),
        state(),
        new CardReport.SoAccess(
            fact(FactName.SO_AUTH, v -> word(AuthenticationKind.class, v)),
            fact(FactName.SO_ATTEMPTS_LEFT, v -> (int) ((FactValue.Count) v).value())),
        new CardReport.FmList(
            fact(FactName.FMS_LIST, v -> ((FactValue.Fms) v).rows()),
            flag(FactName.FMS_LIST_COMPLETE)),
        fact(FactName.SMFS_STATE, v -> word(SmfsState.class, v)));
  }

  private HostReport host() {
    return new HostReport(
        fact(FactName.CARD_NODE_PROOF, v -> List.of(card.node())),
        fact(FactName.CARD_NODE_PROOF, v -> List.of("0000:01:00.0")),
        fact(FactName.CARD_NODE_PROOF, this::slots),
        fact(FactName.CARD_NODE_PROOF, v -> true),
        fact(FactName.HOST_CLIENT_VERSION, FactValue::canonical),
        fact(
            FactName.HOST_TOOLS,
            v -> ((FactValue.Texts) v).values().stream().map(ScriptedHsm::tool).toList()),
        flag(FactName.HOST_LOGIN_ALLOWED_FLAG),
        fact(FactName.HOST_KERNEL_ALARMS, v -> ((FactValue.Texts) v).values()),
        fact(
            FactName.HOST_NODE_HOLDERS,
            v -> ((FactValue.Texts) v).values().stream().map(ReportOf::holder).toList()));
  }

  /** Reads for example {@code /dev/k7pf0 vaultd (process 42)}. */
  private static NodeHolder holder(String line) {
    String[] words = line.split("[ ()]+", -1);
    return new NodeHolder(new DeviceNode(words[0]), words[1], Long.parseLong(words[3]));
  }

  private List<AdminSlot> slots(FactValue proof) {
    CardSerial shown = proof.canonical().equals("sensed") ? card.serial() : ANOTHER;
    return List.of(new AdminSlot(SLOT, shown, "lab", "Luna K7"));
  }

  private CardReport.State state() {
    return new CardReport.State(
        fact(FactName.CARD_CONDITION, v -> word(CardCondition.class, v)),
        fact(FactName.CARD_HALT_CODE, v -> Long.decode(v.canonical())),
        flag(FactName.CARD_TRANSPORT_MODE),
        flag(FactName.CARD_TAMPERED),
        flag(FactName.CARD_ZEROIZED),
        flag(FactName.CARD_RESTART_PENDING),
        fact(
            FactName.CARD_POLICY_50,
            v -> new Policies(false, false, ((FactValue.Flag) v).value(), false)),
        fact(FactName.CARD_SESSIONS, v -> new SessionCount(((FactValue.Count) v).value(), 0)),
        fact(FactName.CARD_INSERTIONS, v -> ((FactValue.Count) v).value()),
        flag(FactName.CARD_TAMPER_BEFORE_UPGRADE));
  }

  private static <E extends Enum<E>> E word(Class<E> kind, FactValue value) {
    return Enum.valueOf(kind, value.canonical().toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private Fact<Boolean> flag(FactName name) {
    return fact(name, v -> ((FactValue.Flag) v).value());
  }

  private <T> Fact<T> fact(FactName name, Function<FactValue, T> read) {
    return switch (facts.get(name)) {
      case Fact.Known<FactValue> known ->
          new Fact.Known<>(read.apply(known.value()), known.how(), at);
      case Fact.Contradicted<FactValue> contradicted ->
          new Fact.Contradicted<>(
              contradicted.readings().stream()
                  .map(each -> new Fact.Reading<>(read.apply(each.value()), each.how()))
                  .toList(),
              at);
      case Fact.Unknown<FactValue> unknown -> new Fact.Unknown<>(unknown.why(), unknown.how(), at);
    };
  }
}
