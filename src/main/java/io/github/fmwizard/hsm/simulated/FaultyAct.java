// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.CardCondition;
import io.github.fmwizard.card.CardSerial;
import io.github.fmwizard.card.KebabCase;
import io.github.fmwizard.card.Outcome;
import io.github.fmwizard.hsm.simulated.card.ActStage;
import io.github.fmwizard.hsm.simulated.card.Fault;
import io.github.fmwizard.hsm.simulated.card.Refusals;
import io.github.fmwizard.hsm.simulated.card.Running;
import io.github.fmwizard.hsm.simulated.card.SimulatedCard;
import io.github.fmwizard.hsm.simulated.card.Work;
import io.github.fmwizard.hsm.simulated.card.Works;
import java.time.Duration;

/** Carries an act out in the way that a fault wants. */
final class FaultyAct {

  private static final int SOONEST_LATE = 60;
  private static final int LATE_SPAN = 541;

  private final Act act;
  private final CardSerial hit;
  private final Work work;

  FaultyAct(Act act, CardSerial hit, Work work) {
    this.act = act;
    this.hit = hit;
    this.work = work;
  }

  Outcome with(Fault fault) {
    return switch (fault) {
      case Fault.Hangs hangs -> hangs(hangs);
      case Fault.Fails fails -> fails(fails);
      case Fault.DoesNotComeBack lost -> doesNotComeBack(lost);
      case Fault.ComesBackLate late -> comesBackLate(late);
      case Fault.PowerLostHalfway power -> powerLost(power);
      case Fault.PrintsUnknownText unknown -> unknownText(unknown);
      case Fault.ContradictsItself contradicts -> act.done(hit, work);
      case Fault.NodesSwap swap -> nodesSwap();
    };
  }

  private Outcome hangs(Fault.Hangs hangs) {
    if (hangs.takesEffect()) {
      act.pauseForWork(hit);
      act.change(hit, work);
    }
    act.pause(hangs.after());
    return new Outcome.Unknown("the program did not end");
  }

  private Outcome fails(Fault.Fails fails) {
    act.pauseForWork(hit);
    act.print("Error: " + fails.code() + " (invented text)");
    return new Outcome.Failed(Outcome.Failure.of(Refusals.call(act.kind()), fails.code()));
  }

  private Outcome doesNotComeBack(Fault.DoesNotComeBack fault) {
    Outcome outcome = act.done(hit, work);
    act.save(act.card(hit).running(new Running.Stuck(fault.shows(), true)), ActStage.CHANGED);
    return outcome;
  }

  private Outcome comesBackLate(Fault.ComesBackLate fault) {
    int chance = act.store().state().chance(purpose("late"), LATE_SPAN);
    Duration late = fault.after().orElse(Duration.ofSeconds(SOONEST_LATE + chance));
    return act.done(hit, new Works.Restart(late));
  }

  private Outcome powerLost(Fault.PowerLostHalfway fault) {
    act.pauseForWork(hit);
    Work.Half half =
        new Work.Half(fault.survivors(), act.store().state().seed() + " " + purpose("half"));
    SimulatedCard left = work.half(act.card(hit), half);
    act.save(left.running(new Running.Stuck(CardCondition.UNREACHABLE, true)), ActStage.CHANGED);
    act.print("Connection lost (invented text)");
    return new Outcome.Unknown("the card fell silent before the program said what became of it");
  }

  private Outcome unknownText(Fault.PrintsUnknownText fault) {
    act.pauseForWork(hit);
    if (fault.takesEffect()) {
      act.change(hit, work);
    }
    act.print(fault.text());
    return new Outcome.Unknown("the program printed text that nobody knows");
  }

  private Outcome nodesSwap() {
    Outcome outcome = act.done(hit, work);
    act.store().save(act.store().state().nodesSwapped());
    return outcome;
  }

  /** What a detail is for, so that two acts of one training do not get the same one. */
  private String purpose(String detail) {
    ActionKind kind = act.kind();
    return KebabCase.of(kind) + " " + act.store().state().ledger().count(kind) + " " + detail;
  }
}
