// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated.card;

import io.github.fmwizard.card.CardCondition;
import io.github.fmwizard.card.FmId;
import io.github.fmwizard.card.ReturnCode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Something that goes wrong on purpose. What a script leaves open follows from the seed. */
public sealed interface Fault {

  /**
   * A call does not end. An inspection gives up after the given time and knows nothing; of an act
   * nobody can tell what became.
   *
   * @param after how long is waited
   * @param takesEffect whether the act really did its work
   */
  record Hangs(Duration after, boolean takesEffect) implements Fault {}

  /**
   * A call fails with a code and changes nothing.
   *
   * @param code the code
   */
  record Fails(ReturnCode code) implements Fault {}

  /**
   * The card does not come back after the restart, until its host was without power.
   *
   * @param shows what an inspection sees of it
   */
  record DoesNotComeBack(CardCondition shows) implements Fault {}

  /**
   * The card comes back late after the restart.
   *
   * @param after how long it takes; by the seed if empty: one to ten minutes
   */
  record ComesBackLate(Optional<Duration> after) implements Fault {}

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
  }

  /**
   * The program prints something that nobody knows.
   *
   * @param text what it prints
   * @param takesEffect whether the act really did its work
   */
  record PrintsUnknownText(String text, boolean takesEffect) implements Fault {}

  /**
   * Two sources of one inspection contradict each other.
   *
   * @param about what they disagree on
   */
  record ContradictsItself(Matter about) implements Fault {}

  /** From this act on each of two cards is at the other's node. */
  record NodesSwap() implements Fault {}

  /** What two sources can disagree on. */
  enum Matter {
    /** What the card is doing. */
    CONDITION,
    /** Which FMs it has. */
    FM_LIST,
    /** Its serial. */
    SERIAL
  }
}
