// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.card;

import static io.github.fmwizard.card.Blame.CARD;
import static io.github.fmwizard.card.Blame.LOGIN;
import static io.github.fmwizard.card.Blame.MENDABLE;
import static io.github.fmwizard.card.Blame.UNKNOWN;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Return codes of the client library that may reach us: each with one reading, one advice and whom
 * it speaks against. Values are those of PKCS#11 and of the public headers H-CK and H-RS; those
 * that begin with LUNA_RET are the firmware's own, seen in logs (PYC). Readings, advice and blame
 * are inferred.
 */
public enum ReturnCode {
  CKR_OK(0x0L, UNKNOWN, "It succeeded.", Advice.NOTHING),
  CKR_CANCEL(0x1L, UNKNOWN, "The call was cancelled.", Advice.LOOK_AGAIN),
  CKR_HOST_MEMORY(
      0x2L,
      MENDABLE,
      "The host has no memory left for this.",
      "End other programs on this host, then look again."),
  CKR_SLOT_ID_INVALID(0x3L, UNKNOWN, "The slot number is not good any more.", Advice.LOOK_AGAIN),
  CKR_GENERAL_ERROR(
      0x5L, UNKNOWN, "The client library failed and does not say why.", Advice.KERNEL_LOG),
  CKR_FUNCTION_FAILED(
      0x6L, UNKNOWN, "The call failed and the library does not say why.", Advice.KERNEL_LOG),
  CKR_ARGUMENTS_BAD(
      0x7L, UNKNOWN, "The library did not take the arguments of the call.", Advice.REPORT_BUG),
  CKR_CANT_LOCK(
      0xAL, UNKNOWN, "The library can't protect itself against parallel use.", Advice.REPORT_BUG),
  CKR_ATTRIBUTE_SENSITIVE(
      0x11L, UNKNOWN, "The card does not show this attribute.", Advice.LOOK_AGAIN),
  CKR_ATTRIBUTE_TYPE_INVALID(
      0x12L, UNKNOWN, "The object does not have this attribute.", Advice.LOOK_AGAIN),
  CKR_DEVICE_ERROR(0x30L, CARD, "The card failed while it worked on this.", Advice.KERNEL_LOG),
  CKR_DEVICE_MEMORY(0x31L, UNKNOWN, "The card has no memory left for this.", Advice.CALL_SUPPORT),
  CKR_DEVICE_REMOVED(0x32L, CARD, "The card is not there any more.", Advice.KERNEL_LOG),
  CKR_FUNCTION_CANCELED(0x50L, UNKNOWN, "The call was cancelled while it ran.", Advice.LOOK_AGAIN),
  CKR_FUNCTION_NOT_SUPPORTED(
      0x54L, UNKNOWN, "The library or the card does not offer this call.", Advice.CHECK_CLIENT),
  CKR_OBJECT_HANDLE_INVALID(0x82L, UNKNOWN, "The object is not there any more.", Advice.LOOK_AGAIN),
  CKR_OPERATION_ACTIVE(
      0x90L, UNKNOWN, "Another search is still open in this session.", Advice.REPORT_BUG),
  CKR_OPERATION_NOT_INITIALIZED(
      0x91L, UNKNOWN, "No search is open in this session.", Advice.REPORT_BUG),
  CKR_PIN_INCORRECT(0xA0L, LOGIN, "The HSM SO credential was wrong.", Advice.COUNT_LOGINS),
  CKR_PIN_INVALID(
      0xA1L,
      LOGIN,
      "The credential holds characters that the card does not take.",
      Advice.COUNT_LOGINS),
  CKR_PIN_LEN_RANGE(0xA2L, LOGIN, "The credential is too short or too long.", Advice.COUNT_LOGINS),
  CKR_PIN_EXPIRED(
      0xA3L,
      LOGIN,
      "The credential has expired and must be changed first.",
      "Change the credential with the vendor's tools, then decide anew."),
  CKR_PIN_LOCKED(0xA4L, LOGIN, "The HSM SO is locked out.", Advice.STOP_LOGINS),
  CKR_SESSION_CLOSED(0xB0L, UNKNOWN, "The session ended in the middle.", Advice.LOOK_AGAIN),
  CKR_SESSION_COUNT(
      0xB1L,
      MENDABLE,
      "The card has no session left for us.",
      "End applications that use the card, then look again."),
  CKR_SESSION_HANDLE_INVALID(
      0xB3L, UNKNOWN, "The session is not good any more.", Advice.LOOK_AGAIN),
  CKR_SESSION_PARALLEL_NOT_SUPPORTED(
      0xB4L, UNKNOWN, "The library did not take our kind of session.", Advice.REPORT_BUG),
  CKR_SESSION_READ_ONLY(0xB5L, UNKNOWN, "The session may only read.", Advice.REPORT_BUG),
  CKR_SESSION_EXISTS(
      0xB6L,
      MENDABLE,
      "Another session is in the way.",
      "End applications that use the card, then look again."),
  CKR_SESSION_READ_ONLY_EXISTS(
      0xB7L,
      MENDABLE,
      "A read-only session keeps the HSM SO from logging in.",
      "End applications that use the card, then decide anew."),
  CKR_SESSION_READ_WRITE_SO_EXISTS(
      0xB8L,
      MENDABLE,
      "Another program is logged in as HSM SO.",
      "End that program, then decide anew."),
  CKR_TOKEN_NOT_PRESENT(0xE0L, CARD, "The slot shows no card.", Advice.KERNEL_LOG),
  CKR_TOKEN_NOT_RECOGNIZED(
      0xE1L, UNKNOWN, "The library does not know what is in the slot.", Advice.CHECK_CLIENT),
  CKR_TOKEN_WRITE_PROTECTED(
      0xE2L, UNKNOWN, "The card does not let itself be changed now.", Advice.LOOK_AGAIN),
  CKR_USER_ALREADY_LOGGED_IN(
      0x100L, UNKNOWN, "The HSM SO is logged in already.", Advice.LOOK_AGAIN),
  CKR_USER_NOT_LOGGED_IN(0x101L, UNKNOWN, "This needs a login.", Advice.LOOK_AGAIN),
  CKR_USER_PIN_NOT_INITIALIZED(
      0x102L, MENDABLE, "This role has no credential yet.", Advice.CALL_SUPPORT),
  CKR_USER_TYPE_INVALID(
      0x103L, UNKNOWN, "The library does not know the HSM SO.", Advice.CHECK_CLIENT),
  CKR_USER_ANOTHER_ALREADY_LOGGED_IN(
      0x104L,
      MENDABLE,
      "Another role is logged in.",
      "End the program that is logged in, then decide anew."),
  CKR_USER_TOO_MANY_TYPES(
      0x105L,
      MENDABLE,
      "Too many roles are logged in.",
      "End programs that are logged in, then decide anew."),
  CKR_BUFFER_TOO_SMALL(
      0x150L, UNKNOWN, "The answer did not fit where we wanted it.", Advice.REPORT_BUG),
  CKR_CRYPTOKI_NOT_INITIALIZED(
      0x190L, UNKNOWN, "The library was not made ready.", Advice.REPORT_BUG),
  CKR_CRYPTOKI_ALREADY_INITIALIZED(
      0x191L, UNKNOWN, "The library was made ready twice.", Advice.REPORT_BUG),
  CKR_FUNCTION_REJECTED(0x200L, UNKNOWN, "The library rejected the call.", Advice.LOOK_AGAIN),
  LUNA_RET_SO_LOGIN_FAILURE_THRESHOLD(
      0x0030000FL, LOGIN, "Too many failed logins: the HSM is zeroized.", Advice.STOP_LOGINS),
  CKR_USER_LOCKED_OUT(0x80000007L, LOGIN, "The HSM SO is locked out.", Advice.STOP_LOGINS),
  CKR_CERTIFICATE_DATA_MISSING(
      0x8000000AL, MENDABLE, "The certificate is missing or not private.", Advice.RIGHT_IMAGE),
  CKR_CERTIFICATE_DATA_INVALID(
      0x8000000BL, MENDABLE, "The certificate does not belong to this image.", Advice.RIGHT_IMAGE),
  CKR_SO_LOGIN_FAILURE_THRESHOLD(
      0x8000001CL, LOGIN, "Too many failed logins: the HSM is zeroized.", Advice.STOP_LOGINS),
  CKR_UNABLE_TO_CONNECT(
      0x8000001FL, UNKNOWN, "The client can't reach the HSM.", Advice.CHECK_CLIENT),
  CKR_SP_TIMEOUT(
      0x80000023L,
      UNKNOWN,
      "The PED or the HSM's own processor did not answer in time.",
      Advice.COUNT_LOGINS),
  CKR_TIMEOUT(0x80000024L, UNKNOWN, "Something did not answer in time.", Advice.LOOK_AGAIN),
  CKR_MTK_ZEROIZED(
      0x80000026L,
      UNKNOWN,
      "The HSM's master key is gone: it is zeroized or was tampered with.",
      Advice.CALL_SUPPORT),
  CKR_HSM_STORAGE_FULL(
      0x8000002AL,
      MENDABLE,
      "The HSM has no room for this.",
      "Make room with the vendor's tools, then decide anew."),
  CKR_DEVICE_TIMEOUT(0x8000002BL, CARD, "The card did not answer in time.", Advice.KERNEL_LOG),
  CKR_PED_CLIENT_NOT_RUNNING(
      0x8000002DL,
      MENDABLE,
      "The client of the remote PED does not run.",
      "Start pedClient where the remote PED is, then decide anew."),
  CKR_PED_UNPLUGGED(0x8000002EL, MENDABLE, "The PED is not connected.", Advice.CHECK_PED),
  CKR_OPERATION_NOT_ALLOWED(
      0x80000030L, UNKNOWN, "The card does not allow this now.", Advice.LOOK_AGAIN),
  CKR_LICENSE_CAPACITY_EXCEEDED(
      0x80000031L, MENDABLE, "The licence of the HSM does not allow this.", Advice.CALL_SUPPORT),
  CKR_INVALID_FUF_TARGET(
      0x8000003DL, MENDABLE, "The file was made for another card.", Advice.RIGHT_IMAGE),
  CKR_INVALID_FUF_HEADER(
      0x8000003EL, MENDABLE, "The header of the file is not good.", Advice.RIGHT_IMAGE),
  CKR_INVALID_FUF_VERSION(
      0x8000003FL, MENDABLE, "The version of the file is not taken.", Advice.RIGHT_IMAGE),
  CKR_CMD_NOT_ALLOWED_HSM_IN_TRANSPORT(
      0x8000006EL,
      MENDABLE,
      "The HSM is in secure transport mode.",
      "End secure transport mode with the vendor's tools first."),
  CKR_HSM_TAMPERED(
      0x80000076L,
      UNKNOWN,
      "The HSM shows a tamper.",
      "Find the cause of the tamper before anything else."),
  CKR_FM_ID_INVALID(
      0x80000088L,
      MENDABLE,
      "The card has no FM with this ID.",
      "List the FMs again and choose one of them."),
  CKR_FM_NOT_SUPPORTED(
      0x80000089L,
      MENDABLE,
      "This card is not ready for FMs.",
      "Compare part number and firmware with what FMs need."),
  CKR_FM_NEVER_ENABLED(
      0x8000008AL,
      MENDABLE,
      "Policy 50 was never on.",
      "Check that this is the right card, and leave its policies alone."),
  CKR_FM_DISABLED(
      0x8000008BL,
      MENDABLE,
      "Policy 50 is off.",
      "Check that this is the right card, and leave its policies alone."),
  CKR_FM_SMFS_INACTIVE(0x8000008CL, MENDABLE, "The SMFS is not active.", "Activate the SMFS."),
  CKR_HSM_RESTART_REQUIRED(
      0x8000008DL,
      MENDABLE,
      "The card must be restarted first.",
      "Restart the card, then decide anew."),
  CKR_FM_CFG_ALLOWEDFLAG_DISABLED(
      0x8000008EL,
      MENDABLE,
      "The client does not allow logins to an FM-enabled HSM (LoginAllowedOnFMEnabledHSMs).",
      "Set LoginAllowedOnFMEnabledHSMs in the section Misc of the client's configuration."),
  CKR_INTERNAL_INTEGRITY_ERROR(
      0x8000009AL, UNKNOWN, "The HSM found its own data damaged.", Advice.CALL_SUPPORT),
  CKR_PED_UNSUPPORTED(
      0x8000009DL, MENDABLE, "The HSM does not work with this PED.", Advice.CHECK_PED),
  CKR_PED_ERROR(0x8000009EL, MENDABLE, "The PED reported an error.", Advice.CHECK_PED),
  CKR_CERTIFICATE_EXPIRED(
      0x80000113L,
      MENDABLE,
      "The certificate has expired.",
      "Sign the image with a certificate that is valid today."),
  CKR_CLOCK_NOT_IN_SYNC(
      0x80000124L,
      MENDABLE,
      "The clocks of host and HSM differ too much.",
      "Set the host's clock right, then decide anew."),
  LUNA_RET_HSM_TAMPERED(
      0x80000535L,
      UNKNOWN,
      "The HSM shows a tamper.",
      "Find the cause of the tamper before anything else."),
  LUNA_RET_FM_ID_INVALID(
      0x80000B00L,
      MENDABLE,
      "The card has no FM with this ID.",
      "List the FMs again and choose one of them."),
  CKR_FM_ERROR(
      0x80004000L,
      UNKNOWN,
      "The FM reported an error (a code of ProtectToolkit).",
      Advice.CALL_SUPPORT),
  CKR_FM_NOT_REGISTERED(
      0x80004001L,
      UNKNOWN,
      "The FM is not registered (a code of ProtectToolkit).",
      Advice.CALL_SUPPORT),
  CKR_FM_DISPATCH_BLOCKED(
      0x80004002L,
      UNKNOWN,
      "Calls to the FM are blocked (a code of ProtectToolkit).",
      Advice.CALL_SUPPORT);

