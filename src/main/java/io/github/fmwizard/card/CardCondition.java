// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.card;

/** What a card is doing, as far as inspections can tell. */
public enum CardCondition {
  /** It answers PKCS#11 calls and runs in normal operation. */
  ANSWERING("answering"),
  /** It halted by a failure (message-dispatch state {@code S_HALT}). */
  HALTED("halted"),
  /** It is on its way up: self test, booting, configuring. */
  RESTARTING("restarting"),
  /** The boot loader runs, without firmware. */
  BOOT_LOADER("in the boot loader"),
  /** It waits on or reacts to a tamper. */
  TAMPER("in a tamper state"),
  /** It reports a hardware or boot-loader fault. */
  HARDWARE_FAULT("reporting a hardware fault"),
  /** Nothing answers. */
  UNREACHABLE("not reachable"),
  /** An inspection could not be ended by SIGKILL: it is stuck in the driver. */
  STUCK_IN_DRIVER("stuck in the driver");

  private final String words;

  CardCondition(String words) {
    this.words = words;
  }

  /**
   * Returns the words that follow "the card is".
   *
   * @return for example {@code halted}
   */
  public String words() {
    return words;
  }
}
