// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.wizard;

import io.github.fmwizard.card.AdminSlot;
import io.github.fmwizard.card.CardReport;
import io.github.fmwizard.card.DeviceNode;
import io.github.fmwizard.card.Fact;
import io.github.fmwizard.card.FactName;
import io.github.fmwizard.card.FactValue;
import io.github.fmwizard.card.Facts;
import io.github.fmwizard.card.HostReport;
import io.github.fmwizard.card.Policies;
import io.github.fmwizard.card.Seen;
import io.github.fmwizard.flow.Setting;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Maps a report of the HSM port to the facts of flows. Says nothing that the report does not say.
 */
final class FactsMapper {

  private FactsMapper() {}

  static Facts map(CardReport report, Setting setting, boolean evidenceWritable) {
    Map<FactName, Seen> facts = new EnumMap<>(FactName.class);
    host(facts, report.host());
    identity(facts, report);
    state(facts, report.state());
    facts.put(FactName.CARD_NODE_PROOF, proof(report.host(), setting));
    facts.put(
        FactName.EVIDENCE_WRITABLE,
        new Seen.Known(new FactValue.Flag(evidenceWritable), "the run folder"));
    return new Facts(facts);
  }

  private static void host(Map<FactName, Seen> facts, HostReport host) {
    facts.put(
        FactName.HOST_NODES, seen(host.nodes(), v -> texts(v.stream().map(DeviceNode::path))));
    facts.put(
        FactName.HOST_ADMIN_SLOTS,
        seen(host.adminSlots(), v -> texts(v.stream().map(FactsMapper::slot))));
    facts.put(FactName.HOST_CLIENT_VERSION, seen(host.clientVersion(), FactValue.Text::new));
    facts.put(
        FactName.HOST_TOOLS,
        seen(
            host.tools(),
            v ->
                texts(
                    v.stream()
                        .map(
                            t -> t.path() + " " + t.size() + " " + t.sha256() + " " + t.owner()))));
    facts.put(FactName.HOST_LOGIN_ALLOWED_FLAG, seen(host.loginAllowedFlag(), FactValue.Flag::new));
    facts.put(FactName.HOST_KERNEL_ALARMS, seen(host.kernelAlarms(), FactValue.Texts::new));
  }

  private static String slot(AdminSlot slot) {
    return "slot " + slot.slot() + " " + slot.serial() + " " + slot.label();
  }

  private static FactValue texts(java.util.stream.Stream<String> values) {
    return new FactValue.Texts(values.toList());
  }

  private static void identity(Map<FactName, Seen> facts, CardReport report) {
    CardReport.Identity id = report.identity();
    facts.put(FactName.CARD_SERIAL, seen(id.serial(), v -> new FactValue.Text(v.value())));
    facts.put(FactName.CARD_LABEL, seen(id.label(), FactValue.Text::new));
    facts.put(FactName.CARD_MODEL, seen(id.model(), FactValue.Text::new));
    facts.put(FactName.CARD_FIRMWARE, seen(id.firmware(), v -> new FactValue.Text(v.toString())));
    facts.put(FactName.SO_AUTH, seen(report.so().authentication(), FactsMapper::word));
    facts.put(
        FactName.SO_ATTEMPTS_LEFT, seen(report.so().attemptsLeft(), v -> new FactValue.Count(v)));
    facts.put(FactName.FMS_LIST, seen(report.fms().list(), FactValue.Fms::new));
    facts.put(FactName.FMS_LIST_COMPLETE, seen(report.fms().complete(), FactValue.Flag::new));
    facts.put(FactName.SMFS_STATE, seen(report.smfs(), FactsMapper::word));
  }

  private static void state(Map<FactName, Seen> facts, CardReport.State state) {
    facts.put(FactName.CARD_CONDITION, seen(state.condition(), FactsMapper::word));
    facts.put(
        FactName.CARD_HALT_CODE,
        seen(state.haltCode(), v -> new FactValue.Text(String.format(Locale.ROOT, "0x%08x", v))));
    facts.put(FactName.CARD_TRANSPORT_MODE, seen(state.transportMode(), FactValue.Flag::new));
    facts.put(FactName.CARD_TAMPERED, seen(state.tampered(), FactValue.Flag::new));
    facts.put(FactName.CARD_ZEROIZED, seen(state.zeroized(), FactValue.Flag::new));
    facts.put(FactName.CARD_RESTART_PENDING, seen(state.restartPending(), FactValue.Flag::new));
    policy(facts, FactName.CARD_POLICY_40, state, Policies::decommissionOnTamper);
    policy(facts, FactName.CARD_POLICY_48, state, Policies::tamperMustBeCleared);
    policy(facts, FactName.CARD_POLICY_50, state, Policies::functionalityModules);
    policy(facts, FactName.CARD_POLICY_51, state, Policies::smfsAutoActivation);
    facts.put(FactName.CARD_SESSIONS, seen(state.sessions(), v -> new FactValue.Count(v.all())));
  }

  private static void policy(
      Map<FactName, Seen> facts,
      FactName name,
      CardReport.State state,
      Function<Policies, Boolean> which) {
    facts.put(name, seen(state.policies(), v -> new FactValue.Flag(which.apply(v))));
  }

  private static <T> Seen seen(Fact<T> fact, Function<? super T, ? extends FactValue> value) {
    return fact.fold(
        known -> new Seen.Known(value.apply(known.value()), known.how()),
        unknown -> new Seen.Unknown(unknown.why(), unknown.how()));
  }

  private static FactValue word(Enum<?> constant) {
    return new FactValue.Text(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /**
   * Node and serial are one card only if there is one of each, or if a person attested it
   * (DESIGN.md, the port).
   */
  private static Seen proof(HostReport host, Setting setting) {
    Optional<List<DeviceNode>> nodes = host.nodes().seen();
    Optional<List<AdminSlot>> slots = host.adminSlots().seen();
    String how = host.nodes().how() + " and " + host.adminSlots().how();
    if (nodes.isEmpty()) {
      return new Seen.Unknown("the device nodes could not be listed", how);
    }
    if (nodes.get().stream().noneMatch(node -> node.path().equals(setting.node()))) {
      return new Seen.Unknown("the device node " + setting.node() + " is not there", how);
    }
    boolean single =
        nodes.get().size() == 1
            && slots.filter(list -> list.size() == 1).isPresent()
            && slots.get().get(0).serial().value().equals(setting.cardSerial());
    if (!single && !setting.nodeAttested() && mayBeSilent(nodes.get(), slots, setting)) {
      return new Seen.Unknown("no admin slot shows the serial " + setting.cardSerial(), how);
    }
    String word = single ? "single" : setting.nodeAttested() ? "attested" : "none";
    return new Seen.Known(new FactValue.Text(word), how);
  }

  /** A halted card may show no slot; then nothing tells for or against its node. */
  private static boolean mayBeSilent(
      List<DeviceNode> nodes, Optional<List<AdminSlot>> slots, Setting setting) {
    return slots
        .map(
            list ->
                list.size() < nodes.size()
                    && list.stream()
                        .noneMatch(slot -> slot.serial().value().equals(setting.cardSerial())))
        .orElse(true);
  }
}