  private static final Map<Long, ReturnCode> BY_VALUE = byValue();

  private final long value;
  private final Blame blame;
  private final String reading;
  private final String advice;

  ReturnCode(long value, Blame blame, String reading, String advice) {
    this.value = value;
    this.blame = blame;
    this.reading = reading;
    this.advice = advice;
  }

  private static Map<Long, ReturnCode> byValue() {
    Map<Long, ReturnCode> codes = new HashMap<>();
    for (ReturnCode code : values()) {
      codes.put(code.value, code);
    }
    return codes;
  }

  /**
   * Finds the code with a value.
   *
   * @param value 32 bits
   * @return the code, or empty if it is not known here
   */
  public static Optional<ReturnCode> of(long value) {
    return Optional.ofNullable(BY_VALUE.get(value));
  }

  /**
   * Writes any value for people.
   *
   * @param value 32 bits
   * @return for example {@code CKR_DEVICE_ERROR (0x00000030)}, or {@code 0x8000ABCD (not known)}
   */
  public static String describe(long value) {
    return of(value)
        .map(ReturnCode::toString)
        .orElseGet(() -> String.format(Locale.ROOT, "0x%08X (not known)", value));
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
   * Returns what to do about it.
   *
   * @return one sentence
   */
  public String advice() {
    return advice;
  }

  /**
   * Returns whom it speaks against.
   *
   * @return the blame
   */
  public Blame blame() {
    return blame;
  }

  /** Returns name and value, for example {@code CKR_DEVICE_ERROR (0x00000030)}. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%s (0x%08X)", name(), value);
  }
}
