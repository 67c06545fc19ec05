// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.journal;

import java.nio.charset.StandardCharsets;

/**
 * The on-disk form of an entry: one JSON object whose first members stand in a fixed order.
 *
 * <p>Prev, seq, mode and kind come first and are written without white space, so that a chain can
 * be verified over plain bytes. All bytes are printable UTF-8: control characters are escaped.
 */
public final class Line {

  /** The most bytes that a line may have, its line feed not counted. */
  public static final int MAXIMUM_BYTES = 1 << 20;

  /** What ends a line; not part of what is digested. */
  public static final byte END = '\n';

  static final String BEFORE_PREV = "{\"prev\":\"";
  static final String BEFORE_SEQ = "\",\"seq\":";
  static final String BEFORE_MODE = ",\"mode\":\"";
  static final String BEFORE_KIND = "\",\"kind\":\"";
  static final String AFTER_KIND = "\",";

  private Line() {}

  /**
   * Return how the line of an entry begins.
   *
   * @param entry the entry
   * @return ASCII text up to and with the comma after the kind
   */
  public static String start(Entry entry) {
    return BEFORE_PREV
        + entry.prev().hex()
        + BEFORE_SEQ
        + entry.seq()
        + BEFORE_MODE
        + entry.mode().word()
        + BEFORE_KIND
        + entry.kind().word()
        + AFTER_KIND;
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
