// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.pkcs11;

import com.sun.jna.Memory;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import java.util.List;
import java.util.stream.IntStream;

/** Slots and tokens. */
public final class Slots {

  /** No host has more; a larger count is a fault of the library. */
  private static final int MOST = 1024;

  private static final int DESCRIPTION_BYTES = 64;
  private static final int TEXT_BYTES = 32;
  private static final int SHORT_TEXT_BYTES = 16;

  private final ForeignLibrary library;

  Slots(ForeignLibrary library) {
    this.library = library;
  }

  /**
   * What C_GetTokenInfo says, texts trimmed.
   *
   * @param label the token's label
   * @param manufacturer its manufacturer
   * @param model its model
   * @param serial its serial number
   * @param flags its flags
   */
  public record TokenInfo(
      String label, String manufacturer, String model, String serial, long flags) {}

  /**
   * Lists the slots that hold a token (C_GetSlotList).
   *
   * @return slot numbers in the library's order, for this process only
   */
  public CallResult<List<Long>> withToken() {
    Memory count = Layout.zeroed(NativeLong.SIZE);
    return list(Pointer.NULL, count)
        .then(
            found -> {
              int room = (int) Math.min(Math.max(found, 1), MOST);
              count.setNativeLong(0, new NativeLong(room));
              Memory numbers = Layout.zeroed((long) room * NativeLong.SIZE);
              return list(numbers, count)
                  .map(
                      written ->
                          IntStream.range(0, (int) Math.min(written, room))
                              .mapToObj(i -> Numbers.unsigned(numbers, i))
                              .toList());
            });
  }

  private CallResult<Long> list(Pointer numbers, Memory count) {
    return library.call(
        "C_GetSlotList", () -> Numbers.unsigned(count, 0), (byte) 1, numbers, count);
  }

  /**
   * Asks for a slot's description (C_GetSlotInfo).
   *
   * @param slot its number
   * @return the description, trimmed
   */
  public CallResult<String> description(long slot) {
    Memory info = Layout.SLOT_INFO.allocate();
    return library.call(
        "C_GetSlotInfo",
        () -> Layout.SLOT_INFO.text(info, 0, DESCRIPTION_BYTES),
        new NativeLong(slot, true),
        info);
  }

  /**
   * Asks for the token in a slot (C_GetTokenInfo).
   *
   * @param slot the slot's number
   * @return what it says
   */
  public CallResult<TokenInfo> token(long slot) {
    Layout layout = Layout.TOKEN_INFO;
    Memory info = layout.allocate();
    return library.call(
        "C_GetTokenInfo",
        () ->
            new TokenInfo(
                layout.text(info, 0, TEXT_BYTES),
                layout.text(info, 1, TEXT_BYTES),
                layout.text(info, 2, SHORT_TEXT_BYTES),
                layout.text(info, 3, SHORT_TEXT_BYTES),
                layout.number(info, 4)),
        new NativeLong(slot, true),
        info);
  }
}
