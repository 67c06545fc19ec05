// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated.card;

import io.github.fmwizard.card.CardCondition;
import io.github.fmwizard.card.FmId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What restarts and time do to a card. Pure.
 *
 * <p>After a restart FMs start in ascending order of their IDs (HDRMAC), and SMFS is inactive
 * unless policy 51 activates it (inferred from LOAD-7.4 and OCV). That a crash halts the card is
 * SEED's; everything finer is a setting.
 */
public final class CardLife {

  /**
   * A halt after normal operation has upper bits that are not zero (S-JSTATE); the rest: invented.
   */
  private static final long HALT_CODE = 0x0001_0000L;

  /** Which code goes with corrupted stored data is not known: invented. */
  private static final long STORED_DATA = 0x0002_0000L;

  private CardLife() {}

  /** Returns what has become of the card by now. */
  static SimulatedCard at(SimulatedCard card, Instant now) {
    SimulatedCard back =
        card.running() instanceof Running.Restarting restarting
                && !now.isBefore(restarting.backAt())
            ? start(card, restarting.backAt())
            : card;
    return back.running() instanceof Running.Answering answering
        ? calledBy(back, answering, now)
        : back;
  }

  private static SimulatedCard calledBy(
      SimulatedCard card, Running.Answering running, Instant now) {
    Optional<Instant> due = running.calledAt().filter(at -> !now.isBefore(at));
    if (due.isEmpty() || running.haltWhenCalled().isEmpty()) {
      return card;
    }
    return halted(card, running.haltWhenCalled().get(0), due.get());
  }

  /** Returns the card after an application has called one of its FMs. */
  public static SimulatedCard called(SimulatedCard card, FmId fm, Instant now) {
    boolean halts =
        card.running() instanceof Running.Answering answering
            && answering.haltWhenCalled().contains(fm);
    return halts ? halted(card, fm, now) : card;
  }

  /** Returns the card on its way up, to be back after its usual time. */
  static SimulatedCard restart(SimulatedCard card, Instant now, Duration duration) {
    boolean stays =
        card.running() instanceof Running.Halted && card.settings().crash().powerCycleAfterHalt();
    return stays
        ? card.running(new Running.Stuck(CardCondition.UNREACHABLE, true))
        : card.running(new Running.Restarting(now.plus(duration)));
  }

  /** Returns the card after its host was without power. */
  public static SimulatedCard powerCycle(SimulatedCard card, Instant now) {
    if (card.running() instanceof Running.Stuck stuck && !stuck.powerCycleHelps()) {
      return card;
    }
    InventedSettings old = card.settings();
    InventedSettings quiet =
        new InventedSettings(
            old.loading(),
            old.crash(),
            old.restart(),
            old.recovery(),
            old.seenWhileHalted(),
            false,
            old.pedSilent());
    return card.settings(quiet).running(new Running.Restarting(now.plus(old.restart().duration())));
  }

  /** Returns the card as it is when it has started. */
  public static SimulatedCard start(SimulatedCard card, Instant when) {
    SimulatedCard fresh =
        card.flags(card.flags().restartPending(false))
            .smfs(card.smfs().active(card.policies().smfsAutoActivation()))
            .sessions(card.sessions().afterRestart());
    if (card.settings().crash().storedDataCorrupted()) {
      return halted(fresh.fms(kept(withoutZombies(fresh.fms()))), STORED_DATA, "", when);
    }
    Start start = startFms(fresh.fms(withoutZombies(fresh.fms())));
    SimulatedCard started = fresh.fms(start.fms());
    if (start.crashed().isEmpty()) {
      return started.running(answering(started, when));
    }
    FmId culprit = start.crashed().get();
    if (card.settings().crash().effect() == InventedSettings.Effect.HALTS_CARD) {
      return halted(started, culprit, when);
    }
    return started
        .said(line(card, when, "FM " + culprit + " failed to start (invented line)"))
        .running(answering(started, when));
  }

