// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.wizard;

import io.github.fmwizard.card.CardCondition;
import io.github.fmwizard.card.CardReport;
import io.github.fmwizard.card.Fact;
import io.github.fmwizard.flow.model.Setting;
import io.github.fmwizard.hsm.Hsm;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Looks at the card, and waits for one that is on its way up. Never logs in. */
final class CardWatcher {

  private final Hsm hsm;
  private final WizardTime time;
  private final WizardLimits limits;
  private final Consumer<Activity> activity;

  CardWatcher(Hsm hsm, WizardTime time, WizardLimits limits, Consumer<Activity> activity) {
    this.hsm = hsm;
    this.time = time;
    this.limits = limits;
    this.activity = activity;
  }

  /** A look, and whether another state than answering was seen on the way. */
  record Look(CardReport report, boolean changeSeen) {}

  /** Looks once, or waits while the card is restarting, up to the full wait. */
  Look look(Setting setting) throws InterruptedException {
    Instant since = time.now();
    activity.accept(new Activity.Looking(since));
    return settle(setting, since, inspect(setting), false);
  }

  /**
   * After a restart: watches for a change of state, then waits up to the full wait. A restart that
   * is over already, and proved by what lasts, needs no watching; neither does a boot loader that
   * waits since a reset ended.
   */
  Look afterRestart(Setting setting, Predicate<CardReport> proved) throws InterruptedException {
    Instant since = time.now();
    CardReport report = inspect(setting);
    if (isFinal(report) && proved.test(report)) {
      return new Look(report, false);
    }
    while (!comingUp(report, true) && elapsed(since).compareTo(limits.settle()) < 0) {
      waiting(since, report);
      report = inspect(setting);
    }
    return settle(setting, since, report, comingUp(report, true));
  }

  private Look settle(Setting setting, Instant since, CardReport first, boolean changeSeen)
      throws InterruptedException {
    CardReport report = first;
    boolean seen = changeSeen;
    while (comingUp(report, changeSeen) && elapsed(since).compareTo(limits.restartWait()) < 0) {
      seen = true;
      waiting(since, report);
      report = inspect(setting);
    }
    return new Look(report, seen);
  }

  private void waiting(Instant since, CardReport report) throws InterruptedException {
    activity.accept(
        new Activity.WaitingForCard(since, limits.restartWait().toSeconds(), words(report)));
    time.pause(limits.pollEvery());
  }

  private CardReport inspect(Setting setting) {
    return hsm.inspect(ActPlanner.card(setting));
  }

  private Duration elapsed(Instant since) {
    return Duration.between(since, time.now());
  }

  /** After a restart an unreachable or silent card is waited for, too. */
  private static boolean comingUp(CardReport report, boolean afterRestart) {
    Optional<CardCondition> condition = condition(report);
    if (condition.isEmpty()) {
      return afterRestart;
    }
    return switch (condition.get()) {
      case RESTARTING -> true;
      case UNREACHABLE, BOOT_LOADER -> afterRestart;
      case ANSWERING, HALTED, TAMPER, HARDWARE_FAULT, STUCK_IN_DRIVER -> false;
    };
  }

  private static boolean isFinal(CardReport report) {
    return condition(report)
        .map(
            condition ->
                switch (condition) {
                  case ANSWERING, HALTED, TAMPER, HARDWARE_FAULT, BOOT_LOADER -> true;
                  case RESTARTING, UNREACHABLE, STUCK_IN_DRIVER -> false;
                })
        .orElse(false);
  }

  private static Optional<CardCondition> condition(CardReport report) {
    return report.state().condition().seen();
  }

  private static String words(CardReport report) {
    return switch (report.state().condition()) {
      case Fact.Known<CardCondition> known -> known.value().words();
      case Fact.Contradicted<CardCondition> contradicted ->
          "contradicted: " + contradicted.words(CardCondition::words);
      case Fact.Unknown<CardCondition> unknown -> "unknown because " + unknown.why();
    };
  }
}
