// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm;

import java.util.Locale;
import java.util.Optional;

/**
 * Return codes of the client library that matter here, each with one reading. Values are from the
 * public headers H-CK and H-RS; readings are inferred.
 */
public enum ReturnCode {
  /** Success. */
  CKR_OK(0x0L, "It succeeded.", Outcome.Blame.UNKNOWN),
  /** A general device error; also a sign of a tamper. */
  CKR_DEVICE_ERROR(0x30L, "The card failed while it worked on this.", Outcome.Blame.CARD),
  /** The card is gone. */
  CKR_DEVICE_REMOVED(0x32L, "The card is not there any more.", Outcome.Blame.CARD),
  /** A wrong credential. */
  CKR_PIN_INCORRECT(0xA0L, "The HSM SO credential was wrong.", Outcome.Blame.LOGIN),
  /** No token in the slot. */
  CKR_TOKEN_NOT_PRESENT(0xE0L, "The slot shows no card.", Outcome.Blame.CARD),
  /** The certificate lacks data. */
  CKR_CERTIFICATE_DATA_MISSING(
      0x8000000AL, "The certificate is missing or not private.", Outcome.Blame.MENDABLE),
  /** The certificate does not fit. */
  CKR_CERTIFICATE_DATA_INVALID(
      0x8000000BL, "The certificate does not belong to this image.", Outcome.Blame.MENDABLE),
  /** Too many failed logins. */
  CKR_SO_LOGIN_FAILURE_THRESHOLD(
      0x8000001CL, "Too many failed logins: the HSM is zeroized.", Outcome.Blame.LOGIN),
  /** The card did not answer in time. */
  CKR_DEVICE_TIMEOUT(0x8000002BL, "The card did not answer in time.", Outcome.Blame.CARD),
  /** The PED was unplugged. */
  CKR_PED_UNPLUGGED(0x8000002EL, "The PED is not connected.", Outcome.Blame.MENDABLE),
  /** The operation is not allowed. */
  CKR_OPERATION_NOT_ALLOWED(
      0x80000030L, "The card does not allow this now.", Outcome.Blame.UNKNOWN),
  /** Secure transport mode. */
  CKR_CMD_NOT_ALLOWED_HSM_IN_TRANSPORT(
      0x8000006EL, "The HSM is in secure transport mode.", Outcome.Blame.MENDABLE),
  /** Tamper. */
  CKR_HSM_TAMPERED(0x80000076L, "The HSM shows a tamper.", Outcome.Blame.UNKNOWN),
  /** No such FM. */
  CKR_FM_ID_INVALID(0x80000088L, "The card has no FM with this ID.", Outcome.Blame.MENDABLE),
  /** Hardware or firmware without FMs. */
  CKR_FM_NOT_SUPPORTED(0x80000089L, "This card is not ready for FMs.", Outcome.Blame.MENDABLE),
  /** Policy 50 never on. */
  CKR_FM_NEVER_ENABLED(0x8000008AL, "Policy 50 was never on.", Outcome.Blame.MENDABLE),
  /** Policy 50 off. */
  CKR_FM_DISABLED(0x8000008BL, "Policy 50 is off.", Outcome.Blame.MENDABLE),
  /** SMFS not active. */
  CKR_FM_SMFS_INACTIVE(0x8000008CL, "The SMFS is not active.", Outcome.Blame.MENDABLE),
  /** Restart first. */
  CKR_HSM_RESTART_REQUIRED(
      0x8000008DL, "The card must be restarted first.", Outcome.Blame.MENDABLE),
  /** Client flag missing. */
  CKR_FM_CFG_ALLOWEDFLAG_DISABLED(
      0x8000008EL,
      "The client does not allow logins to an FM-enabled HSM (LoginAllowedOnFMEnabledHSMs).",
      Outcome.Blame.MENDABLE),
  /** Certificate out of date. */
  CKR_CERTIFICATE_EXPIRED(0x80000113L, "The certificate has expired.", Outcome.Blame.MENDABLE);

  private final long value;
  private final String reading;
  private final Outcome.Blame blame;

  ReturnCode(long value, String reading, Outcome.Blame blame) {
    this.value = value;
    this.reading = reading;
    this.blame = blame;
  }

  /**
   * Finds the code with a value.
   *
   * @param value 32 bits
   * @return the code, or empty if it is not known here
   */
  public static Optional<ReturnCode> of(long value) {
    for (ReturnCode code : values()) {
      if (code.value == value) {
        return Optional.of(code);
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
   * Returns our reading.
   *
   * @return one sentence
   */
  public String reading() {
    return reading;
  }

  /**
   * Returns whom it speaks against.
   *
   * @return the blame
   */
  public Outcome.Blame blame() {
    return blame;
  }

  /** Returns name and value, for example {@code CKR_DEVICE_ERROR (0x00000030)}. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%s (0x%08X)", name(), value);
  }
}
