// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen;

import java.util.List;
import java.util.Optional;

/**
 * What the questions before a run need to know of the host.
 *
 * @param cards the cards whose admin partition is shown, with whole serials
 * @param nodes the device nodes
 * @param suggestedOperator a name that may be kept
 */
public record OpeningHost(
    List<Card> cards, List<String> nodes, Optional<String> suggestedOperator) {

  /** Copies the lists. */
  public OpeningHost {
    cards = List.copyOf(cards);
    nodes = List.copyOf(nodes);
  }

  /**
   * A card that shows its admin partition.
   *
   * @param serial its serial
   * @param label its label
   */
  public record Card(String serial, String label) {}

  /**
   * Tells whether node and serial are one card since there is exactly one of each.
   *
   * @return true if so
   */
  public boolean single() {
    return cards.size() == 1 && nodes.size() == 1;
  }
}
