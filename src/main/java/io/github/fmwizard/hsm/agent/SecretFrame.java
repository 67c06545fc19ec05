// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.agent;

import io.github.fmwizard.hsm.Secret;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * How a credential travels to a process that acts: a kind (one byte), a length (two bytes,
 * big-endian), and as many bytes of UTF-8. It is never text, so that it can't end in a log, and
 * whoever holds such an array wipes it.
 */
public final class SecretFrame {

  /** A credential follows; with the length 0 the PED asks for it. */
  public static final byte CREDENTIAL = (byte) 0xC5;

  /** No credential will come: the process ends without a login. */
  public static final byte NOTHING = (byte) 0xC4;

  /** The bytes before those of the credential. */
  public static final int HEADER_BYTES = 3;

  private static final int MAX_BYTES = 1024;

  private SecretFrame() {}

  /**
   * Encodes a secret.
   *
   * @param secret the secret; not closed
   * @param grant the permission to read it
   * @return the frame, for {@code Supervised.type}, which wipes it
   * @throws IllegalArgumentException if the secret is empty, which would let a PED ask, or too long
   */
  public static byte[] of(Secret secret, Secret.Grant grant) {
    if (secret.isEmpty()) {
      throw new IllegalArgumentException("An empty credential is never sent.");
    }
    return secret.reveal(grant, SecretFrame::encode);
  }

  /**
   * Says that the PED asks.
   *
   * @return the frame
   */
  public static byte[] atPed() {
    return frame(CREDENTIAL, 0);
  }

  /**
   * Says that no credential will come.
   *
   * @return the frame
   */
  public static byte[] nothing() {
    return frame(NOTHING, 0);
  }

  private static byte[] encode(char[] chars) {
    CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
    byte[] room = new byte[(int) Math.ceil(chars.length * (double) encoder.maxBytesPerChar())];
    ByteBuffer buffer = ByteBuffer.wrap(room);
    try {
      encoder.encode(CharBuffer.wrap(chars), buffer, true);
      int length = buffer.position();
      if (length > MAX_BYTES) {
        throw new IllegalArgumentException("A credential has at most 1024 bytes.");
      }
      byte[] frame = frame(CREDENTIAL, length);
      System.arraycopy(room, 0, frame, HEADER_BYTES, length);
      return frame;
    } finally {
      Arrays.fill(room, (byte) 0);
    }
  }

  private static byte[] frame(byte kind, int length) {
    return ByteBuffer.allocate(HEADER_BYTES + length).put(kind).putShort((short) length).array();
  }
}
