// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui.key;

/** Collects a paste. One that never ends, on a line that lost its end, ends by itself. */
final class PasteBuffer {

  private static final int LONGEST = 16_384;
  private static final long PATIENCE = 2_000_000_000L;
  private static final int LEAST_OF_A_PASTE = 8;

  private final StringBuilder text = new StringBuilder();
  private boolean open;
  private long latest;

  /**
   * Tells whether bytes that came together can't have been typed: Enter in the middle, and more
   * than a quick hand would give.
   */
  static boolean looksPasted(byte[] bytes) {
    boolean broken = false;
    for (int i = 0; i < bytes.length - 2; i++) {
      if (bytes[i] == 0x1B) {
        return false;
      }
      broken |= bytes[i] == '\r' || bytes[i] == '\n';
    }
    return broken && bytes.length >= LEAST_OF_A_PASTE;
  }

  void begin(long now) {
    open = true;
    latest = now;
  }

  boolean isOpen() {
    return open;
  }

  boolean isOver(long now) {
    boolean over = open && now - latest > PATIENCE;
    latest = now;
    return over;
  }

  void add(int sign) {
    if (text.length() < LONGEST) {
      text.appendCodePoint(sign);
    }
  }

  String end() {
    var whole = text.toString();
    text.setLength(0);
    open = false;
    return whole;
  }
}
