// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.pkcs11;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;

/** GeneralCalls-purpose functions. */
public final class GeneralCalls {

  private static final int DESCRIPTION_BYTES = 32;
  private static final int MANUFACTURER = 1;
  private static final int DESCRIPTION = 3;
  private static final int VERSION = 4;

  private final ForeignLibrary library;

  GeneralCalls(ForeignLibrary library) {
    this.library = library;
  }

  /**
   * What C_GetInfo says.
   *
   * @param description the library's description, trimmed
   * @param manufacturer its manufacturer, trimmed
   * @param version its version, for example {@code 10.7}
   */
  public record LibraryInfo(String description, String manufacturer, String version) {}

  /**
   * Makes the library ready, for one thread (C_Initialize).
   *
   * @return success or the code
   */
  public CallResult<Done> initialize() {
    return library.call("C_Initialize", () -> Done.DONE, Pointer.NULL);
  }

  /**
   * Lets go of the library (C_Finalize).
   *
   * @return success or the code
   */
  public CallResult<Done> end() {
    return library.call("C_Finalize", () -> Done.DONE, Pointer.NULL);
  }

  /**
   * Asks the library who it is (C_GetInfo).
   *
   * @return what it says
   */
  public CallResult<LibraryInfo> info() {
    Layout layout = Layout.INFO;
    Memory info = layout.allocate();
    return library.call(
        "C_GetInfo",
        () ->
            new LibraryInfo(
                layout.text(info, DESCRIPTION, DESCRIPTION_BYTES),
                layout.text(info, MANUFACTURER, DESCRIPTION_BYTES),
                Byte.toUnsignedInt(info.getByte(layout.offset(VERSION)))
                    + "."
                    + Byte.toUnsignedInt(info.getByte(layout.offset(VERSION) + 1L))),
        info);
  }
}
