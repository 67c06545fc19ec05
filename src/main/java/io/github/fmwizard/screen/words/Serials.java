// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.words;

import io.github.fmwizard.card.CardSerial;
import io.github.fmwizard.flow.model.Setting;

/** Shows serials with their last digits masked, and finds these digits for erasing gates. */
public final class Serials {

  private static final int TAIL = 4;

  private Serials() {}

  public static String masked(String serial) {
    if (CardSerial.isWellFormed(serial)) {
      return new CardSerial(serial).masked();
    }
    return serial.substring(0, Math.max(0, serial.length() - TAIL)) + "*".repeat(TAIL);
  }

  public static String tail(String serial) {
    return serial.substring(Math.max(0, serial.length() - TAIL));
  }

  /** PersonNames a card by its label and masked serial. */
  public static String card(Setting setting) {
    return setting.cardLabel() + " " + masked(setting.cardSerial());
  }
}
