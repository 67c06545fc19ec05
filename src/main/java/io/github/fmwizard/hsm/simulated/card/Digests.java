// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated.card;

import io.github.fmwizard.card.Digits;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** SHA-256, which every Java platform has. */
public final class Digests {

  /** The hexadecimal digits of a digest. */
  public static final int DIGITS = 64;

  private Digests() {}

  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  public static byte[] of(String text) {
    return sha256().digest(text.getBytes(StandardCharsets.UTF_8));
  }

  public static String hex(byte[] digest) {
    return HexFormat.of().formatHex(digest);
  }

  /** Returns a text that is so many lower-case hexadecimal digits; of any other nothing. */
  public static Optional<String> parse(String text, int digits) {
    return Digits.HEXADECIMAL.spell(text, digits, digits) ? Optional.of(text) : Optional.empty();
  }

  /** Returns a number from 0 to below the bound that depends on the text alone. */
  static int choice(String text, int bound) {
    byte[] digest = of(text);
    int number = 0;
    for (int i = 0; i < Integer.BYTES; i++) {
      number = (number << Byte.SIZE) | (digest[i] & 0xff);
    }
    return Math.floorMod(number, bound);
  }
}
