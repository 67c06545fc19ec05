// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.pkcs11;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;

/** Sessions and the login. A handle is good until its session is closed. */
public final class Sessions {

  private static final long SERIAL_SESSION = 0x4;
  private static final long READ_WRITE = 0x2;
  private static final long HSM_SO = 0;

  private final ForeignLibrary library;

  Sessions(ForeignLibrary library) {
    this.library = library;
  }

  /**
   * Opens a public session that can only read (C_OpenSession).
   *
   * @param slot the slot's number
   * @return the session's handle
   */
  public CallResult<Long> openReadOnly(long slot) {
    return open(slot, SERIAL_SESSION);
  }

  /**
   * Opens a session in which the HSM SO can log in (C_OpenSession).
   *
   * @param slot the slot's number
   * @return the session's handle
   */
  public CallResult<Long> openReadWrite(long slot) {
    return open(slot, SERIAL_SESSION | READ_WRITE);
  }

  private CallResult<Long> open(long slot, long flags) {
    Memory handle = Numbers.room();
    return library.call(
        "C_OpenSession",
        () -> Numbers.unsigned(handle, 0),
        Numbers.of(slot),
        Numbers.of(flags),
        Pointer.NULL,
        Pointer.NULL,
        handle);
  }

  /**
   * Logs in as HSM SO, once (C_Login). This spends one of the logins that are left before the HSM
   * is zeroized; nothing here ever calls it a second time. With {@link Pin#atPed} it blocks for as
   * long as people need.
   *
   * @param session a session's handle
   * @param pin the credential; wiped before the call returns
   * @return success or the code
   */
  public CallResult<Done> loginSo(long session, Pin pin) {
    try (pin) {
      return library.call(
          "C_Login",
          () -> Done.DONE,
          Numbers.of(session),
          Numbers.of(HSM_SO),
          pin.pointer(),
          Numbers.of(pin.length()));
    }
  }

  /**
   * Logs out (C_Logout).
   *
   * @param session a session's handle
   * @return success or the code
   */
  public CallResult<Done> logout(long session) {
    return library.call("C_Logout", () -> Done.DONE, Numbers.of(session));
  }

  /**
   * Closes a session (C_CloseSession).
   *
   * @param session its handle
   * @return success or the code
   */
  public CallResult<Done> close(long session) {
    return library.call("C_CloseSession", () -> Done.DONE, Numbers.of(session));
  }
}
