// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated.card;

import io.github.fmwizard.digest.Sha256;
import io.github.fmwizard.hsm.Secret;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Knows a training password without holding it: a salted SHA-256, iterated. The platform's key
 * derivation is not used, because it keeps copies of the password that cannot be wiped.
 *
 * @param salt hexadecimal digits
 * @param hash 64 hexadecimal digits
 */
public record PasswordVerifier(String salt, String hash) {

  private static final int ROUNDS = 20_000;
  private static final int SALT_BYTES = 16;

  /** Makes a verifier; the salt follows from the seed text, so that a training can be repeated. */
  public static PasswordVerifier of(Secret password, String seed) {
    String salt = HexFormat.of().formatHex(Arrays.copyOf(Sha256.of("salt " + seed), SALT_BYTES));
    return new PasswordVerifier(salt, Sha256.hex(hash(password, salt)));
  }

  /** Compares in constant time. */
  public boolean accepts(Secret password) {
    return MessageDigest.isEqual(HexFormat.of().parseHex(hash), hash(password, salt));
  }

  private static byte[] hash(Secret password, String salt) {
    return password.reveal(Secret.Grant.forDevice(), chars -> hash(chars, salt));
  }

  private static byte[] hash(char[] chars, String salt) {
    byte[] room = new byte[chars.length * 3];
    ByteBuffer bytes = ByteBuffer.wrap(room);
    try {
      StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(chars), bytes, true);
      MessageDigest digest = Sha256.begin();
      digest.update(HexFormat.of().parseHex(salt));
      digest.update(room, 0, bytes.position());
      byte[] hash = digest.digest();
      for (int i = 1; i < ROUNDS; i++) {
        hash = digest.digest(hash);
      }
      return hash;
    } finally {
      Arrays.fill(room, (byte) 0);
    }
  }
}
