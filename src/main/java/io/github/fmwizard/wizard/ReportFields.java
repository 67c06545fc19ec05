// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.wizard;

import io.github.fmwizard.card.CardReport;
import io.github.fmwizard.card.Fact;
import io.github.fmwizard.card.Fm;
import io.github.fmwizard.journal.Fields;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Writes a report for the journal: each fact with its value or why it is unknown, how it was asked,
 * and when.
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
    CardReport.Identity id = report.identity();
    CardReport.State state = report.state();
    Function<Object, String> text = ReportFields::word;
    return List.of(
        fact("host.nodes", report.host().nodes(), text),
        fact("host.admin-slots", report.host().adminSlots(), text),
        fact("host.client-version", report.host().clientVersion(), text),
        fact("host.tools", report.host().tools(), text),
        fact("host.login-allowed-flag", report.host().loginAllowedFlag(), text),
        fact("host.kernel-alarms", report.host().kernelAlarms(), text),
        fact("host.node-holders", report.host().holders(), text),
        fact("card.serial", id.serial(), text),
        fact("card.label", id.label(), text),
        fact("card.model", id.model(), text),
        fact("card.firmware", id.firmware(), text),
        fact("card.condition", state.condition(), text),
        fact("card.halt-code", state.haltCode(), text),
        fact("card.transport-mode", state.transportMode(), text),
        fact("card.tampered", state.tampered(), text),
        fact("card.zeroized", state.zeroized(), text),
        fact("card.restart-pending", state.restartPending(), text),
        fact("card.policies", state.policies(), text),
        fact("card.sessions", state.sessions(), text),
        fact("so.auth", report.so().authentication(), text),
        fact("so.attempts-left", report.so().attemptsLeft(), text),
        fact("fms.list", report.fms().list(), ReportFields::fms),
        fact("fms.list-complete", report.fms().complete(), text),
        fact("smfs.state", report.smfs(), text));
  }

  private static String fms(List<Fm> fms) {
    return String.join(
        "; ",
        fms.stream()
            .map(fm -> fm.id() + " " + fm.label() + " " + fm.fingerprint() + " " + fm.status())
            .toList());
  }

  private static String word(Object value) {
    return value instanceof Enum<?> constant
        ? constant.name().toLowerCase(Locale.ROOT).replace('_', '-')
        : String.valueOf(value);
  }

  private static <T> Fields fact(String name, Fact<T> fact, Function<? super T, String> text) {
    Fields.Builder fields = Fields.builder().put("fact", name);
    fact.fold(
        known -> fields.put("value", text.apply(known.value())),
        unknown -> fields.put("unknown", unknown.why()));
    return fields.put("how", fact.how()).put("at", fact.at().toString()).build();
  }
}