  /** A deleted FM leaves the list with the restart. */
  private static List<InstalledFm> withoutZombies(List<InstalledFm> fms) {
    return fms.stream().filter(fm -> fm.standing() != FmStanding.ZOMBIE).toList();
  }

  private static List<InstalledFm> kept(List<InstalledFm> fms) {
    return fms.stream().map(fm -> fm.standing(FmStanding.KEPT_FROM_START)).toList();
  }

  private record Start(List<InstalledFm> fms, Optional<FmId> crashed) {}

  private static Start startFms(SimulatedCard card) {
    InventedSettings.Neighbours neighbours = card.settings().crash().neighbours();
    List<InstalledFm> started = new ArrayList<>();
    Optional<FmId> crashed = Optional.empty();
    for (InstalledFm fm : card.fms()) {
      boolean kept = crashed.isPresent() && neighbours != InventedSettings.Neighbours.NONE;
      FmStanding standing = standing(card, fm, kept);
      if (standing == FmStanding.CRASHED && crashed.isEmpty()) {
        crashed = Optional.of(fm.id());
      }
      started.add(fm.standing(standing));
    }
    if (crashed.isPresent() && neighbours == InventedSettings.Neighbours.ALL) {
      started.replaceAll(CardLife::stopped);
    }
    return new Start(started, crashed);
  }

  private static InstalledFm stopped(InstalledFm fm) {
    return fm.standing() == FmStanding.RUNNING ? fm.standing(FmStanding.KEPT_FROM_START) : fm;
  }

  private static FmStanding standing(SimulatedCard card, InstalledFm fm, boolean kept) {
    if (fm.standing() == FmStanding.INCOMPLETE) {
      return FmStanding.INCOMPLETE;
    }
    if (kept) {
      return FmStanding.KEPT_FROM_START;
    }
    return crashesAtStart(card, fm) ? FmStanding.CRASHED : FmStanding.RUNNING;
  }

  private static boolean crashesAtStart(SimulatedCard card, InstalledFm fm) {
    return switch (fm.build().behaviour()) {
      case GOOD, HALTS_WHEN_CALLED, MISBEHAVES -> false;
      case HALTS_AT_START -> true;
      case HALTS_ON_SMFS_CONTENTS ->
          card.smfs().badFor(fm.build().label())
              && (card.smfs().active()
                  || card.settings().crash().smfsRead() == InventedSettings.SmfsRead.AT_START);
    };
  }

  private static Running.Answering answering(SimulatedCard card, Instant when) {
    List<FmId> fragile = new ArrayList<>();
    for (InstalledFm fm : card.fms()) {
      if (fm.standing() == FmStanding.RUNNING
          && fm.build().behaviour() == Behaviour.HALTS_WHEN_CALLED) {
        fragile.add(fm.id());
      }
    }
    Optional<Instant> calledAt =
        fragile.isEmpty()
            ? Optional.empty()
            : card.settings().crash().calledAfter().map(when::plus);
    return new Running.Answering(fragile, calledAt);
  }

  /** Returns the card with an active SMFS; an FM that reads bad keys now halts it. */
  static SimulatedCard activated(SimulatedCard card, Instant now) {
    SimulatedCard active = card.smfs(card.smfs().active(true));
    for (InstalledFm fm : active.fms()) {
      if (fm.standing() == FmStanding.RUNNING && crashesAtStart(active, fm)) {
        return halted(active, fm.id(), now);
      }
    }
    return active;
  }

  private static SimulatedCard halted(SimulatedCard card, FmId culprit, Instant when) {
    return halted(card, HALT_CODE | culprit.value(), ", FM " + culprit, when);
  }

  private static SimulatedCard halted(SimulatedCard card, long code, String by, Instant when) {
    String text = String.format(Locale.ROOT, "HSM halted, code 0x%08x%s (invented line)", code, by);
    return card.said(line(card, when, text)).running(new Running.Halted(code));
  }

  static SimulatedCard.KernelLine line(SimulatedCard card, Instant when, String text) {
    String node = card.identity().node().path().substring("/dev/".length());
    return new SimulatedCard.KernelLine(when, node + ": " + text);
  }
}
