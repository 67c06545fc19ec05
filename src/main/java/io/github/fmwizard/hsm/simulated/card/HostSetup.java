// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated.card;

import io.github.fmwizard.card.CardSerial;
import io.github.fmwizard.card.FmId;
import java.util.ArrayList;
import java.util.List;

/**
 * The host with its one or two cards that a trainee meets.
 *
 * @param host the host
 * @param cards its cards, in the order of their admin slots
 */
public record HostSetup(HostFacts host, List<SimulatedCard> cards) {

  private static final int MOST_CARDS = 2;

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if there is no card, there are more than two, or two have the
   *     same serial or node
   */
  public HostSetup {
    cards = List.copyOf(cards);
    if (cards.isEmpty() || cards.size() > MOST_CARDS) {
      throw new IllegalArgumentException("A host has one or two cards, not " + cards.size());
    }
    CardIdentity first = cards.get(0).identity();
    for (SimulatedCard other : cards.subList(1, cards.size())) {
      if (other.identity().serial().equals(first.serial())) {
        throw new IllegalArgumentException("Two cards have the same serial.");
      }
      if (other.identity().node().equals(first.node())) {
        throw new IllegalArgumentException("Two cards have the same node.");
      }
    }
  }

  /**
   * Puts the build of an image file in the place of the one described, so that its fingerprint is
   * that of the file which the trainee finds.
   *
   * @param serial the card
   * @param id an FM on it
   * @param image the image that was loaded there
   * @return the setup with that build
   */
  public HostSetup withImage(CardSerial serial, FmId id, ReadImage image) {
    List<SimulatedCard> next = new ArrayList<>();
    for (SimulatedCard card : cards) {
      next.add(card.identity().serial().equals(serial) ? withImage(card, id, image) : card);
    }
    return new HostSetup(host, next);
  }

  private static SimulatedCard withImage(SimulatedCard card, FmId id, ReadImage image) {
    List<InstalledFm> fms = new ArrayList<>();
    for (InstalledFm fm : card.fms()) {
      fms.add(
          fm.id().equals(id)
              ? new InstalledFm(id, fm.allocated(), image.build(), fm.standing())
              : fm);
    }
    return card.fms(fms);
  }
}
