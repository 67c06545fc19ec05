// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.plain;

import java.util.Arrays;

/** Collects the bytes of one line, and leaves none of them behind. */
final class LineBytes {

  /** Bytes of a line at most. */
  static final int LIMIT = 64 * 1024;

  private byte[] bytes = new byte[256];
  private int length;
  private boolean tooLong;

  boolean isEmpty() {
    return length == 0 && !tooLong;
  }

  void add(byte next) {
    if (tooLong || length == LIMIT) {
      wipe();
      tooLong = true;
      return;
    }
    if (length == bytes.length) {
      byte[] larger = Arrays.copyOf(bytes, Math.min(LIMIT, bytes.length * 2));
      Arrays.fill(bytes, (byte) 0);
      bytes = larger;
    }
    bytes[length++] = next;
  }

  /** Ends the line; a carriage return at its end belongs to the end. */
  TypedLine end() {
    boolean carriageReturn = length > 0 && bytes[length - 1] == '\r';
    var line =
        tooLong
            ? TypedLine.of(TypedLine.Kind.TOO_LONG)
            : TypedLine.of(Arrays.copyOf(bytes, carriageReturn ? length - 1 : length));
    wipe();
    return line;
  }

  void wipe() {
    Arrays.fill(bytes, (byte) 0);
    length = 0;
    tooLong = false;
  }
}
