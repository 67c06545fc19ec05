// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.card;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A slot that shows the admin partition of a card. Slot numbers move with every restart: never keep
 * one.
 *
 * @param slot the PKCS#11 slot number, not negative
 * @param serial the serial number the token shows
 * @param label the token's label, as is
 */
public record AdminSlot(long slot, CardSerial serial, String label) {

  /**
   * Checks the slot number.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public AdminSlot {
    if (slot < 0) {
      throw new IllegalArgumentException("A slot number is not negative: " + slot);
    }
  }

  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("slot", slot);
    json.put("serial", serial.value());
    json.put("label", label);
    return json;
  }
}
