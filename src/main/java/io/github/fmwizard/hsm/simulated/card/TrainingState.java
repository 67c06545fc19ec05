// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated.card;

import io.github.fmwizard.card.CardSerial;
import io.github.fmwizard.card.DeviceNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Everything that a training's state file holds. A value; a change makes another one.
 *
 * @param host the host
 * @param cards its cards, in the order of their admin slots
 * @param faults what goes wrong
 * @param seed what unspecified details follow from
 * @param passwords how the card knows the HSM SO; none for one with a PED
 * @param keySets the key sets that each card began with
 * @param ledger what was done
 */
public record TrainingState(
    HostFacts host,
    List<SimulatedCard> cards,
    FaultScript faults,
    long seed,
    Map<CardSerial, PasswordVerifier> passwords,
    Map<CardSerial, List<KeySet>> keySets,
    Ledger ledger) {

  private static final int SLOT_PLACES = 4;

  public TrainingState {
    cards = List.copyOf(cards);
    passwords = Map.copyOf(passwords);
    keySets = Map.copyOf(keySets);
  }

  public Optional<SimulatedCard> card(CardSerial serial) {
    return cards.stream().filter(card -> card.identity().serial().equals(serial)).findFirst();
  }

  public Optional<SimulatedCard> card(DeviceNode node) {
    return cards.stream().filter(card -> card.identity().node().equals(node)).findFirst();
  }

  /** Returns the admin slot's number; it moves with each restart of any card (SLOTS). */
  public int slot(SimulatedCard card) {
    int index = cards.indexOf(card);
    return host.firstSlot() + (ledger.starts() % SLOT_PLACES) * cards.size() + index;
  }

  /** Returns what has become of all cards by now. */
  public TrainingState at(Instant now) {
    return each(card -> CardLife.at(card, now));
  }

  public TrainingState each(UnaryOperator<SimulatedCard> change) {
    return cards(cards.stream().map(change).toList());
  }

  public TrainingState with(SimulatedCard changed) {
    return each(
        card -> card.identity().serial().equals(changed.identity().serial()) ? changed : card);
  }

  /** Returns the state in which each of two cards is at the other's node. */
  public TrainingState nodesSwapped() {
    List<SimulatedCard> swapped = new ArrayList<>();
    for (int i = 0; i < cards.size(); i++) {
      SimulatedCard other = cards.get(cards.size() - 1 - i);
      swapped.add(cards.get(i).at(other.identity().node()));
    }
    return cards(swapped);
  }

  /** Returns a copy with another ledger. */
  public TrainingState ledger(Ledger next) {
    return new TrainingState(host, cards, faults, seed, passwords, keySets, next);
  }

  /** Returns a copy with another host. */
  public TrainingState host(HostFacts next) {
    return new TrainingState(next, cards, faults, seed, passwords, keySets, ledger);
  }

  /**
   * Plans other faults.
   *
   * @param next the faults
   * @return the state with them
   */
  public TrainingState faults(FaultScript next) {
    return new TrainingState(host, cards, next, seed, passwords, keySets, ledger);
  }

  private TrainingState cards(List<SimulatedCard> next) {
    return new TrainingState(host, next, faults, seed, passwords, keySets, ledger);
  }

  /** Returns a number below a bound that follows from the seed and what it is for. */
  public int chance(String purpose, int bound) {
    return Chance.choice(seed + " " + purpose, bound);
  }
}
