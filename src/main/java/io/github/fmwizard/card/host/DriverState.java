// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.card.host;

import java.util.Locale;
import java.util.Optional;

/**
 * States of a card as the K7 driver writes them into the kernel log (K7-SRC, K7-L72, dossier 11.3).
 * That the drivers of other client versions use the same numbers is inferred.
 */
public enum DriverState {
  /** A reset is under way; the card has not answered yet. */
  NONE(0x00, "a reset is under way"),
  /** The boot loader has begun. */
  BL_STARTED(0x01, "the boot loader has begun"),
  /** The boot loader takes commands; the source calls the token erased. */
  BL_COMMANDS(0x02, "the boot loader takes commands, the token is erased"),
  /** The firmware is checked and not started. */
  BL_READY(
      0x03, "the boot loader did not start the firmware: autoboot is off, or the card had failed"),
  /** The token is being erased. */
  BL_ERASING(0x04, "the boot loader erases the token: wait"),
  /** The first boot loader failed. */
  BL1_FATAL(0x05, "the boot loader failed for good: support"),
  /** The second boot loader failed. */
  BL2_FATAL(0x06, "the boot loader failed for good: support"),
  /** A tamper holds the card in reset. */
  TAMPER_RESET(0x07, "a tamper holds the card in reset"),
  /** The driver told the boot loader to start the firmware. */
  BOOTING(0x0f, "the firmware is being started"),
  /** The firmware has its transfer channel. */
  DMA_READY(0x10, "the firmware is starting"),
  /** The firmware configures itself. */
  CONFIGURE(0x20, "the firmware configures itself"),
  /** The firmware takes commands. That says nothing of FMs: a halted firmware may still show it. */
  READY(0x40, "the firmware takes commands"),
  /** A fault of the hardware. */
  HW_ERROR(0x81, "the hardware reports a fault: restart once, then support");

  private final long value;
  private final String reading;

  DriverState(long value, String reading) {
    this.value = value;
    this.reading = reading;
  }

  /**
   * Finds the state with a value.
   *
   * @param value the number
   * @return the state, or empty if the driver's source has none of that number
   */
  public static Optional<DriverState> of(long value) {
    for (DriverState state : values()) {
      if (state.value == value) {
        return Optional.of(state);
      }
    }
    return Optional.empty();
  }

  /**
   * Returns what it means.
   *
   * @return a sentence without a full stop
   */
  public String reading() {
    return reading;
  }

  /** Returns name and value, for example {@code BL_READY (0x03)}. */
  @Override
  public String toString() {
    return name() + String.format(Locale.ROOT, " (0x%02x)", value);
  }
}
