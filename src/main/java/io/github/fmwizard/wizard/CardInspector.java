// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.wizard;

import io.github.fmwizard.card.CardReport;
import io.github.fmwizard.card.FactName;
import io.github.fmwizard.card.FactSource;
import io.github.fmwizard.card.Facts;
import io.github.fmwizard.flow.judge.RestartProof;
import io.github.fmwizard.flow.model.Setting;

/** Looks at the card of a run and keeps each report. */
final class CardInspector {

  private final WizardPorts ports;
  private final RunBook book;
  private final CardWatcher watcher;

  CardInspector(WizardPorts ports, RunBook book, WizardLimits limits) {
    this.ports = ports;
    this.book = book;
    this.watcher = new CardWatcher(ports.hsm(), ports.time(), limits, book::activity);
  }

  CardWatcher.Look look() throws InterruptedException {
    CardWatcher.Look look = watcher.look(setting());
    book.reported(look.report());
    return look;
  }

  /** Looks after a restart that began with the card as these facts say. */
  CardWatcher.Look afterRestart(Facts before) throws InterruptedException {
    String node = setting().node();
    CardWatcher.Look look =
        watcher.afterRestart(
            setting(), report -> RestartProof.of(before, facts(report), node).isPresent());
    book.reported(look.report());
    return look;
  }

  Facts facts(CardReport report) {
    return FactName.of(new FactSource(report, ports.evidenceWritable().getAsBoolean()));
  }

  private Setting setting() {
    return book.state().known().setting().orElseThrow();
  }
}
