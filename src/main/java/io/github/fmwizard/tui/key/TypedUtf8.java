// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui.key;

import java.util.function.IntConsumer;

/** Joins bytes to characters; what is no UTF-8 is thrown away. */
final class TypedUtf8 {

  private final IntConsumer characters;
  private int sign;
  private int missing;
  private int least;

  TypedUtf8(IntConsumer characters) {
    this.characters = characters;
  }

  void take(int value) {
    if (value < 0x80) {
      missing = 0;
      characters.accept(value);
    } else if (value < 0xC0) {
      further(value);
    } else {
      first(value);
    }
  }

  private void first(int value) {
    if (value < 0xE0) {
      begin(value & 0x1F, 1, 0x80);
    } else if (value < 0xF0) {
      begin(value & 0x0F, 2, 0x800);
    } else {
      begin(value & 0x07, 3, 0x10000);
    }
  }

  private void begin(int bits, int more, int smallest) {
    sign = bits;
    missing = more;
    least = smallest;
  }

  private void further(int value) {
    if (missing == 0) {
      return;
    }
    sign = (sign << 6) | (value & 0x3F);
    missing--;
    boolean whole = missing == 0 && sign >= least && Character.isValidCodePoint(sign);
    if (whole && (sign < Character.MIN_SURROGATE || sign > Character.MAX_SURROGATE)) {
      characters.accept(sign);
    }
  }
}
