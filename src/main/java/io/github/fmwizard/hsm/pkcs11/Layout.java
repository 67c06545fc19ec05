// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.pkcs11;

import com.sun.jna.Memory;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the members of the structures lie: naturally aligned, as the standard's headers leave them
 * on Unix. Sizes in bytes.
 *
 * @param offsets one for each member, in order
 * @param size of the whole, padded to its alignment
 */
record Layout(List<Integer> offsets, int size) {

  /** CK_VERSION: two bytes, so it is never padded. */
  private static final Member VERSION = new Member(2, 1);

  private static final Member BYTE = new Member(1, 1);
  private static final Member ULONG = new Member(NativeLong.SIZE, NativeLong.SIZE);
  private static final Member POINTER = new Member(Long.BYTES, Long.BYTES);

  /** cryptokiVersion, manufacturerID, flags, libraryDescription, libraryVersion. */
  static final Layout INFO = of(VERSION, text(32), ULONG, text(32), VERSION);

  /** slotDescription, manufacturerID, flags, hardwareVersion, firmwareVersion. */
  static final Layout SLOT_INFO = of(text(64), text(32), ULONG, VERSION, VERSION);

  /**
   * label, manufacturerID, model, serialNumber, flags, ten numbers, hardwareVersion,
   * firmwareVersion, utcTime.
   */
  static final Layout TOKEN_INFO =
      of(
          text(32), text(32), text(16), text(16), ULONG, ULONG, ULONG, ULONG, ULONG, ULONG, ULONG,
          ULONG, ULONG, ULONG, ULONG, VERSION, VERSION, text(16));

  /** type, pValue, ulValueLen. */
  static final Layout ATTRIBUTE = of(ULONG, POINTER, ULONG);

  /** CA_ROLE_STATE: flags, loginAttemptsLeft, primaryAuthMech, secondaryAuthMech (H-CK). */
  static final Layout ROLE_STATE = of(BYTE, BYTE, BYTE, BYTE);

  private record Member(int size, int alignment) {}

  private static Member text(int length) {
    return new Member(length, 1);
  }

  private static Layout of(Member... members) {
    List<Integer> offsets = new ArrayList<Integer>();
    int end = 0;
    int alignment = 1;
    for (Member member : members) {
      int offset = aligned(end, member.alignment());
      offsets.add(offset);
      end = offset + member.size();
      alignment = Math.max(alignment, member.alignment());
    }
    return new Layout(List.copyOf(offsets), aligned(end, alignment));
  }

  private static int aligned(int offset, int alignment) {
    return (offset + alignment - 1) / alignment * alignment;
  }

  /** Makes room for one structure, all zero. */
  Memory allocate() {
    return zeroed(size);
  }

  int offset(int member) {
    return offsets.get(member);
  }

  /** Reads a padded text up to the next member, without the blanks (or zeros) at its end. */
  String text(Pointer structure, int member, int length) {
    byte[] bytes = structure.getByteArray(offset(member), length);
    return printable(bytes);
  }

  long number(Pointer structure, int member) {
    return structure.getNativeLong(offset(member)).longValue();
  }

  static Memory zeroed(long size) {
    Memory memory = new Memory(size);
    memory.clear();
    return memory;
  }

  /** Makes a text of bytes that a library padded. */
  static String printable(byte[] bytes) {
    int end = 0;
    while (end < bytes.length && bytes[end] != 0) {
      end++;
    }
    return new String(bytes, 0, end, StandardCharsets.UTF_8).strip();
  }
}
