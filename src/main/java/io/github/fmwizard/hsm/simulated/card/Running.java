// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated.card;

import io.github.fmwizard.card.CardCondition;
import io.github.fmwizard.card.FmId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a card is doing, and what time will make of it. */
public sealed interface Running {

  /** Not started yet: it starts at the moment at which the training is created. */
  record NotStarted() implements Running {}

  /**
   * In normal operation.
   *
   * @param haltWhenCalled running FMs that crash when an application calls them, ascending
   * @param calledAt when applications will call them, if they do by themselves
   */
  record Answering(List<FmId> haltWhenCalled, Optional<Instant> calledAt) implements Running {

    /** Copies the list. */
    public Answering {
      haltWhenCalled = List.copyOf(haltWhenCalled);
    }
  }

  /**
   * Halted by a failure; a restart may help.
   *
   * @param code the halt code
   */
  record Halted(long code) implements Running {}

  /**
   * On its way up.
   *
   * @param backAt when it will have started
   */
  record Restarting(Instant backAt) implements Running {}

  /**
   * Stuck: no restart of the card helps.
   *
   * @param shows what an inspection sees
   * @param powerCycleHelps whether it starts again when the host was without power
   */
  record Stuck(CardCondition shows, boolean powerCycleHelps) implements Running {}

  /**
   * Returns what an inspection could see of it at best.
   *
   * @return the condition
   */
  default CardCondition condition() {
    return switch (this) {
      case NotStarted notStarted -> CardCondition.RESTARTING;
      case Answering answering -> CardCondition.ANSWERING;
      case Halted halted -> CardCondition.HALTED;
      case Restarting restarting -> CardCondition.RESTARTING;
      case Stuck stuck -> stuck.shows();
    };
  }
}
