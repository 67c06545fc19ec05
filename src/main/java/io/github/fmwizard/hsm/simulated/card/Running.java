// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated.card;

import io.github.fmwizard.card.CardCondition;
import io.github.fmwizard.card.FmId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a card is doing, and what time will make of it. */
public sealed interface Running {

  /** Not started yet: it starts at the moment at which the training is created. */
  record NotStarted() implements Running {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.notStarted().apply(this);
    }
  }

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

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.answering().apply(this);
    }
  }

  /**
   * Halted by a failure; a restart may help.
   *
   * @param code the halt code
   */
  record Halted(long code) implements Running {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.halted().apply(this);
    }
  }

  /**
   * On its way up.
   *
   * @param backAt when it will have started
   */
  record Restarting(Instant backAt) implements Running {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.restarting().apply(this);
    }
  }

  /**
   * Stuck: no restart of the card helps.
   *
   * @param shows what an inspection sees
   * @param powerCycleHelps whether it starts again when the host was without power
   */
  record Stuck(CardCondition shows, boolean powerCycleHelps) implements Running {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.stuck().apply(this);
    }
  }

  /**
   * One function for each case.
   *
   * @param <R> the type of the result
   * @param notStarted for {@link NotStarted}
   * @param answering for {@link Answering}
   * @param halted for {@link Halted}
   * @param restarting for {@link Restarting}
   * @param stuck for {@link Stuck}
   */
  record Cases<R>(
      Function<? super NotStarted, R> notStarted,
      Function<? super Answering, R> answering,
      Function<? super Halted, R> halted,
      Function<? super Restarting, R> restarting,
      Function<? super Stuck, R> stuck) {}

  /**
   * Applies the function for the case at hand.
   *
   * @param <R> the type of the result
   * @param cases one function for each case
   * @return what the function returned
   */
  <R> R fold(Cases<R> cases);

  /**
   * Returns what an inspection could see of it at best.
   *
   * @return the condition
   */
  default CardCondition condition() {
    return fold(
        new Cases<>(
            notStarted -> CardCondition.RESTARTING,
            answering -> CardCondition.ANSWERING,
            halted -> CardCondition.HALTED,
            restarting -> CardCondition.RESTARTING,
            Stuck::shows));
  }
}
