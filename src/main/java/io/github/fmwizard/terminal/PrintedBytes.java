// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.terminal;

import java.io.ByteArrayOutputStream;

/**
 * What a program printed, made harmless byte by byte: a terminal obeys nothing in it. Escape
 * sequences could shift its letters, turn its mouse on, or have it answer, as if the officer had
 * typed. What is recorded is not changed by this.
 */
public final class PrintedBytes {

  private static final int BELL = 0x07;
  private static final int DELETE = 0x7F;
  private static final int CARET = 0x40;

  private PrintedBytes() {}

  /**
   * Keeps printable ASCII and what moves along a line or to the next one; shows other control
   * characters as {@code ^X}, and any other byte as a question mark.
   *
   * @param bytes as they were printed, cut anywhere
   * @return new bytes that can be shown on any terminal
   */
  public static byte[] harmless(byte[] bytes) {
    ByteArrayOutputStream shown = new ByteArrayOutputStream(bytes.length);
    for (byte each : bytes) {
      if (each < 0) {
        shown.write('?');
      } else if (isShown(each)) {
        shown.write(each);
      } else {
        shown.write('^');
        shown.write(each ^ CARET);
      }
    }
    return shown.toByteArray();
  }

  private static boolean isShown(byte value) {
    return switch (value) {
      case '\r', '\n', '\t', '\b', BELL -> true;
      default -> value >= ' ' && value != DELETE;
    };
  }
}
