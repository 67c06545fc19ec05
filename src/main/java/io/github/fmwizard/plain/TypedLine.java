// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.plain;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One line of input as bytes, since it may be a secret; or what came in place of a line. */
final class TypedLine {

  enum Kind {
    /** A line that was ended. */
    TEXT,
    /** A line beyond the limit; its bytes are gone. */
    TOO_LONG,
    /** The input ended within a line; that line does not count. */
    TORN,
    /** The input ended. */
    END
  }

  private final Kind kind;
  private final byte[] bytes;

  private TypedLine(Kind kind, byte[] bytes) {
    this.kind = kind;
    this.bytes = bytes;
  }

  /** Takes over the array. */
  static TypedLine of(byte[] bytes) {
    return new TypedLine(Kind.TEXT, bytes);
  }

  static TypedLine of(Kind kind) {
    return new TypedLine(kind, new byte[0]);
  }

  Kind kind() {
    return kind;
  }

  /** Tells whether nothing comes after it. */
  boolean isLast() {
    return kind == Kind.END;
  }

  /** Returns the bytes without the line's end; not a copy. */
  byte[] bytes() {
    return bytes;
  }

  /** Decodes the bytes; what is no UTF-8 becomes U+FFFD. */
  String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  void wipe() {
    Arrays.fill(bytes, (byte) 0);
  }

  /** Never shows the bytes. */
  @Override
  public String toString() {
    return kind.name();
  }
}
