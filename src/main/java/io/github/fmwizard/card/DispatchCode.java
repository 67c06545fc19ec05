// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.card;

import java.util.Locale;
import java.util.Optional;

/**
 * Return codes of message dispatch (libethsm), Luna's values and names (LC-7.4, dossier 4.6; 14 and
 * 15 differ from ProtectToolkit's). Readings are inferred.
 */
public enum DispatchCode {
  /** Success. */
  MDR_OK(0, "It succeeded."),
  /** Called too early. */
  MDR_NOT_INITIALIZED(1, "Message dispatch was not made ready."),
  /** Called wrongly. */
  MDR_INVALID_PARAMETER(3, "An argument of the call was not taken."),
  /** No such HSM. */
  MDR_INVALID_HSM_INDEX(4, "There is no HSM with this index."),
  /** The host lacks something. */
  MDR_INSUFFICIENT_RESOURCES(6, "The host has no room left for this."),
  /** Cancelled. */
  MDR_OPERATION_CANCELLED(8, "The call was cancelled."),
  /** The HSM restarted. */
  MDR_HSM_RESET(9, "The HSM restarted in the middle."),
  /** No FM there. */
  MDR_FM_NOT_AVAILABLE(10, "This HSM has no FM of that ID."),
  /** Failed; S-WLD takes the adapter out of service. */
  MDR_UNSUCCESSFUL(11, "The HSM did not do it."),
  /** Failed; S-WLD takes the adapter out of service. */
  MDR_INTERNAL_ERROR(12, "Message dispatch failed inside."),
  /** Not allowed. */
  MDR_OPERATION_NOT_ALLOWED(13, "The HSM does not allow this now."),
  /** Not connected, or the slot has no HSM with FMs enabled. */
  MDR_HSM_NOT_AVAILABLE(14, "The HSM is not connected, or FMs are not enabled there."),
  /** A slot without a twin; no fault of the card. */
  MDR_NO_EMBEDDED_SLOT(15, "The slot has no twin inside the HSM, which is no fault.");

  private final long value;
  private final String reading;

  DispatchCode(long value, String reading) {
    this.value = value;
    this.reading = reading;
  }

  /**
   * Finds the code with a value.
   *
   * @param value 32 bits
   * @return the code, or empty if it is not known here
   */
  public static Optional<DispatchCode> of(long value) {
    for (DispatchCode code : values()) {
      if (code.value == value) {
        return Optional.of(code);
      }
    }
    return Optional.empty();
  }

  /**
   * Writes any value for people.
   *
   * @param value 32 bits
   * @return for example {@code MDR_HSM_RESET (9)}, or {@code 99 (not known)}
   */
  public static String describe(long value) {
    return of(value)
        .map(DispatchCode::toString)
        .orElseGet(() -> String.format(Locale.ROOT, "%d (not known)", value));
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
   * Returns our reading.
   *
   * @return one sentence
   */
  public String reading() {
    return reading;
  }

  /** Returns name and value, for example {@code MDR_HSM_RESET (9)}. */
  @Override
  public String toString() {
    return name() + " (" + value + ")";
  }
}
