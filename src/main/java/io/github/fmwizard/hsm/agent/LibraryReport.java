// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.agent;

import io.github.fmwizard.card.Fact;
import io.github.fmwizard.card.FirmwareVersion;
import io.github.fmwizard.card.Fm;
import io.github.fmwizard.card.SessionCount;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What one inspection through the client's libraries brought, raw: nothing is judged here. Each
 * part is a value, or the call that did not bring it and why. If the process that looked was lost,
 * every part is unknown for that reason.
 *
 * @param takenAt when the inspection began
 * @param library what libCryptoki2 says of itself
 * @param slots the slots that it shows, in its order; slot numbers are good for this inspection
 *     only
 * @param dispatch what libethsm says of each HSM, by its index
 * @param fate what became of the process that looked
 */
public record LibraryReport(
    Instant takenAt,
    Fact<Library> library,
    Fact<List<Slot>> slots,
    Fact<List<Dispatch>> dispatch,
    Fate fate) {

  /** What became of the process that looked. */
  public enum Fate {
    /** It answered and ended. */
    ENDED,
    /** It was lost: it crashed, ended in the middle, said garbage or was silent too long. */
    LOST,
    /**
     * It is still there 5 s after SIGKILL: it is stuck in the driver, and no other may be started
     * while it is.
     */
    STUCK_IN_DRIVER
  }

  /**
   * What the library says of itself (C_GetInfo).
   *
   * @param description its description, trimmed
   * @param maker its manufacturer, trimmed
   * @param version its version, for example {@code 10.7}
   * @param vendorCalls names of vendor functions (CA_*) that it has, of those we may use
   */
  public record Library(
      String description, String maker, String version, List<String> vendorCalls) {}

  /**
   * One slot.
   *
   * @param number the slot number, for this inspection only
   * @param description the slot's description, trimmed
   * @param token what C_GetTokenInfo says
   * @param role the HSM SO's state (CA_RoleStateGet); read without a login
   * @param firmware the firmware (CA_GetFirmwareVersion)
   * @param features the bits of CKA_HSM_FEATURES
   * @param policies HSM policies by number (CA_GetHSMPolicySet)
   * @param transport the bits of CA_STMGetState
   * @param masterKey the bits of CA_MTKGetState
   * @param sessions open sessions (CA_GetTokenStatus)
   * @param fms the FM objects, both statuses raw: the text of an attribute if all its bytes are
   *     printable, else {@code 0x} and its hexadecimal digits, as a number where it has a number's
   *     size
   * @param insertions resets by the host (CA_GetTokenInsertionCount)
   * @param securityMode the bits of CKA_SECURITY_MODE
   * @param dispatchIndex the index in {@link LibraryReport#dispatch} (MD_GetHsmIndexForSlot)
   */
  public record Slot(
      long number,
      String description,
      Fact<Token> token,
      Fact<Role> role,
      Fact<FirmwareVersion> firmware,
      Fact<Long> features,
      Fact<Map<Integer, Long>> policies,
      Fact<Long> transport,
      Fact<Long> masterKey,
      Fact<SessionCount> sessions,
      Fact<List<Fm>> fms,
      Fact<Long> insertions,
      Fact<Long> securityMode,
      Fact<Long> dispatchIndex) {}

  /**
   * A token (C_GetTokenInfo), texts trimmed, otherwise as they are.
   *
   * @param label its label
   * @param maker its manufacturer
   * @param model its model
   * @param serial its serial number
   * @param flags its flags, 64 bits
   */
  public record Token(String label, String maker, String model, String serial, long flags) {

    /** CKF_ADMIN_TOKEN (H-CK). */
    public static final long ADMIN = 0x10000000L;

    /**
     * Tells whether it is an admin partition.
     *
     * @return true if the vendor's flag is set
     */
    public boolean admin() {
      return (flags & ADMIN) != 0;
    }
  }

  /**
   * The state of a role, as CA_ROLE_STATE holds it (H-CK).
   *
   * @param flags 0x01 initialised, 0x02 locked out
   * @param attemptsLeft logins left
   * @param primaryAuthentication 0 none, 1 password, 2 PED, 0xff invalid
   */
  public record Role(int flags, int attemptsLeft, int primaryAuthentication) {}

  /**
   * What message dispatch says of one HSM.
   *
   * @param index its index
   * @param state the raw state (LC-7.4)
   * @param errorCode the raw code that goes with it
   * @param serial the serial number of its admin partition (MD_GetHsmInfo); empty if it was not
   *     told
   */
  public record Dispatch(long index, long state, long errorCode, String serial) {}
}
