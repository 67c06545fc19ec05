// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.pkcs11;

import com.sun.jna.Memory;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import io.github.fmwizard.card.FirmwareVersion;
import io.github.fmwizard.card.SessionCount;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The vendor's functions that read the state of an HSM (names and arguments of H-EXT). That none of
 * them needs a login is inferred.
 */
public final class VendorState {

  static final List<String> CALLS =
      List.of(
          "CA_RoleStateGet",
          "CA_GetFirmwareVersion",
          "CA_GetHSMPolicySet",
          "CA_GetHSMPolicySetting",
          "CA_STMGetState",
          "CA_MTKGetState",
          "CA_GetTokenStatus",
          "CA_GetTokenInsertionCount");

  private static final long HSM_SO = 0;
  private static final int MOST_POLICIES = 1024;

  private final ForeignLibrary library;

  VendorState(ForeignLibrary library) {
    this.library = library;
  }

  /**
   * A CA_ROLE_STATE (H-CK).
   *
   * @param flags 0x01 initialised, 0x02 locked out
   * @param attemptsLeft logins left
   * @param primaryAuthentication 0 none, 1 password, 2 PED, 0xff invalid
   * @param secondaryAuthentication likewise
   */
  public record RoleState(
      int flags, int attemptsLeft, int primaryAuthentication, int secondaryAuthentication) {}

  /**
   * Asks for the state of the HSM SO (CA_RoleStateGet with CKU_SO).
   *
   * @param slot the number of the admin slot
   * @return the state
   */
  public CallResult<RoleState> hsmSo(long slot) {
    Memory state = Layout.ROLE_STATE.allocate();
    return library.call(
        "CA_RoleStateGet",
        () ->
            new RoleState(
                Byte.toUnsignedInt(state.getByte(0)),
                Byte.toUnsignedInt(state.getByte(1)),
                Byte.toUnsignedInt(state.getByte(2)),
                Byte.toUnsignedInt(state.getByte(3))),
        Numbers.of(slot),
        Numbers.of(HSM_SO),
        state);
  }

  /**
   * Asks for the firmware's version (CA_GetFirmwareVersion).
   *
   * @param slot the slot's number
   * @return the version
   */
  public CallResult<FirmwareVersion> firmware(long slot) {
    Memory major = Numbers.room();
    Memory minor = Numbers.room();
    Memory subminor = Numbers.room();
    return library.call(
        "CA_GetFirmwareVersion",
        () -> new FirmwareVersion(small(major), small(minor), small(subminor)),
        Numbers.of(slot),
        major,
        minor,
        subminor);
  }

  private static int small(Memory number) {
    return (int) Numbers.unsigned(number, 0);
  }

  /**
   * Asks for all HSM policies (CA_GetHSMPolicySet), or, where the library lacks that function or it
   * fails, for some of them one by one (CA_GetHSMPolicySetting).
   *
   * @param slot the number of the admin slot
   * @param some the policies to ask for one by one
   * @return values by number
   */
  public CallResult<Map<Integer, Long>> policies(long slot, List<Integer> some) {
    CallResult<Map<Integer, Long>> all = policySet(slot);
    return switch (all) {
      case CallResult.Value<Map<Integer, Long>> value -> value;
      case CallResult.Refused<Map<Integer, Long>> refused -> {
        CallResult<Map<Integer, Long>> single = oneByOne(slot, some);
        yield single.found().isPresent() ? single : refused;
      }
      case CallResult.Absent<Map<Integer, Long>> absent -> oneByOne(slot, some);
    };
  }

  private CallResult<Map<Integer, Long>> policySet(long slot) {
    Memory idCount = Numbers.room();
    Memory valueCount = Numbers.room();
    return policySet(slot, Pointer.NULL, idCount, Pointer.NULL, valueCount)
        .then(
            count -> {
              int room = (int) Math.min(Math.max(count, 1), MOST_POLICIES);
              Memory ids = Layout.zeroed((long) room * NativeLong.SIZE);
              Memory values = Layout.zeroed((long) room * NativeLong.SIZE);
              idCount.setNativeLong(0, Numbers.of(room));
              valueCount.setNativeLong(0, Numbers.of(room));
              return policySet(slot, ids, idCount, values, valueCount)
                  .map(written -> pairs(ids, values, (int) Math.min(written, room)));
            });
  }

  private CallResult<Long> policySet(
      long slot, Pointer ids, Memory idCount, Pointer values, Memory valueCount) {
    return library.call(
        "CA_GetHSMPolicySet",
        () -> Math.max(Numbers.unsigned(idCount, 0), Numbers.unsigned(valueCount, 0)),
        Numbers.of(slot),
        ids,
        idCount,
        values,
        valueCount);
  }

  private static Map<Integer, Long> pairs(Memory ids, Memory values, int count) {
    Map<Integer, Long> policies = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      policies.put((int) Numbers.unsigned(ids, i), Numbers.unsigned(values, i));
    }
    return policies;
  }

  private CallResult<Map<Integer, Long>> oneByOne(long slot, List<Integer> ids) {
    CallResult<Map<Integer, Long>> all =
        new CallResult.Value<>("CA_GetHSMPolicySetting", new TreeMap<Integer, Long>());
    for (int id : ids) {
      all =
          all.then(
              some ->
                  policy(slot, id)
                      .map(
                          value -> {
                            some.put(id, value);
                            return some;
                          }));
    }
    return all;
  }

  private CallResult<Long> policy(long slot, int id) {
    return number("CA_GetHSMPolicySetting", Numbers.of(slot), Numbers.of(id));
  }

  /**
   * Asks for secure transport mode (CA_STMGetState).
   *
   * @param slot the number of the admin slot
   * @return bits; 0x4 is on (H-CK)
   */
  public CallResult<Long> transport(long slot) {
    return number("CA_STMGetState", Numbers.of(slot));
  }

  /**
   * Asks for the master key (CA_MTKGetState).
   *
   * @param slot the number of the admin slot
   * @return bits: 1 resplit aborted, 2 hard zeroize, 4 soft zeroize, 8 locked (H-CK)
   */
  public CallResult<Long> masterKey(long slot) {
    return number("CA_MTKGetState", Numbers.of(slot));
  }

  /**
   * Asks how many resets by the host have begun (CA_GetTokenInsertionCount; that it is the driver's
   * number is inferred).
   *
   * @param slot the slot's number
   * @return the count
   */
  public CallResult<Long> insertions(long slot) {
    return number("CA_GetTokenInsertionCount", Numbers.of(slot));
  }

  private CallResult<Long> number(String call, NativeLong... arguments) {
    Memory number = Numbers.room();
    Object[] all = Arrays.copyOf(arguments, arguments.length + 1, Object[].class);
    all[arguments.length] = number;
    return library.call(call, () -> Numbers.unsigned(number, 0), all);
  }

  /**
   * Asks for open sessions (CA_GetTokenStatus).
   *
   * @param slot the slot's number
   * @return the counts, this process's own sessions included
   */
  public CallResult<SessionCount> sessions(long slot) {
    Memory flags = Numbers.room();
    Memory all = Numbers.room();
    Memory readWrite = Numbers.room();
    return library.call(
        "CA_GetTokenStatus",
        () -> new SessionCount(Numbers.unsigned(all, 0), Numbers.unsigned(readWrite, 0)),
        Numbers.of(slot),
        flags,
        all,
        readWrite);
  }
}
