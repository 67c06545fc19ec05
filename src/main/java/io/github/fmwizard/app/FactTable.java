// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import io.github.fmwizard.card.AdminSlot;
import io.github.fmwizard.card.CardReport;
import io.github.fmwizard.card.Fact;
import io.github.fmwizard.card.Fm;
import io.github.fmwizard.card.HostReport;
import io.github.fmwizard.card.NodeHolder;
import io.github.fmwizard.card.Policies;
import io.github.fmwizard.card.SessionCount;
import io.github.fmwizard.card.Tool;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The facts of a look by name, with plain values: texts, numbers, truths, and lists and maps of
 * them. Names are those of flows.
 */
final class FactTable {

  private FactTable() {}

  /** Returns the facts of a host, in reading order. */
  static Map<String, Fact<?>> host(HostReport host) {
    Map<String, Fact<?>> facts = new LinkedHashMap<>();
    facts.put("host.nodes", host.nodes());
    facts.put("host.admin-slots", host.adminSlots());
    facts.put("host.client-version", host.clientVersion());
    facts.put("host.tools", host.tools());
    facts.put("host.login-allowed-flag", host.loginAllowedFlag());
    facts.put("host.kernel-alarms", host.kernelAlarms());
    facts.put("host.node-holders", host.holders());
    return facts;
  }

  /** Returns the facts of a card, in reading order. */
  static Map<String, Fact<?>> card(CardReport report) {
    CardReport.Identity id = report.identity();
    CardReport.State state = report.state();
    Map<String, Fact<?>> facts = new LinkedHashMap<>();
    facts.put("card.condition", state.condition());
    facts.put("card.halt-code", state.haltCode());
    facts.put("card.serial", id.serial());
    facts.put("card.label", id.label());
    facts.put("card.model", id.model());
    facts.put("card.firmware", id.firmware());
    facts.put("card.transport-mode", state.transportMode());
    facts.put("card.tampered", state.tampered());
    facts.put("card.zeroized", state.zeroized());
    facts.put("card.restart-pending", state.restartPending());
    facts.put("card.policies", state.policies());
    facts.put("card.sessions", state.sessions());
    facts.put("so.auth", report.so().authentication());
    facts.put("so.attempts-left", report.so().attemptsLeft());
    facts.put("fms.list", report.fms().list());
    facts.put("fms.list-complete", report.fms().complete());
    facts.put("smfs.state", report.smfs());
    return facts;
  }

  /** Turns a value of the port into texts, numbers, truths, lists and maps. */
  static Object plain(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(FactTable::plain).toList();
    }
    if (value instanceof Enum<?> constant) {
      return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
    if (value instanceof Boolean || value instanceof Number) {
      return value;
    }
    return record(value);
  }

  private static Object record(Object value) {
    if (value instanceof Fm fm) {
      return fm(fm);
    }
    if (value instanceof AdminSlot slot) {
      return map("slot", slot.slot(), "serial", slot.serial().value(), "label", slot.label());
    }
    if (value instanceof Tool tool) {
      return map(
          "path", tool.path(), "size", tool.size(), "sha256", tool.sha256(), "owner", tool.owner());
    }
    if (value instanceof NodeHolder holder) {
      return map("node", holder.node().path(), "program", holder.program(), "pid", holder.pid());
    }
    if (value instanceof SessionCount count) {
      return map("all", count.all(), "read-write", count.readWrite());
    }
    if (value instanceof Policies on) {
      return map(
          "40", on.decommissionOnTamper(),
          "48", on.tamperMustBeCleared(),
          "50", on.functionalityModules(),
          "51", on.smfsAutoActivation());
    }
    return String.valueOf(value);
  }

  private static Map<String, Object> fm(Fm fm) {
    Map<String, Object> map = map("id", fm.id().toString());
    fm.attributes().forEach((attribute, value) -> map.put(attribute.word(), value));
    map.put("healthy", fm.read() ? fm.healthy() : "unknown");
    return map;
  }

  private static Map<String, Object> map(Object... namesAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      map.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return map;
  }
}
