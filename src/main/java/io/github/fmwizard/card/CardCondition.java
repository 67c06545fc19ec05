// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.card;

/** What a card is doing, as far as inspections can tell. */
public enum CardCondition implements Word {
  /** It answers PKCS#11 calls and runs in normal operation. */
  ANSWERING("answering", "answering"),
  /** It halted by a failure (message-dispatch state {@code S_HALT}). */
  HALTED("halted", "halted"),
  /** It is on its way up: self test, booting, configuring. */
  RESTARTING("restarting", "restarting"),
  /** The boot loader runs, without firmware. */
  BOOT_LOADER("boot-loader", "in the boot loader"),
  /** It waits on or reacts to a tamper. */
  TAMPER("tamper", "in a tamper state"),
  /** It reports a hardware or boot-loader fault. */
  HARDWARE_FAULT("hardware-fault", "reporting a hardware fault"),
  /** Nothing answers. */
  UNREACHABLE("unreachable", "not reachable"),
  /** An inspection could not be ended by SIGKILL: it is stuck in the driver. */
  STUCK_IN_DRIVER("stuck-in-driver", "stuck in the driver");

  private final String word;
  private final String words;

  CardCondition(String word, String words) {
    this.word = word;
    this.words = words;
  }

  @Override
  public String word() {
    return word;
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
