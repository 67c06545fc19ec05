// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.profile;

import io.github.fmwizard.card.DeviceNode;
import java.util.Optional;

/**
 * Which card a line names.
 *
 * @param node its device node
 * @param slot the number of its admin slot, from a look that was taken for this line, if the line
 *     is to name it; words in brackets if that slot was not seen, for a line that is only shown
 */
public record Target(DeviceNode node, Optional<String> slot) {

  /** Stands for a slot number that was not seen; no line with it is ever run. */
  public static final String SLOT_NOT_SEEN = "(slot not seen)";

  /**
   * Tells whether a line for this target may be run.
   *
   * @return false if the slot it would name was not seen
   */
  public boolean complete() {
    return slot.filter(SLOT_NOT_SEEN::equals).isEmpty();
  }
}
