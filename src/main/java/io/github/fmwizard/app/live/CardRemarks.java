// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.live;

import io.github.fmwizard.app.live.Inspection.Remark;
import io.github.fmwizard.card.CardCondition;
import io.github.fmwizard.card.CardReport;
import io.github.fmwizard.card.Fact;
import io.github.fmwizard.card.Fm;
import io.github.fmwizard.card.SmfsState;
import io.github.fmwizard.card.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** What speaks against a card, and what of it is not known; each with what can be done. Pure. */
final class CardRemarks {

  private static final int ALL_LOGINS = 3;

  private final String name;
  private final List<Remark> remarks = new ArrayList<>();

  private CardRemarks(String name) {
    this.name = name;
  }

  /** Remarks on a card that shows its serial. */
  static List<Remark> of(CardReport report) {
    CardRemarks remarks = new CardRemarks("card " + report.card().serial());
    remarks.condition(report.state().condition(), report.state().haltCode());
    remarks.state(report);
    remarks.fms(report);
    return remarks.remarks;
  }

  /** Remarks on an HSM that is no such card; one of another kind need only show itself. */
  static List<Remark> of(Inspection.OtherHsm other) {
    CardRemarks remarks = new CardRemarks(other.kind().words() + " " + other.name());
    remarks.condition(other.condition(), other.haltCode());
    return remarks.remarks;
  }

  private void condition(Fact<CardCondition> condition, Fact<Long> haltCode) {
    String code =
        haltCode
            .seen()
            .map(number -> String.format(Locale.ROOT, ", code 0x%08x", number))
            .orElse("");
    judge(
        "condition",
        condition,
        seen -> seen == CardCondition.ANSWERING,
        condition.seen().map(seen -> seen.words() + code).orElse(""),
        "answering",
        condition.seen().map(CardRemarks::mend).orElse("Inspect again; then read the kernel log."));
  }

  private static String mend(CardCondition condition) {
    return switch (condition) {
      case ANSWERING -> "";
      case HALTED ->
          "Restart the card (lunareset NODE, or lunacm: hsm restart). If it halts again: fmwizard"
              + " recover.";
      case RESTARTING -> "Wait, then inspect again.";
      case BOOT_LOADER -> "Restart the card once. If it stays there, ask support: no FM runs.";
      case TAMPER ->
          "Find out which tamper (lunacm: hsm tampershow); clear it before anything else.";
      case HARDWARE_FAULT -> "Restart the card once. If it comes again, ask support.";
      case UNREACHABLE -> "Read the kernel log and look at the card's seat, then restart the host.";
      case STUCK_IN_DRIVER -> "Wait for the process to end. If it does not, restart the host.";
    };
  }

  private void state(CardReport report) {
    CardReport.State state = report.state();
    judge("serial", report.identity().serial(), seen -> true, "", "known", "Inspect again.");
    flag("tamper", state.tampered(), "Find out which (lunacm: hsm tampershow), then clear it.");
    flag("zeroized", state.zeroized(), "Initialize the HSM again; FMs are loaded after that.");
    flag(
        "secure transport mode",
        state.transportMode(),
        "Take it out with its strings (lunacm: stm recover).");
    flag("restart pending", state.restartPending(), "Restart the card when its users agree.");
    judge(
        "HSM SO logins left",
        report.so().attemptsLeft(),
        left -> left >= ALL_LOGINS,
        report.so().attemptsLeft().seen().map(String::valueOf).orElse(""),
        "3",
        "Find out which login failed, and why, before the next one: the third zeroizes the HSM.");
  }

  private void fms(CardReport report) {
    judge(
        "FMs",
        report.fms().list(),
        seen -> true,
        "",
        "a list that could be read",
        "List them at your console: fmwizard inspect --query");
    for (Fm fm : report.fms().list().seen().orElse(List.of())) {
      fm(fm);
    }
    boolean some = report.fms().list().seen().filter(List::isEmpty).isEmpty();
    if (some) {
      judge(
          "SMFS",
          report.smfs(),
          SmfsState.ACTIVE::equals,
          "inactive",
          "active, for FMs that keep keys there",
          "Activate it as HSM SO: ctfm a, or policy 51.");
    }
  }

  private void fm(Fm fm) {
    Truth healthy = fm.health();
    String item = "FM " + fm.id() + " " + fm.label();
    String found = "status " + fm.status() + ", start-up status " + fm.startupStatus();
    switch (healthy) {
      case YES -> {}
      case NO ->
          add(item, found, "enabled and started", "If a restart does not help: recover.", "wrong");
      case UNKNOWN ->
          add(
              item,
              "not known: " + found,
              "enabled and started",
              "Ask ctfm at your console: fmwizard inspect --query",
              "unknown");
    }
  }

  private void flag(String item, Fact<Boolean> fact, String mend) {
    judge(item, fact, on -> !on, "yes", "no", mend);
  }

  private <T> void judge(
      String item, Fact<T> fact, Predicate<T> fine, String found, String needed, String mend) {
    Optional<T> seen = fact.seen();
    if (seen.filter(fine).isPresent()) {
      return;
    }
    switch (fact) {
      case Fact.Known<T> known -> add(item, found, needed, mend, "wrong");
      case Fact.Contradicted<T> contradicted ->
          add(item, "contradicted: " + contradicted.words(), needed, "Inspect again.", "wrong");
      case Fact.Unknown<T> unknown ->
          add(item, "not known because " + unknown.why(), needed, mend, "unknown");
    }
  }

  private void add(String item, String found, String needed, String mend, String weight) {
    remarks.add(new Remark(name + ": " + item, found, needed, mend, weight));
  }
}
