// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.journal;

import io.github.fmwizard.digest.Sha256;
import java.util.Arrays;
import java.util.HexFormat;

/** A SHA-256 value: 32 bytes, immutable. */
public final class Digest {

  /** The number of bytes. */
  public static final int BYTES = 32;

  /** The number of hexadecimal digits. */
  public static final int HEX_DIGITS = 2 * BYTES;

  private static final byte[] DIGITS = {
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'
  };

  private final byte[] bytes;

  private Digest(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Digest some content.
   *
   * @param content what is digested; not kept
   * @return the SHA-256 of {@code content}
   */
  public static Digest of(byte[] content) {
    return new Digest(Sha256.of(content));
  }

  /**
   * Read a digest from its hexadecimal form.
   *
   * @param hex exactly 64 digits, lower case
   * @return the digest
   * @throws IllegalArgumentException if {@code hex} is anything else
   */
  public static Digest parse(String hex) {
    if (hex.length() != HEX_DIGITS || !hex.chars().allMatch(Digest::isLowerHex)) {
      throw new IllegalArgumentException(
          "A digest is 64 lower-case hexadecimal digits, not \"" + hex + "\"");
    }
    return new Digest(HexFormat.of().parseHex(hex));
  }

  /**
   * Take over bytes that already are a SHA-256.
   *
   * @param raw exactly 32 bytes; copied
   * @return the digest
   * @throws IllegalArgumentException if the length is another
   */
  public static Digest ofRaw(byte[] raw) {
    if (raw.length != BYTES) {
      throw new IllegalArgumentException("A digest is 32 bytes, not " + raw.length);
    }
    return new Digest(raw.clone());
  }

  /**
   * Return the hexadecimal form.
   *
   * @return 64 digits, lower case
   */
  public String hex() {
    return HexFormat.of().formatHex(bytes);
  }

  /**
   * Return the bytes.
   *
   * @return a copy, 32 long
   */
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Digest that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return hex();
  }

  /** Compares without a copy; {@code prefix} is at most 32 bytes. */
  boolean startsWith(byte[] prefix) {
    return Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
  }

  /** Takes over the array of a digest just made. */
  static Digest owning(byte[] raw) {
    return new Digest(raw);
  }

  /** Writes the hexadecimal form as 64 bytes of ASCII. */
  void writeHex(byte[] target, int offset) {
    for (int i = 0; i < BYTES; i++) {
      int value = bytes[i];
      target[offset + 2 * i] = DIGITS[(value >> 4) & 0xf];
      target[offset + 2 * i + 1] = DIGITS[value & 0xf];
    }
  }

  static boolean isLowerHex(int character) {
    return (character >= '0' && character <= '9') || (character >= 'a' && character <= 'f');
  }
}
