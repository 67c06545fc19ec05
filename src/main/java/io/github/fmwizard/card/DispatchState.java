// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.card;

import java.util.Optional;

/**
 * States of an HSM as libethsm's MD_GetHsmState tells them (values and names of H-ST, a header of
 * ProtectToolkit; the call is shown on Luna by S-WLD). What each means for us is inferred.
 */
public enum DispatchState {
  /** Seen during a restart after an update or after FMs were disabled. */
  S_POWER_OFF_WITH_NO_KEYS(0, CardCondition.RESTARTING),
  /** Waits for the cause of a tamper to go; may last for ever. */
  S_WAIT_ON_TAMPER(1, CardCondition.TAMPER),
  /** Not normally observed. */
  S_POWER_OFF_WITH_KEYS(2, CardCondition.RESTARTING),
  /** Runs, not restricted to FIPS algorithms. */
  S_NONFIPS_MODE(5, CardCondition.ANSWERING),
  /** Halted by a failure; the error code says why. */
  S_HALT(6, CardCondition.HALTED),
  /** Tests itself. */
  S_POST(7, CardCondition.RESTARTING),
  /** Reacts to a tamper. */
  S_TAMPER_RESPOND(8, CardCondition.TAMPER),
  /** Runs, restricted to FIPS algorithms. */
  S_FIPS_MODE(9, CardCondition.ANSWERING),
  /** Booted, awaits C_Initialize. */
  S_WAIT_FOR_INIT(10, CardCondition.ANSWERING),
  /** In the boot loader, without firmware. */
  S_BOOTCMD(11, CardCondition.BOOT_LOADER),
  /** A remote HSM that can be reached; says nothing of a card in this host. */
  S_HSM_ACCESSIBLE(12),
  /** A remote HSM that can't be reached; says nothing of a card in this host. */
  S_HSM_UNACCESSIBLE(13),
  /** The boot loader erases. */
  S_HSM_STATE_BL_ERASING(14, CardCondition.BOOT_LOADER),
  /** The boot loader has started. */
  S_HSM_STATE_BL_STARTED(15, CardCondition.BOOT_LOADER),
  /** The boot loader takes commands. */
  S_HSM_STATE_BL_COMMANDS(16, CardCondition.BOOT_LOADER),
  /** The boot loader is ready. */
  S_HSM_STATE_BL_READY(17, CardCondition.BOOT_LOADER),
  /** A fault of the hardware. */
  S_HSM_STATE_HW_ERROR(18, CardCondition.HARDWARE_FAULT),
  /** A fatal fault of the first boot loader. */
  S_HSM_STATE_BL1_FATAL(19, CardCondition.HARDWARE_FAULT),
  /** A fatal fault of the second boot loader. */
  S_HSM_STATE_BL2_FATAL(20, CardCondition.HARDWARE_FAULT),
  /** Boots. */
  S_HSM_STATE_BOOTING(21, CardCondition.RESTARTING),
  /** Comes up. */
  S_HSM_STATE_DMA_READY(22, CardCondition.RESTARTING),
  /** Configures itself. */
  S_HSM_STATE_CONFIGURE(23, CardCondition.RESTARTING),
  /** Any of the three states of a running HSM. */
  S_NORMAL_OPERATION(0x8000, CardCondition.ANSWERING),
  /** Runs the firmware of the factory's tests; no word of ours fits. */
  S_MTF_MODE(0x8001);

  private final long value;
  private final Optional<CardCondition> condition;

  DispatchState(long value) {
    this.value = value;
    this.condition = Optional.empty();
  }

  DispatchState(long value, CardCondition condition) {
    this.value = value;
    this.condition = Optional.of(condition);
  }

  /**
   * Finds the state with a value.
   *
   * @param value 32 bits
   * @return the state, or empty if the value is not known here; 3 and 4 have no meaning
   */
  public static Optional<DispatchState> of(long value) {
    for (DispatchState state : values()) {
      if (state.value == value) {
        return Optional.of(state);
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the value.
   *
   * @return 32 bits, unsigned
   */
  public long value() {
    return value;
  }

  /**
   * Returns what a card in this state is doing.
   *
   * @return the condition, or empty if no word of ours fits
   */
  public Optional<CardCondition> condition() {
    return condition;
  }

  /** Returns name and value, for example {@code S_HALT (6)}. */
  @Override
  public String toString() {
    return name() + " (" + value + ")";
  }
}
