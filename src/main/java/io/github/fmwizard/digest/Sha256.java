// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, which every Java platform has. */
public final class Sha256 {

  /** The number of hexadecimal digits of a digest. */
  public static final int HEX_DIGITS = 64;

  private Sha256() {}

  /**
   * Makes a digest that has seen nothing yet.
   *
   * @return the digest, for one thread
   */
  public static MessageDigest begin() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256, this one has not", e);
    }
  }

  /**
   * Digests content.
   *
   * @param content what is digested
   * @return 32 bytes
   */
  public static byte[] of(byte[] content) {
    return begin().digest(content);
  }

  /**
   * Digests a text in UTF-8.
   *
   * @param text what is digested
   * @return 32 bytes
   */
  public static byte[] of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Digests content.
   *
   * @param content what is digested
   * @return 64 lower-case hexadecimal digits
   */
  public static String hexOf(byte[] content) {
    return hex(of(content));
  }

  /**
   * Writes a digest.
   *
   * @param digest its bytes
   * @return two lower-case hexadecimal digits for each
   */
  public static String hex(byte[] digest) {
    return HexFormat.of().formatHex(digest);
  }
}
