// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.card;

import io.github.fmwizard.card.host.HsmKind;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A slot that shows the admin partition of a card. Slot numbers move with every restart: never keep
 * one.
 *
 * @param slot the PKCS#11 slot number, not negative
 * @param serial the serial number the token shows
 * @param label the token's label, as is
 * @param model the model that the token shows, which tells the kind of HSM
 */
public record AdminSlot(long slot, CardSerial serial, String label, String model) {

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

  /**
   * Returns the kind of HSM.
   *
   * @return the kind by the model
   */
  public HsmKind kind() {
    return HsmKind.ofModel(model);
  }

  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("slot", slot);
    json.put("serial", serial.value());
    json.put("label", label);
    json.put("model", model);
    json.put("kind", kind().word());
    return json;
  }
}
