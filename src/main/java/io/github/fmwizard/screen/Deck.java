// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen;

import java.util.Map;
import java.util.Optional;

/**
 * The current screen with the overlays that can be opened from it. A renderer opens and closes
 * overlays by itself.
 *
 * @param serial grows with every change; an answer to an older deck is thrown away
 * @param main the screen that asks
 * @param overlays the overlays that are live now
 * @param remark what was said to the last answer, if anything; it stands on the screen too, and a
 *     renderer that writes changes only must write it after each answer, the same words or not
 */
public record Deck(
    long serial, Screen main, Map<Overlay, Screen> overlays, Optional<Block> remark) {

  /** Copies the map. */
  public Deck {
    overlays = Map.copyOf(overlays);
  }

  /**
   * Makes a deck on which nothing is said to an answer.
   *
   * @param serial grows with every change
   * @param main the screen that asks
   * @param overlays the overlays that are live now
   */
  public Deck(long serial, Screen main, Map<Overlay, Screen> overlays) {
    this(serial, main, overlays, Optional.empty());
  }
}
