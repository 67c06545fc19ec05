// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.pkcs11;

import com.sun.jna.Memory;
import com.sun.jna.NativeLong;

/** Numbers that calls write. */
final class Numbers {

  private Numbers() {}

  /** Reads the CK_ULONG with an index, taken as it is; all that we read fit into 63 bits. */
  static long unsigned(Memory memory, int index) {
    return memory.getNativeLong((long) index * NativeLong.SIZE).longValue();
  }

  /** Makes room for one CK_ULONG. */
  static Memory room() {
    return Layout.zeroed(NativeLong.SIZE);
  }

  static NativeLong of(long value) {
    return new NativeLong(value, true);
  }
}
