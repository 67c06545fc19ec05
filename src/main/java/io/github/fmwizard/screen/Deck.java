// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen;

import java.util.Map;

/**
 * The current screen with the overlays that can be opened from it. A renderer opens and closes
 * overlays by itself.
 *
 * @param serial grows with every change; an answer to an older deck is thrown away
 * @param main the screen that asks
 * @param overlays the overlays that are live now
 */
public record Deck(long serial, Screen main, Map<Overlay, Screen> overlays) {

  /** Copies the map. */
  public Deck {
    overlays = Map.copyOf(overlays);
  }
}
