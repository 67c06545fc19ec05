// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.agent.child;

import io.github.fmwizard.hsm.agent.SecretFrame;
import io.github.fmwizard.hsm.pkcs11.Pin;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.Optional;

/** Takes one secret frame from the standard input, straight into native memory. */
final class Credential {

  private static final int LENGTH_AT = 1;

  private Credential() {}

  /** Waits, without a deadline; empty if none came or what came was something else. */
  static Optional<Pin> read() throws IOException {
    try (FileInputStream in = new FileInputStream(FileDescriptor.in)) {
      return read(in.getChannel());
    }
  }

  static Optional<Pin> read(ReadableByteChannel in) throws IOException {
    ByteBuffer header = ByteBuffer.allocateDirect(SecretFrame.HEADER_BYTES);
    try {
      fill(in, header);
      int length = Short.toUnsignedInt(header.getShort(LENGTH_AT));
      if (header.get(0) != SecretFrame.CREDENTIAL || length > Pin.MAX_BYTES) {
        return Optional.empty();
      }
      return Optional.of(length == 0 ? Pin.atPed() : Pin.of(length, buffer -> fill(in, buffer)));
    } catch (EOFException e) {
      return Optional.empty();
    }
  }

  private static void fill(ReadableByteChannel in, ByteBuffer buffer) throws IOException {
    while (buffer.hasRemaining()) {
      if (in.read(buffer) < 0) {
        throw new EOFException("The terminal ended before the whole credential had come.");
      }
    }
  }
}
