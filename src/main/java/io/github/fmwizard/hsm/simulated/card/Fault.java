// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated.card;

import io.github.fmwizard.card.CardCondition;
import io.github.fmwizard.card.FmId;
import io.github.fmwizard.card.ReturnCode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Something that goes wrong on purpose. What a script leaves open follows from the seed. */
public sealed interface Fault {

  /**
   * A call does not end. An inspection gives up after the given time and knows nothing; of an act
   * nobody can tell what became.
   *
   * @param after how long is waited
   * @param takesEffect whether the act really did its work
   */
  record Hangs(Duration after, boolean takesEffect) implements Fault {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.hangs().apply(this);
    }
  }

  /**
   * A call fails with a code and changes nothing.
   *
   * @param code the code
   */
  record Fails(ReturnCode code) implements Fault {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.fails().apply(this);
    }
  }

  /**
   * The card does not come back after the restart, until its host was without power.
   *
   * @param shows what an inspection sees of it
   */
  record DoesNotComeBack(CardCondition shows) implements Fault {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.doesNotComeBack().apply(this);
    }
  }

  /**
   * The card comes back late after the restart.
   *
   * @param after how long it takes; by the seed if empty: one to ten minutes
   */
  record ComesBackLate(Optional<Duration> after) implements Fault {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.comesBackLate().apply(this);
    }
  }

  /**
   * Power is lost halfway through the act; the card is unreachable until a power cycle of the host.
   *
   * @param survivors which FMs a half erase leaves; by the seed if empty
   */
  record PowerLostHalfway(List<FmId> survivors) implements Fault {

    /** Copies the list. */
    public PowerLostHalfway {
      survivors = List.copyOf(survivors);
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.powerLost().apply(this);
    }
  }

  /**
   * The program prints something that nobody knows.
   *
   * @param text what it prints
   * @param takesEffect whether the act really did its work
   */
  record PrintsUnknownText(String text, boolean takesEffect) implements Fault {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.unknownText().apply(this);
    }
  }

  /**
   * Two sources of one inspection contradict each other.
   *
   * @param about what they disagree on
   */
  record ContradictsItself(Matter about) implements Fault {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.contradicts().apply(this);
    }
  }

  /** From this act on each of two cards is at the other's node. */
  record NodesSwap() implements Fault {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.nodesSwap().apply(this);
    }
  }

  /** What two sources can disagree on. */
  enum Matter {
    /** What the card is doing. */
    CONDITION,
    /** Which FMs it has. */
    FM_LIST,
    /** Its serial. */
    SERIAL
  }

  /**
   * One function for each case.
   *
   * @param <R> the type of the result
   * @param hangs for {@link Hangs}
   * @param fails for {@link Fails}
   * @param doesNotComeBack for {@link DoesNotComeBack}
   * @param comesBackLate for {@link ComesBackLate}
   * @param powerLost for {@link PowerLostHalfway}
   * @param unknownText for {@link PrintsUnknownText}
   * @param contradicts for {@link ContradictsItself}
   * @param nodesSwap for {@link NodesSwap}
   */
  record Cases<R>(
      Function<? super Hangs, R> hangs,
      Function<? super Fails, R> fails,
      Function<? super DoesNotComeBack, R> doesNotComeBack,
      Function<? super ComesBackLate, R> comesBackLate,
      Function<? super PowerLostHalfway, R> powerLost,
      Function<? super PrintsUnknownText, R> unknownText,
      Function<? super ContradictsItself, R> contradicts,
      Function<? super NodesSwap, R> nodesSwap) {}

  /**
   * Applies the function for the case at hand.
   *
   * @param <R> the type of the result
   * @param cases one function for each case
   * @return what the function returned
   */
  <R> R fold(Cases<R> cases);
}
