// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated.card;

import io.github.fmwizard.card.CardSerial;
import io.github.fmwizard.card.DeviceNode;
import io.github.fmwizard.card.FirmwareVersion;

/**
 * Which card it is.
 *
 * @param serial its serial number
 * @param label the label of its admin token
 * @param model for example {@code Luna K7} (LSAMP)
 * @param firmware its firmware version
 * @param node the node that truly belongs to it
 */
public record CardIdentity(
    CardSerial serial, String label, String model, FirmwareVersion firmware, DeviceNode node) {

  /** Returns the same at another node. */
  public CardIdentity at(DeviceNode next) {
    return new CardIdentity(serial, label, model, firmware, next);
  }
}
