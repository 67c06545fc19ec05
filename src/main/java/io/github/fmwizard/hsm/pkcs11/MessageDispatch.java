// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.pkcs11;

import com.sun.jna.Memory;

/**
 * A loaded libethsm: the state of each HSM, as message dispatch sees it. Signatures are those of
 * Luna's own header (LC-7.4). Its list of HSMs is fixed when it is made ready.
 */
public final class MessageDispatch {

  /** MDI_HSM_SERIAL_NUMBER, at most 16 characters and a NUL. */
  private static final int SERIAL_NUMBER = 4;

  private static final int SERIAL_SIZE = 32;

  private final ForeignLibrary library;

  private MessageDispatch(ForeignLibrary library) {
    this.library = library;
  }

  /**
   * What MD_GetHsmState says.
   *
   * @param state the raw state (LC-7.4)
   * @param errorCode the raw code that goes with a halt
   */
  public record HsmState(long state, long errorCode) {}

  /**
   * Loads the library; nothing is called yet.
   *
   * @param path its absolute path
   * @param watch hears of every call
   * @return the library
   * @throws LibraryException if it can't be loaded
   */
  public static MessageDispatch load(String path, CallListener watch) throws LibraryException {
    return new MessageDispatch(ForeignLibrary.open(path, watch));
  }

  /**
   * Makes the library ready (MD_Initialize).
   *
   * @return success or the code
   */
  public CallResult<Done> initialize() {
    return library.callShort("MD_Initialize", () -> Done.DONE);
  }

  /** Lets go of the library (MD_Finalize). */
  public void end() {
    library.callVoid("MD_Finalize");
  }

  /**
   * Counts the HSMs (MD_GetHsmCount).
   *
   * @return how many there are; their indices begin at 0
   */
  public CallResult<Long> count() {
    Memory count = Layout.zeroed(Integer.BYTES);
    return library.callShort("MD_GetHsmCount", () -> unsigned(count), count);
  }

  /**
   * Asks for the state of an HSM (MD_GetHsmState).
   *
   * @param index its index
   * @return the state
   */
  public CallResult<HsmState> state(long index) {
    Memory state = Layout.zeroed(Integer.BYTES);
    Memory error = Layout.zeroed(Integer.BYTES);
    return library.callShort(
        "MD_GetHsmState",
        () -> new HsmState(unsigned(state), unsigned(error)),
        (int) index,
        state,
        error);
  }

  /**
   * Asks for the serial number of an HSM's admin partition (MD_GetHsmInfo, LC-7.4).
   *
   * @param index its index
   * @return the serial number
   */
  public CallResult<String> serial(long index) {
    Memory text = Layout.zeroed(SERIAL_SIZE);
    return library.callShort(
        "MD_GetHsmInfo",
        () -> text.getString(0, "US-ASCII").strip(),
        (int) index,
        SERIAL_NUMBER,
        text,
        SERIAL_SIZE);
  }

  /**
   * Asks for the index of the HSM behind a slot (MD_GetHsmIndexForSlot).
   *
   * @param slot the slot's number
   * @return the index
   */
  public CallResult<Long> indexForSlot(long slot) {
    Memory index = Layout.zeroed(Integer.BYTES);
    return library.callShort(
        "MD_GetHsmIndexForSlot", () -> unsigned(index), Numbers.of(slot), index);
  }

  private static long unsigned(Memory number) {
    return Integer.toUnsignedLong(number.getInt(0));
  }
}
