// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated.card;

/** What inspections can see of a card. Pure. */
public final class CardSights {

  private CardSights() {}

  public static boolean sees(SimulatedCard card, InventedSettings.Sight sight) {
    return card.running()
        .fold(
            new Running.Cases<>(
                notStarted -> sight == InventedSettings.Sight.CONDITION,
                answering -> true,
                halted -> card.settings().seenWhileHalted().contains(sight),
                restarting -> sight == InventedSettings.Sight.CONDITION,
                stuck -> sight == InventedSettings.Sight.CONDITION));
  }
}
